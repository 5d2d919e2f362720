import type { I18n } from '@tilth/ui'
import type { AnalysisCell, AnalysisRow } from './queries.ts'

/** A cell as people read it. What is protected is said so, and looks like no number. */
export const cellWords = (cell: AnalysisCell, i18n: I18n): string => {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'protected':
      return i18n.t('records.analysis.protected')
    case 'number':
      return i18n.number(cell.value)
    case 'share':
      return i18n.number(cell.value, { style: 'percent', maximumFractionDigits: 0 })
    case 'date':
      return i18n.date(cell.on)
    case 'yes-no':
      return i18n.t(cell.value ? 'records.yes' : 'records.no')
    default:
      return 'text' in cell ? cell.text : ''
  }
}

export interface TableSort {
  readonly column: number
  readonly descending: boolean
}

const keyOf = (cell: AnalysisCell | undefined): string | number | null => {
  if (cell === undefined) return null
  if (cell.kind === 'empty' || cell.kind === 'protected') return null
  if (cell.kind === 'number' || cell.kind === 'share') return cell.value
  if (cell.kind === 'yes-no') return cell.value ? 1 : 0
  if (cell.kind === 'date') return cell.on
  return 'text' in cell ? cell.text : null
}

/** By one column. What is empty or protected comes last either way, so that its place tells nothing of its value. */
export const sortRows = (rows: readonly AnalysisRow[], sort: TableSort | null): readonly AnalysisRow[] => {
  if (sort === null) return rows
  const sign = sort.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [keyOf(a.cells[sort.column]), keyOf(b.cells[sort.column])]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)))
  })
}
