import type { Scale } from '@tilth/core/conditions'
import { agreementWord } from '@tilth/core/rubrics'
import { format, formatNumber, type Locale } from '@tilth/i18n'
import type { AgreementReport, ItemAcrossTeams, ItemSet, TeamReport, TeamSet } from './agreement-report.ts'
import { describeMarks } from './describe-marks.ts'
import { describeReport } from './describe-report.ts'
import { sayFigure } from './say-figure.ts'

/** The report for a terminal: plain text, columns aligned, nothing wider than its longest label makes it. */
export const writeText = (report: AgreementReport, locale: Locale): string => {
  const said = describeReport(report, locale)
  const lines = [
    said.title,
    '',
    said.lead,
    ...said.sets.flat(),
    said.unprotected,
    '',
    headline(format(locale, { key: 'report.across' })),
    format(locale, { key: 'report.across_lead' }),
    '',
    ...writeAcross(report.items, locale),
    '',
    headline(format(locale, { key: 'report.teams' })),
    format(locale, { key: 'report.team_lead' }),
    '',
    ...report.teams.flatMap(team => writeTeam(team, { sets: report.sets, locale })),
    headline(format(locale, { key: 'report.notes' })),
    ...said.notes,
  ]
  return `${lines.join('\n')}\n`
}

const headline = (text: string): string => `${text}\n${'='.repeat(text.length)}`

const writeAcross = (items: readonly ItemAcrossTeams[], locale: Locale): readonly string[] => {
  const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const
  const headers = [
    format(locale, { key: 'report.item' }),
    '',
    format(locale, { key: 'report.n' }),
    format(locale, { key: 'report.weight' }),
    ...words.map(word => agreementWord(word, locale)),
    format(locale, { key: 'report.icc1' }),
    format(locale, { key: 'report.icc2' }),
  ]
  return alignColumns([
    headers,
    ...items.map(item => [
      item.code,
      item.label,
      formatNumber(item.n, { locale }),
      item.weight === null ? '' : sayFigure({ value: item.weight }, { locale }),
      ...words.map(word => formatNumber(item.words[word], { locale })),
      sayFigure(item.icc1, { locale }),
      sayFigure(item.icc2, { locale }),
    ]),
  ])
}

const writeTeam = (
  { team, raters, sets: measured }: TeamReport,
  { sets, locale }: { readonly sets: readonly ItemSet[]; readonly locale: Locale },
): readonly string[] => [
  format(locale, { key: 'report.team', params: { team, raters } }),
  ...sets.flatMap((set, index) => {
    const found = measured[index]
    return found ? [...writeSet(found, { set, locale }), ''] : []
  }),
]

const writeSet = (found: TeamSet, { set, locale }: { readonly set: ItemSet; readonly locale: Locale }): readonly string[] => {
  const figures = [
    [`report.alpha_${set.metric}`, found.alpha],
    ['report.rwg_j', found.rwgJ],
    ['report.icc_single', found.iccSingle],
    ['report.icc_average', found.iccAverage],
  ] as const
  const summary = figures.map(([key, figure]) => `${format(locale, { key })} ${sayFigure(figure, { locale })}`).join('; ')
  return [
    `  ${summary}`,
    ...alignColumns([headersOf(set.scale, locale), ...found.items.map(item => rowOf(item, { scale: set.scale, locale }))]).map(
      line => `  ${line}`,
    ),
  ]
}

const headersOf = (scale: Scale, locale: Locale): readonly string[] => [
  format(locale, { key: 'report.item' }),
  '',
  format(locale, { key: 'report.words' }),
  format(locale, { key: 'report.n' }),
  ...(scale.kind === 'levels' ? scale.levels.map((_, level) => formatNumber(level + 1, { locale })) : []),
  format(locale, { key: 'report.median' }),
  format(locale, { key: 'report.agreement_a' }),
  format(locale, { key: 'report.consensus' }),
  format(locale, { key: 'report.rwg' }),
  ...(scale.kind === 'spectrum' ? [format(locale, { key: 'report.positions' })] : []),
]

const rowOf = (
  item: TeamSet['items'][number],
  { scale, locale }: { readonly scale: Scale; readonly locale: Locale },
): readonly string[] => {
  const marks = describeMarks(item.tally, scale).map(number => formatNumber(number, { locale }))
  return [
    item.code,
    item.label,
    agreementWord(item.word, locale),
    formatNumber(item.n, { locale }),
    ...(scale.kind === 'levels' ? marks : []),
    sayFigure(item.median, { locale, decimals: 2 }),
    sayFigure(item.agreementA, { locale }),
    sayFigure(item.consensus, { locale }),
    sayFigure(item.rwg, { locale }),
    ...(scale.kind === 'spectrum' ? [marks.join(' ')] : []),
  ]
}

/** Texts to the left, columns that hold a number to the right; an empty column is left out. */
const alignColumns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const [headers = []] = rows
  const columns = headers.map((_, column) => {
    const cells = rows.map(row => row[column] ?? '')
    return { width: Math.max(...cells.map(cell => cell.length)), isNumeric: cells.slice(1).some(cell => /^-?\d[\d.,]*$/.test(cell)) }
  })
  return rows.map(row =>
    row
      .flatMap((cell, column) => {
        const { width = 0, isNumeric = false } = columns[column] ?? {}
        if (width === 0) return []
        return [isNumeric ? cell.padStart(width) : cell.padEnd(width)]
      })
      .join('  ')
      .trimEnd(),
  )
}
