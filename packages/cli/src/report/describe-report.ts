import type { Scale } from '@tilth/core/conditions'
import { format, formatList, formatNumber, type Locale, type MessageKey } from '@tilth/i18n'
import type { AgreementReport, ItemSet } from './agreement-report.ts'
import { sayFigure } from './say-figure.ts'

const noteKeys = [
  'report.note_median',
  'report.note_a',
  'report.note_consensus',
  'report.note_rwg',
  'report.note_alpha',
  'report.note_icc',
  'report.note_none',
] as const satisfies readonly MessageKey[]

/** The sentences that stand at the head and the foot of a report, whatever it is written on. */
export const describeReport = (report: AgreementReport, locale: Locale) => ({
  title: format(locale, { key: 'report.title', params: { title: report.title } }),
  lead: format(locale, {
    key: 'report.lead',
    params: { people: report.people, teams: report.teams.length, items: report.items.length },
  }),
  unprotected: format(locale, { key: 'report.unprotected' }),
  sets: report.sets.map(set => [describeScale(set, { report, locale }), describeCronbach(set, locale)] as const),
  notes: noteKeys.map(key => format(locale, { key })),
})

const describeScale = ({ scale, codes }: ItemSet, { report, locale }: { readonly report: AgreementReport; readonly locale: Locale }) => {
  if (scale.kind === 'spectrum') {
    const [first, last] = [scale.anchors[0]?.label ?? '', scale.anchors.at(-1)?.label ?? '']
    return format(locale, { key: 'report.spectrum', params: { count: codes.length, first, last } })
  }
  if (report.isNumbered) return format(locale, { key: 'report.numbered', params: { levels: scale.levels.length } })
  const labels = formatList(labelsOf(scale, locale), { locale })
  return format(locale, { key: 'report.scale', params: { count: codes.length, levels: scale.levels.length, labels } })
}

/** "1 Not at all", "2 A little": as the columns of counts are headed. */
const labelsOf = (scale: Extract<Scale, { kind: 'levels' }>, locale: Locale): readonly string[] =>
  scale.levels.map(({ label }, level) => `${formatNumber(level + 1, { locale })} ${label}`)

const describeCronbach = ({ codes, cronbachAlpha, completeRows }: ItemSet, locale: Locale): string =>
  format(locale, {
    key: 'report.cronbach',
    params: { count: codes.length, value: sayFigure(cronbachAlpha, { locale }), rows: completeRows },
  })
