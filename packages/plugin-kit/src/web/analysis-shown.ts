/** What stands of an analysis at a place, of which each reader gets what the records behind it let them see. */
export interface AnalysisShown {
  readonly analysisId: string
  readonly title: string
  readonly description: string
  /** Null where it has not run yet. */
  readonly ranAt: string | null
  /** The day it was run for, `YYYY-MM-DD`. */
  readonly on: string | null
  /** Something happened since that it may count; it runs again by itself. */
  readonly isStale: boolean
  readonly findings: readonly {
    readonly code: string
    readonly text: string
    readonly orgId: string | null
    readonly orgName: string | null
  }[]
  /** Only those that this reader may see; an empty table was seen and has no rows. */
  readonly tables: readonly ShownTable[]
}

export interface ShownTable {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly about: 'records' | 'counts'
  /** Only rows about classes that the reader leads, or about the reader. */
  readonly isPart: boolean
  readonly columns: readonly { readonly id: string; readonly label: string; readonly kind: string }[]
  readonly rows: readonly { readonly cells: readonly ShownCell[] }[]
  /** Under how many people a row of counts is not shown; null for tables about records. */
  readonly floor: number | null
  /** Rows of the whole, where more were found than are here. */
  readonly rowCount: number
}

/** In the order of the columns. */
export type ShownCell =
  | { readonly kind: 'empty' }
  /** Not shown, so that nobody can be found out. */
  | { readonly kind: 'protected' }
  /** `code` is the message's own, for a cell of words. */
  | { readonly kind: 'text'; readonly text: string; readonly code?: string | undefined }
  /** As it is; a share from 0 to 1. */
  | { readonly kind: 'number' | 'share'; readonly value: number }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** `text` is the name, or the pseudonym of a student. */
  | { readonly kind: 'org' | 'person' | 'student' | 'record'; readonly id: string; readonly text: string }

/** A table's rows by the ids of its columns, for whoever draws them. */
export const cellsByColumn = (table: Pick<ShownTable, 'columns' | 'rows'>): readonly Readonly<Record<string, ShownCell>>[] =>
  table.rows.map(({ cells }) => Object.fromEntries(table.columns.map(({ id }, at) => [id, cells[at] ?? { kind: 'empty' }])))
