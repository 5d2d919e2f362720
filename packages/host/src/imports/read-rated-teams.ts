import { err, issue, ok, type Result } from '@tilth/core'
import { type Framework, parseFramework } from '@tilth/core/conditions'
import { findMappedInstrument, type MappedColumn, type MappedInstrument, parseRatingsMap, type RatingsMap } from './ratings-map.ts'
import { readNumberedColumns } from './read-numbered-columns.ts'
import { readRatings, type TeamRatings } from './read-ratings.ts'

/** A file of ratings as text and the documents that explain it, unchecked. */
export interface RatingsFile {
  readonly csv: string
  readonly framework: unknown
  readonly map: unknown
}

export interface RatedTeams {
  readonly framework: Framework
  readonly map: RatingsMap
  readonly instrument: MappedInstrument
  readonly teams: readonly TeamRatings[]
}

/**
 * What a file of ratings holds, whole or not at all. Issues: those of `parseRatingsMap`, `findMappedInstrument` and `readRatings`;
 * `import.framework_wrong` with `params.list` as JSON.
 */
export const readRatedTeams = (file: RatingsFile): Result<RatedTeams> => {
  const framework = parseFramework(file.framework)
  if (!framework.ok) {
    const list = framework.error.slice(0, 100).map(({ code, path = [] }) => ({ code, path: path.join('/') }))
    return err(issue('import.framework_wrong', { params: { count: framework.error.length, list: JSON.stringify(list) } }))
  }
  const map = parseRatingsMap(file.map)
  if (!map.ok) return map
  const instrument = findMappedInstrument(framework.value, map.value)
  if (!instrument.ok) return instrument
  const teams = readRatings(file.csv, { map: map.value, columns: instrument.value.columns })
  return teams.ok ? ok({ framework: framework.value, map: map.value, instrument: instrument.value, teams: teams.value }) : teams
}

export interface NumberedTeams {
  readonly map: RatingsMap
  readonly columns: readonly MappedColumn[]
  readonly teams: readonly TeamRatings[]
}

/**
 * The same for a file without a framework: cells are the numbers 1 up to `levels`, or where that is null up to the largest one in the
 * file. Issues: those of `parseRatingsMap`, `readNumberedColumns` and `readRatings`.
 */
export const readNumberedTeams = (file: Omit<RatingsFile, 'framework'> & { readonly levels: number | null }): Result<NumberedTeams> => {
  const map = parseRatingsMap(file.map)
  if (!map.ok) return map
  const columns = readNumberedColumns(file.csv, { map: map.value, levels: file.levels })
  if (!columns.ok) return columns
  const teams = readRatings(file.csv, { map: map.value, columns: columns.value })
  return teams.ok ? ok({ map: map.value, columns: columns.value, teams: teams.value }) : teams
}
