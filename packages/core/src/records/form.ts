import type { LookFor, Scale } from '../conditions/framework.ts'
import type { Field, FieldCondition } from '../fields/field.ts'
import type { RecordAccess, RecordLife, RecordView } from './record-type.ts'

/**
 * What is filled in, whatever brought it: a record type, or an instrument that is filled in outside rounds. Texts are in the language of
 * the document it was made from.
 */
export interface Form {
  /** Id of the record type, or `framework/instrument`. */
  readonly id: string
  readonly kind: 'record' | 'log' | 'walkthrough' | 'checklist'
  readonly title: string
  readonly plural: string
  readonly summary: string
  /** The sentence above every item; empty for record types. */
  readonly question: string
  readonly fields: readonly Field[]
  readonly items: readonly FormItem[]
  readonly subsets: readonly { readonly id: string; readonly label: string; readonly items: readonly string[] }[]
  readonly focus?: { readonly least: number; readonly most: number }
  readonly life?: RecordLife
  readonly access: RecordAccess
  readonly views: readonly RecordView[]
  /** Id of the field by which one is told from another; empty where there is none. */
  readonly named: string
  readonly keepMonths?: number
}

export interface FormItem {
  readonly code: string
  readonly condition: string
  /** The condition's. */
  readonly label: string
  readonly description: string
  readonly text?: string
  readonly kind?: string
  readonly scale: Scale
  /** One for each level or anchor; empty where there are none. */
  readonly descriptors: readonly string[]
  readonly lookFors: readonly LookFor[]
  readonly when?: FieldCondition
}
