import type { FieldValue, FieldValues } from '../fields/field.ts'
import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { type Mark, nothing } from '../rubrics/mark.ts'
import { parseMark } from '../rubrics/parse-mark.ts'
import { askedFields, askedItems } from './asked.ts'
import { checkValue, type ValueFacts, valueLimits } from './check-value.ts'
import type { Form } from './form.ts'

export interface NotedMark {
  readonly mark: Mark
  readonly note: string
}

/** What a form holds once it is filled in. */
export interface FilledForm {
  readonly fields: FieldValues
  /** By item code. */
  readonly marks: Readonly<Record<string, NotedMark>>
  /** Codes of the items that were looked at; null for all. */
  readonly focus: readonly string[] | null
}

/** The same as somebody sends it: nothing of it is believed. */
export interface RawForm {
  readonly fields: Readonly<Record<string, unknown>>
  readonly marks: Readonly<Record<string, { readonly mark: unknown; readonly note?: unknown }>>
  readonly focus: readonly string[] | null
}

const has = (object: object, key: string): boolean => Object.hasOwn(object, key)

interface Checking {
  readonly form: Form
  readonly before: FieldValues
  readonly facts: ValueFacts
  readonly issues: Issue[]
}

const checkFields = (raw: RawForm['fields'], { form, before, facts, issues }: Checking): FieldValues => {
  for (const id of Object.keys(raw))
    if (!form.fields.some(field => field.id === id)) issues.push(issue('record.unknown_field', { path: ['fields', id] }))
  const found: Record<string, FieldValue> = {}
  const wrong = new Set<string>()
  // Whether a field is asked hangs on those before it, so they are read in order.
  for (const field of form.fields) {
    if (!askedFields(form, found).includes(field)) continue
    const value = has(raw, field.id) ? raw[field.id] : null
    const checked = checkValue(field, { value, before: has(before, field.id) ? before[field.id] : null, facts })
    if (checked.ok) {
      if (checked.value !== null) found[field.id] = checked.value
    } else {
      wrong.add(field.id)
      issues.push({ ...checked.error, path: ['fields', field.id] })
    }
    if (field.required === true && found[field.id] === undefined && !wrong.has(field.id))
      issues.push(issue('record.required', { path: ['fields', field.id] }))
  }
  return found
}

const checkFocus = (focus: RawForm['focus'], { form, issues }: Checking): readonly string[] | null => {
  const report = (code: string, params?: Issue['params']): null => {
    issues.push(issue(code, { path: ['focus'], ...(params && { params }) }))
    return null
  }
  if (!form.focus) return focus === null ? null : report('record.focus_not_asked')
  const known = form.items.map(item => item.code)
  const chosen = focus ?? []
  if (chosen.some(code => !known.includes(code))) return report('record.unknown_item')
  const size = new Set(chosen).size
  const { least, most } = form.focus
  return size < least || size > most
    ? report('record.focus_size', { least, most, found: size })
    : known.filter(code => chosen.includes(code))
}

const checkMarks = (
  raw: RawForm['marks'],
  { checking, fields, focus }: { readonly checking: Checking; readonly fields: FieldValues; readonly focus: FilledForm['focus'] },
): FilledForm['marks'] => {
  const { form, facts, issues } = checking
  for (const code of Object.keys(raw))
    if (!form.items.some(item => item.code === code)) issues.push(issue('record.unknown_item', { path: ['marks', code] }))
  const found: Record<string, NotedMark> = {}
  for (const item of askedItems(form, { fields, focus })) {
    const given = has(raw, item.code) ? raw[item.code] : undefined
    if (!given) continue
    const path = ['marks', item.code]
    const mark = parseMark(given.mark, item.scale)
    const words = checkValue({ id: item.code, kind: 'text', label: '', long: true }, { value: given.note ?? '', facts })
    if (!mark.ok) issues.push({ ...mark.error, path })
    if (!words.ok) issues.push({ ...words.error, path: [...path, 'note'] })
    if (!mark.ok || !words.ok) continue
    const note = typeof words.value === 'string' ? words.value : ''
    if (mark.value !== nothing || note !== '') found[item.code] = { mark: mark.value, note }
  }
  return found
}

/**
 * What somebody filled in, as it is kept, or everything that is wrong with it: paths begin with `fields`, `marks` or `focus`. Fields and
 * items that are not asked, and what stands there, are left out without a word; so is what holds nothing. Idempotent: what it gives is
 * sound and stays as it is.
 *
 * Issues: those of `checkValue` and `parseMark`, `record.unknown_field`, `record.unknown_item`, `record.required`,
 * `record.focus_not_asked`, `record.focus_size`.
 */
export const checkValues = (
  form: Form,
  { raw, before = {}, facts }: { readonly raw: RawForm; readonly before?: FieldValues; readonly facts: ValueFacts },
): Result<FilledForm, Issue[]> => {
  const checking: Checking = { form, before, facts, issues: [] }
  const fields = checkFields(raw.fields, checking)
  const focus = checkFocus(raw.focus, checking)
  const marks = checkMarks(raw.marks, { checking, fields, focus })
  return checking.issues.length > 0 ? err(checking.issues) : ok({ fields, marks, focus })
}

/** The longest note beside a mark, in characters. */
export const longestNote: number = valueLimits.text
