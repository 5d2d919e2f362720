import { markInWords } from '@tilth/core/rubrics'
import { DataTable } from '../data-table/data-table.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import type { RingItem, RingLayer } from './ring-source.ts'

/** The same conditions as a table, in the order of the rings. */
export const RingsTable = (props: { readonly layers: readonly RingLayer[]; readonly caption: string }) => {
  const { t, locale } = useI18n()
  const rows = () => props.layers.flatMap(layer => layer.items.map(item => ({ layer: layer.label, item })))
  const middleOf = (item: RingItem): string => {
    if (item.word === null || item.word === 'too-few') return ''
    if (item.camps !== null) return t('ui.rings.no_middle')
    return item.median === null ? '' : markInWords(Math.round(item.median), { scale: item.scale, locale: locale() })
  }
  return (
    <DataTable
      density="compact"
      caption={props.caption}
      captionHidden
      rows={rows()}
      columns={[
        { label: t('ui.rings.code'), cell: row => row.item.code },
        { label: t('ui.rings.condition'), cell: row => row.item.label, isRowHead: true },
        { label: t('ui.rings.layer'), cell: row => row.layer },
        { label: t('ui.strip.middle'), cell: row => middleOf(row.item) },
        { label: t('ui.rings.agreement'), cell: row => (row.item.word === null ? '' : t(`common.agreement.${row.item.word}`)) },
        { label: t('ui.rings.words'), cell: row => row.item.sentence },
      ]}
    />
  )
}
