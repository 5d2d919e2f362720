import { type Issue, issue } from '@tilth/core'
import type { Field, FieldValue, FieldValues } from '@tilth/core/fields'
import { askedFields, checkValue, type ValueFacts } from '@tilth/core/records'
import { nothing } from '@tilth/core/rubrics'
import type { FormItem, FormView } from './queries.ts'

export interface DraftMark {
  readonly mark: number
  readonly note: string
}

/** What somebody fills in, as it stands on this device. */
export interface RecordDraft {
  readonly fields: FieldValues
  /** By item code. */
  readonly marks: Readonly<Record<string, DraftMark>>
  /** Codes of the items that are looked at; null while none were chosen, or where all are. */
  readonly focus: readonly string[] | null
  readonly forTwo: boolean
  /** Made here: the same record lands once, however often it is sent. */
  readonly clientKey: string
  /** Save was pressed, and nobody has acknowledged it yet. */
  readonly isSent: boolean
}

export const blankDraft = (clientKey: string, fields: FieldValues): RecordDraft => ({
  fields,
  marks: {},
  focus: null,
  forTwo: false,
  clientKey,
  isSent: false,
})

/** A field that hangs on one which is not shown to this person is asked; whether it counts is decided where that one is known. */
const withoutHidden = (form: Pick<FormView, 'fields'>): readonly Field[] => {
  const shown = new Set(form.fields.map(field => field.id))
  return form.fields.map(field => {
    if (!field.when || shown.has(field.when.field)) return field
    const { when: _, ...bare } = field
    return bare
  })
}

/** The fields that are asked, given what is filled in so far. */
export const fieldsAsked = (form: Pick<FormView, 'fields'>, values: FieldValues): readonly Field[] =>
  askedFields({ fields: withoutHidden(form) }, values)

const wordsOf = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

/** The items to go through, in the form's order: those in focus, where there is one, whose condition holds as far as it is known here. */
export const itemsAsked = (form: Pick<FormView, 'fields' | 'items'>, draft: Pick<RecordDraft, 'fields' | 'focus'>): readonly FormItem[] => {
  const shown = new Set(form.fields.map(field => field.id))
  const asked = new Set(fieldsAsked(form, draft.fields).map(field => field.id))
  const holds = ({ when }: FormItem): boolean =>
    when === null ||
    !shown.has(when.field) ||
    (asked.has(when.field) && wordsOf(draft.fields[when.field]).some(word => when.is.includes(word)))
  return form.items.filter(item => (draft.focus === null || draft.focus.includes(item.code)) && holds(item))
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What a chosen record says already, where nothing stands or what an earlier choice had brought; what somebody typed stays. */
export const withBrought = (
  fields: FieldValues,
  { values, before }: { readonly values: FieldValues; readonly before: FieldValues },
): FieldValues => {
  const isFree = (id: string): boolean => isEmpty(fields[id]) || fields[id] === before[id]
  const left = Object.fromEntries(
    Object.entries(fields).filter(([id]) => values[id] !== undefined || before[id] === undefined || !isFree(id)),
  )
  return { ...left, ...Object.fromEntries(Object.entries(values).filter(([id]) => isFree(id))) }
}

const believed: ValueFacts = { isPerson: () => true, orgKind: () => 'class', isThere: () => true }

const faultOf = (field: Field, value: FieldValue | undefined): Issue | null => {
  if (isEmpty(value)) return field.required === true ? issue('record.required') : null
  // Whether a place fits is known to the server alone.
  if (field.kind === 'org') return null
  const checked = checkValue(field, { value: value ?? null, facts: believed })
  return checked.ok ? null : checked.error
}

/** What keeps the fields from being sent, by field; people, places and links are checked where they are known. */
export const fieldFaults = (
  form: Pick<FormView, 'fields'>,
  { values, writes }: { readonly values: FieldValues; readonly writes: ReadonlySet<string> },
): Readonly<Record<string, Issue>> =>
  Object.fromEntries(
    fieldsAsked(form, values).flatMap(field => {
      const fault = writes.has(field.id) ? faultOf(field, values[field.id]) : null
      return fault === null ? [] : [[field.id, fault]]
    }),
  )

/** Whether the choice of items is one the form allows. */
export const focusFault = (form: Pick<FormView, 'focus'>, focus: readonly string[] | null): Issue | null => {
  if (form.focus === null) return null
  const found = focus?.length ?? 0
  const { least, most } = form.focus
  return found < least || found > most ? issue('record.focus_size', { params: { least, most, found } }) : null
}

/** A value as it is sent. */
export type SentValue = string | number | boolean | string[] | null

const sentValue = (value: FieldValue): SentValue => (typeof value === 'object' && value !== null ? [...value] : value)

/** Only what is asked and holds something. */
export const filledFields = (form: Pick<FormView, 'fields'>, values: FieldValues): Record<string, SentValue> =>
  Object.fromEntries(
    fieldsAsked(form, values).flatMap(({ id }) => {
      const value = values[id]
      return value === undefined || value === null || isEmpty(value) ? [] : [[id, sentValue(value)]]
    }),
  )

export const filledMarks = (form: Pick<FormView, 'fields' | 'items'>, draft: RecordDraft): Record<string, { mark: number; note: string }> =>
  Object.fromEntries(
    itemsAsked(form, draft).flatMap(({ code }) => {
      const given = draft.marks[code]
      return given && (given.mark !== nothing || given.note.trim() !== '') ? [[code, { mark: given.mark, note: given.note }]] : []
    }),
  )

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What is filled in otherwise than it stood; what was taken away is null. */
export const changedFields = (
  form: Pick<FormView, 'fields'>,
  { before, now }: { readonly before: FieldValues; readonly now: FieldValues },
): Record<string, SentValue> => {
  const filled = filledFields(form, now)
  return Object.fromEntries(
    form.fields.flatMap(({ id }) => {
      const value = filled[id] ?? null
      return isSame(value, before[id]) ? [] : [[id, value]]
    }),
  )
}
