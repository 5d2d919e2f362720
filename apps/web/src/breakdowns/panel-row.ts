import type { GroupResult } from './queries.ts'

/** One line of a panel: a group, a school or a condition, on the axis its neighbors stand on. */
export interface PanelRow {
  readonly id: string
  readonly label: string
  /** A short code before the label, where the line is a condition. */
  readonly code?: string
  /** Everybody together: set apart from the parts. */
  readonly isWhole?: boolean
  /** Null where it is protected. */
  readonly result: GroupResult | null
}

/** What may be drawn of a line: nothing where it is protected or where too few marked the condition; both look the same. */
export const shownOf = (row: Pick<PanelRow, 'result'>): (GroupResult & { readonly counted: number }) | null => {
  const { result } = row
  return result === null || result.counted === null ? null : { ...result, counted: result.counted }
}
