/** A table on its way out. Cells are what stands on the screen: words, whole numbers, or nothing. */
export interface ExportSheet {
  /** Permanent: names the part in an address. */
  readonly id: 'about' | 'results' | 'questions' | 'marks' | 'notes' | 'comments' | 'priorities' | 'layers' | 'schools' | 'patterns'
  /** In the reader's language, at most 31 characters: what spreadsheets allow a sheet to be called. */
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}

export type ExportCell = string | number | null
