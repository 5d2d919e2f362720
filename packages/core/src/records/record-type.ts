import type { Licence, Translation } from '../conditions/framework.ts'
import type { Field } from '../fields/field.ts'
import type { RecordAccess } from './record-access.ts'

export type { RecordAccess, RecordAudience } from './record-access.ts'

/**
 * A record type document: a typed thing with a life that a framework needs (a pilot, a tutoring assignment), or, without statuses, a
 * line of a log (a session). Plain JSON; prose in the document's `language`, other languages in `translations`, keyed by the paths
 * that `recordTypeTexts` lists.
 */
export interface RecordType {
  readonly format: 1
  readonly id: string
  readonly edition: number
  /** One of them: "Assignment". */
  readonly title: string
  /** Many of them: "Assignments". */
  readonly plural: string
  readonly summary: string
  readonly language: string
  readonly licence: Licence
  readonly fields: readonly Field[]
  /** Id of the field by which one is told from another in lists. */
  readonly named: string
  /** The life it has; none for a log. */
  readonly life?: RecordLife
  readonly access: RecordAccess
  readonly views: readonly RecordView[]
  /** Months after the last change at which the district is told to delete it; never where absent. */
  readonly keepMonths?: number
  readonly translations: Readonly<Record<string, Translation>>
}

export interface RecordLife {
  /** In the order of a board's columns; the first is where every record begins. */
  readonly statuses: readonly RecordStatus[]
  readonly moves: readonly RecordMove[]
}

export interface RecordStatus {
  readonly id: string
  readonly label: string
  /** Nothing follows: left out of lists of what is going on. */
  readonly final?: boolean
}

export interface RecordMove {
  readonly id: string
  readonly label: string
  readonly from: readonly string[]
  readonly to: string
  /** Fields that must be filled in before it. */
  readonly needs: readonly string[]
  /** A reason in words is asked and kept. */
  readonly reason?: boolean
}

/** Generated from the fields. A form and a list are always there; `list` says which columns it has. */
export type RecordView =
  | { readonly kind: 'list'; readonly columns: readonly string[] }
  /** Columns are the statuses. */
  | { readonly kind: 'board'; readonly card: readonly string[] }
  /** Rows and columns are the options of two choice fields. */
  | { readonly kind: 'matrix'; readonly rows: string; readonly columns: string }
  | { readonly kind: 'timeline'; readonly from: string; readonly until?: string }
