import { DataTable } from '../data-table/data-table.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import type { StripSource } from './geometry.ts'

interface Row {
  readonly place: string
  readonly position: string
  readonly marks: string
  readonly names: string
}

const countOf = (marks: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

/** The same marks as a table: every place with its count, then the middle, the spread, what was agreed and who did not place it. */
export const StripTable = (props: {
  source: StripSource
  describe: (mark: number) => string
  aside: string
  names: readonly { readonly name: string; readonly mark: number }[] | null
}) => {
  const i18n = useI18n()
  const isSpectrum = () => props.source.scale.kind === 'spectrum'
  const places = (): readonly number[] => {
    const { scale } = props.source
    if (scale.kind === 'levels') return scale.levels.map((_, level) => level)
    return [...new Set([...props.source.marks, ...(props.source.firstMarks ?? [])])].sort((a, b) => a - b)
  }
  const number = (mark: number) =>
    isSpectrum() ? i18n.t('ui.strip.position', { position: i18n.number(mark, { maximumFractionDigits: 1 }) }) : i18n.number(mark + 1)
  const extra = (place: string, position: string): Row => ({ place, position, marks: '', names: '' })
  const rows = (): readonly Row[] => {
    const { median, quartiles, camps, agreed, own } = props.source
    const counts = countOf(props.source.marks)
    const firstCounts = props.source.firstMarks ? countOf(props.source.firstMarks) : null
    return [
      ...places().map(place => ({
        place: props.describe(place),
        position: number(place),
        marks: firstCounts
          ? `${i18n.number(counts.get(place) ?? 0)} (${i18n.t('ui.strip.first_marks')}: ${i18n.number(firstCounts.get(place) ?? 0)})`
          : i18n.number(counts.get(place) ?? 0),
        names: i18n.list((props.names ?? []).filter(one => one.mark === place).map(one => one.name)),
      })),
      ...(median !== null && camps === null ? [extra(i18n.t('ui.strip.middle'), number(median))] : []),
      ...(quartiles !== null && camps === null
        ? [
            extra(
              i18n.t('ui.strip.middle_half'),
              i18n.t('ui.strip.middle_half_range', { from: number(quartiles[0]), to: number(quartiles[1]) }),
            ),
          ]
        : []),
      ...(agreed !== null && agreed !== undefined
        ? [extra(i18n.t('ui.strip.agreed'), `${props.describe(agreed)}, ${number(agreed)}`)]
        : []),
      ...(own !== null && own !== undefined ? [extra(i18n.t('ui.strip.own'), number(own))] : []),
      ...(props.aside === '' ? [] : [extra(props.aside, '')]),
    ]
  }
  return (
    <DataTable
      density="compact"
      caption={i18n.t('ui.strip.table_caption')}
      captionHidden
      rows={rows()}
      columns={[
        { label: i18n.t('ui.strip.place'), cell: row => row.place, isRowHead: true },
        { label: i18n.t('ui.strip.place_number'), cell: row => row.position },
        { label: i18n.t('ui.strip.marks'), cell: row => row.marks },
        ...(props.names ? [{ label: i18n.t('ui.strip.names'), cell: (row: Row) => row.names }] : []),
      ]}
    />
  )
}
