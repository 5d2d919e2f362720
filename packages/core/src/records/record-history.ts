import type { FieldValue, FieldValues } from '../fields/field.ts'

/** One thing that happened to a record, and the whole of it afterwards. */
export interface RecordChange {
  readonly kind: 'created' | 'edited' | 'moved' | 'removed' | 'restored'
  readonly fields: FieldValues
  readonly status: string | null
}

/** What is known of a record from its history. */
export interface RecordState {
  readonly fields: FieldValues
  readonly status: string | null
  readonly isRemoved: boolean
  /** How many changes there were. */
  readonly version: number
}

/** The state after one more change. */
export const evolveRecord = (state: RecordState | null, change: RecordChange): RecordState => ({
  fields: change.fields,
  status: change.status,
  isRemoved: change.kind === 'removed' || (change.kind !== 'restored' && (state?.isRemoved ?? false)),
  version: (state?.version ?? 0) + 1,
})

/** What a record is, from its history alone; null before it begins. */
export const foldRecord = (changes: readonly RecordChange[]): RecordState | null =>
  changes.reduce<RecordState | null>((state, change) => evolveRecord(state, change), null)

export interface FieldChange {
  readonly field: string
  readonly from: FieldValue
  readonly to: FieldValue
}

const isSame = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What differs between two states, field by field, in the order in which they are named. */
export const fieldChanges = (before: FieldValues, after: FieldValues): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(field => {
    const from = before[field] ?? null
    const to = after[field] ?? null
    return isSame(from, to) ? [] : [{ field, from, to }]
  })
