import { markInWords } from '@tilth/core/rubrics'
import { DataTable, useI18n } from '@tilth/ui'
import { type PanelRow, shownOf } from './panel-row.ts'
import type { BreakdownItem } from './queries.ts'

/** The same lines as a table: how many, where the middle is, how wide the middle half, and the sentence. */
export const GroupTable = (props: {
  readonly caption: string
  readonly rowName: string
  readonly scale: BreakdownItem['scale']
  readonly rows: readonly PanelRow[]
}) => {
  const { t, number, locale } = useI18n()
  const isLine = () => props.scale.kind === 'spectrum'
  const place = (value: number): string => number(isLine() ? value : value + 1, { maximumFractionDigits: 1 })
  const middle = (row: PanelRow): string => {
    const shown = shownOf(row)
    if (shown === null) return t('results.protected_short')
    if (shown.median === null) return t('breakdowns.no_middle')
    const words = markInWords(Math.round(shown.median), { scale: props.scale, locale: locale() })
    return t('breakdowns.middle', { words, value: place(shown.median) })
  }
  const half = (row: PanelRow): string => {
    const quartiles = shownOf(row)?.quartiles ?? null
    return quartiles === null ? '' : t('breakdowns.half', { from: place(quartiles[0]), to: place(quartiles[1]) })
  }
  const counted = (row: PanelRow): string => {
    const shown = shownOf(row)
    return shown === null ? '' : number(shown.counted)
  }
  const agreement = (row: PanelRow): string => {
    const word = shownOf(row)?.agreement ?? null
    return word === null ? '' : t(`common.agreement.${word}`)
  }
  return (
    <DataTable
      density="compact"
      caption={props.caption}
      captionHidden
      rows={props.rows}
      columns={[
        { label: props.rowName, cell: row => (row.code === undefined ? row.label : `${row.code} ${row.label}`), isRowHead: true },
        { label: t('breakdowns.column_marks'), cell: counted, isNumber: true },
        { label: t('breakdowns.column_middle'), cell: middle },
        { label: t('breakdowns.column_half'), cell: half },
        { label: t('breakdowns.column_agreement'), cell: agreement },
      ]}
    />
  )
}
