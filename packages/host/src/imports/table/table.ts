/** Rows of a table in a file, read piece by piece: a row is its cells as text, trimmed, an absent cell is ''. */
export interface Table {
  readonly kind: 'csv' | 'xlsx'
  /** Names of a workbook's sheets; empty for text. */
  readonly sheets: readonly string[]
  /** The sheet that is read; null for text. */
  readonly sheet: string | null
  /** What stands between two cells; null for a workbook. */
  readonly delimiter: string | null
  /** Each call reads the file from its start. Throws `TableFault` where it cannot be read. */
  rows(): AsyncIterable<readonly string[]>
}

export const tableLimits = { rows: 200_000, columns: 500, cellLength: 2000 } as const

export type TableFaultReason = 'unreadable' | 'too_many_rows' | 'too_many_columns' | 'protected' | 'too_large_inside'

/** Stops a reading half way; turned into an issue by whoever reads. */
export class TableFault extends Error {
  override readonly name = 'TableFault'
  readonly reason: TableFaultReason
  /** As a spreadsheet numbers it; 0 where no row is to blame. */
  readonly row: number

  constructor(reason: TableFaultReason, row = 0) {
    super(reason)
    this.reason = reason
    this.row = row
  }
}
