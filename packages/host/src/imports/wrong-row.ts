import { type Issue, issue } from '@tilth/core'

export interface WrongRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number
  /** The column's name; empty where the row as a whole is wrong. */
  readonly column: string
  readonly reason:
    | 'team_missing'
    | 'team_too_long'
    | 'rater_missing'
    | 'rater_twice'
    | 'not_a_level'
    | 'cells_missing'
    | 'cells_too_many'
    | 'unreadable'
    | 'item_missing'
    | 'item_twice'
  /** What the scale takes, for `not_a_level`. */
  readonly allowed?: string
  /** What stands in the cell, cut short. */
  readonly found?: string
}

const mostWrongRowsListed = 100

/** The issue `import.rows_wrong` with `params.count`, `params.list` (the first hundred as JSON) and `params.more`. */
export const rowsWrong = (wrong: readonly WrongRow[]): Issue =>
  issue('import.rows_wrong', {
    params: {
      count: wrong.length,
      list: JSON.stringify(wrong.slice(0, mostWrongRowsListed)),
      more: Math.max(0, wrong.length - mostWrongRowsListed),
    },
  })
