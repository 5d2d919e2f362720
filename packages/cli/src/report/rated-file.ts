import { ok, type Result } from '@tilth/core'
import { type Framework, type Scale, translate } from '@tilth/core/conditions'
import { type MappedColumn, nameTeam, type RatingsMap, readNumberedTeams, readRatedTeams, type TeamRatings } from '@tilth/host/imports'
import { format, type Locale } from '@tilth/i18n'
import type { ReportRequest } from './read-request.ts'

export interface RatedItemColumn {
  readonly code: string
  readonly label: string
  /** With labels in the language of the report. */
  readonly scale: Scale
}

/** The teams of a file and what their bytes stand for, with every word in the language of the report. */
export interface RatedFile {
  readonly title: string
  readonly isNumbered: boolean
  readonly items: readonly RatedItemColumn[]
  readonly teams: readonly TeamRatings[]
}

/** The file as the import reads it, refused whole like there. Issues: those of `readRatedTeams` and `readNumberedTeams`. */
export const readRatedFile = (
  request: Pick<ReportRequest, 'csv' | 'map' | 'framework' | 'levels' | 'locale' | 'file'>,
): Result<RatedFile> => {
  const { csv, map, framework, levels, locale, file } = request
  if (framework === undefined) {
    const read = readNumberedTeams({ csv, map, levels })
    if (!read.ok) return read
    return ok({
      title: file,
      isNumbered: true,
      items: read.value.columns.map(({ column, code, scale }) => ({ code, label: column, scale: nameLevels(scale, locale) })),
      teams: named(read.value),
    })
  }
  const read = readRatedTeams({ csv, map, framework })
  if (!read.ok) return read
  const localized = translate(read.value.framework, locale)
  return ok({
    title: localized.shortTitle,
    isNumbered: false,
    items: read.value.instrument.columns.map(column => describeColumn(column, localized)),
    teams: named(read.value),
  })
}

const named = ({ teams, map }: { readonly teams: readonly TeamRatings[]; readonly map: RatingsMap }): readonly TeamRatings[] =>
  teams.map(({ team, rows }) => ({ team: nameTeam(team, map), rows }))

const nameLevels = (scale: Scale, locale: Locale): Scale =>
  scale.kind === 'spectrum'
    ? scale
    : {
        ...scale,
        levels: scale.levels.map(level => ({ ...level, label: format(locale, { key: 'report.level', params: { level: level.id } }) })),
      }

const describeColumn = ({ code, scale }: MappedColumn, framework: Framework): RatedItemColumn => {
  const condition = framework.instruments.flatMap(({ items }) => items).find(item => item.code === code)?.condition
  return {
    code,
    label: framework.conditions.find(candidate => candidate.code === condition)?.label ?? code,
    scale: framework.scales.find(candidate => candidate.id === scale.id) ?? scale,
  }
}
