import { markInWords } from '@tilth/core/rubrics'
import { DataTable, type TableColumn, useI18n } from '@tilth/ui'
import { changeWords, noteOf, wordsOf } from './compared-rows.ts'
import type { ComparedItem, ComparisonView } from './queries.ts'

/** The same as a table: a row a condition, a column a round, the newest beside its sentence. */
export const ComparisonTable = (props: { readonly comparison: ComparisonView }) => {
  const { t, date, locale } = useI18n()
  const cellOf = (item: ComparedItem, index: number): string => {
    const point = item.points[index]
    const note = noteOf(point, t)
    if (note !== null || point === undefined) return note ?? ''
    const middle =
      point.median === null || point.agreement === 'poles-apart'
        ? null
        : markInWords(Math.round(point.median), { scale: item.scale, locale: locale() })
    const agreed =
      point.agreed === null
        ? null
        : t('comparison.agreed', { position: markInWords(Math.round(point.agreed), { scale: item.scale, locale: locale() }) })
    return [middle, wordsOf(point, t), agreed].filter(part => part !== null && part !== '').join('; ')
  }
  const columns = (): readonly TableColumn<ComparedItem>[] => [
    { label: t('comparison.condition'), cell: item => `${item.code} ${item.label}`, isRowHead: true },
    ...props.comparison.rounds.map((round, index) => ({
      label: date(round.revealedAt),
      cell: (item: ComparedItem) => cellOf(item, index),
    })),
    { label: t('comparison.change'), cell: item => changeWords(item, t) },
  ]
  return (
    <DataTable density="compact" caption={t('comparison.table_caption')} captionHidden rows={props.comparison.items} columns={columns()} />
  )
}
