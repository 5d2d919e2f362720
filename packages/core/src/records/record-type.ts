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
  /** Version of this form of document, not of the content. */
  readonly format: 1
  /** Permanent, within the plugin: records keep it. */
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  /** One of them: "Assignment". */
  readonly title: string
  /** Many of them: "Assignments". */
  readonly plural: string
  /** What one of them is, in one or two sentences. */
  readonly summary: string
  /** Of everything that is written here: a language tag, `en` or `es-MX`. */
  readonly language: string
  readonly licence: Licence
  /** What is filled in, in order. */
  readonly fields: readonly Field[]
  /** Id of the field by which one is told from another in lists. */
  readonly named: string
  /** The life it has; none for a log. */
  readonly life?: RecordLife
  readonly access: RecordAccess
  /** The ways in which many of them are looked at. */
  readonly views: readonly RecordView[]
  /** Months after the last change at which the district is told to delete it; never where absent. */
  readonly keepMonths?: number
  /** By language tag. */
  readonly translations: Readonly<Record<string, Translation>>
}

/** The statuses a record goes through, and the moves between them. */
export interface RecordLife {
  /** In the order of a board's columns; the first is where every record begins. */
  readonly statuses: readonly RecordStatus[]
  /** What leads from one status to another. */
  readonly moves: readonly RecordMove[]
}

/** Where a record stands in its life. */
export interface RecordStatus {
  /** Permanent: records keep it. */
  readonly id: string
  /** What it is called. */
  readonly label: string
  /** Nothing follows: left out of lists of what is going on. */
  readonly final?: boolean
}

/** A step in the life of a record, taken by somebody who may write it. */
export interface RecordMove {
  /** Permanent: what happened keeps it. */
  readonly id: string
  /** What is done ("End"). */
  readonly label: string
  /** Ids of the statuses in which it can be taken. */
  readonly from: readonly string[]
  /** Id of the status it leads to. */
  readonly to: string
  /** Fields that must be filled in before it. */
  readonly needs: readonly string[]
  /** A reason in words is asked and kept. */
  readonly reason?: boolean
}

/** Generated from the fields. A form and a list are always there; `list` says which columns it has. */
export type RecordView =
  | {
      /** A line for each. */
      readonly kind: 'list'
      /** Ids of the fields that are shown, from left to right. */
      readonly columns: readonly string[]
    }
  | {
      /** A card for each; columns are the statuses. */
      readonly kind: 'board'
      /** Ids of the fields that stand on a card. */
      readonly card: readonly string[]
    }
  | {
      /** Rows and columns are the options of two choice fields. */
      readonly kind: 'matrix'
      /** Id of the one. */
      readonly rows: string
      /** Id of the other. */
      readonly columns: string
    }
  | {
      /** A bar for each, from one day to another. */
      readonly kind: 'timeline'
      /** Id of the date field it begins at. */
      readonly from: string
      /** Id of the date field it ends at; a day alone where absent. */
      readonly until?: string
    }
