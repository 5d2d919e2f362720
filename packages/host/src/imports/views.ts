import type { ImportMapping } from './mapping/import-mapping.ts'
import type { TableProfile } from './mapping/profile-table.ts'
import type { WrongRow } from './wrong-row.ts'

export interface RatingsImportView {
  /** False when this very file with this map and framework was taken in before. */
  readonly changed: boolean
  readonly rounds: readonly { readonly roundId: string; readonly team: string; readonly raters: number; readonly url: string }[]
}

export interface MarkChoice {
  readonly mark: number
  readonly label: string
}

/** An uploaded table before anything is decided about it. */
export interface TableLookView extends TableProfile {
  readonly uploadId: string
  readonly name: string
  readonly size: number
  readonly limits: { readonly rows: number; readonly columns: number }
  /** What is on in this district. */
  readonly frameworks: readonly {
    readonly pluginId: string
    readonly frameworkId: string
    readonly instrumentId: string
    readonly title: string
  }[]
  /** The one the suggestion is for; null where none is on and none came with the file. */
  readonly chosen: {
    readonly pluginId: string | null
    readonly frameworkId: string
    readonly instrumentId: string
    readonly title: string
    readonly shortTitle: string
    readonly items: readonly { readonly code: string; readonly label: string; readonly scale: string }[]
    readonly scales: readonly { readonly id: string; readonly kind: 'levels' | 'spectrum'; readonly marks: readonly MarkChoice[] }[]
  } | null
  readonly suggestion: ImportMapping | null
  readonly orgs: readonly { readonly id: string; readonly name: string; readonly depth: number }[]
}

/** What would come of a table, read as mapped. */
export interface TableCheckView {
  readonly rows: number
  readonly raters: number
  readonly answers: number
  /** Rows whose item is not mapped. */
  readonly leftAside: number
  readonly items: readonly string[]
  readonly teamCount: number
  /** The first 200. */
  readonly teams: readonly { readonly name: string; readonly raters: number; readonly isNew: boolean }[]
  /** The first 5,000. */
  readonly wrong: readonly WrongRow[]
  readonly wrongCount: number
  /** This very file, read the same way, is taken in already. */
  readonly takenBefore: boolean
}
