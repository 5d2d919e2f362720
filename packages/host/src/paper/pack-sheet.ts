import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Scale } from '@tilth/core/conditions'
import { type Field, type FieldValue, type FieldValues, sheetKeyOf } from '@tilth/core/fields'
import { askedOnSheet, checkValue, noFacts, type SheetForm } from '@tilth/core/records'
import { nothing, parseMark } from '@tilth/core/rubrics'

export interface KeyedSheet {
  /** Made by whoever keys, so that the same batch sent twice is in once. */
  readonly id: string
  readonly marks: Readonly<Record<string, number>>
  /** What is answered to fields, by their ids. */
  readonly answers?: FieldValues
  readonly position: string | null
  readonly language: string | null
}

export interface PackedSheet {
  readonly sheet: KeyedSheet
  /** One byte an item, in the round's order. */
  readonly marks: Uint8Array
  readonly values: FieldValues
}

interface Given {
  readonly form: SheetForm
  readonly scales: ReadonlyMap<string, Scale>
  /** Whether answers to fields are still taken: until the last reveal. */
  readonly takesAnswers: boolean
  /** Of the sheet in its batch. */
  readonly place: number
}

const checkAnswers = (answers: FieldValues, { form, place }: Given): Issue | null => {
  for (const [id, value] of Object.entries(answers)) {
    const path = ['sheets', place, sheetKeyOf(id)]
    const field: Field | undefined = form.fields.find(candidate => candidate.id === id)
    if (!field) return issue('rating.unknown_item', { path })
    const checked = checkValue(field, { value, facts: noFacts })
    if (!checked.ok) return { ...checked.error, path }
  }
  return null
}

const asSheet = (answers: FieldValues): Readonly<Record<string, { readonly value: FieldValue }>> =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => [sheetKeyOf(id), { value }]))

/**
 * A keyed sheet as it is stored. As on a screen, what is not asked of somebody who gave these answers is handed in as nothing. Issues:
 * `rating.unknown_item`, `rating.nothing_to_submit`, those of `parseMark` and of `checkValue`, each with the path of its sheet and cell.
 */
export const packSheet = (sheet: KeyedSheet, given: Given): Result<PackedSheet, Issue> => {
  const { form, scales, takesAnswers, place } = given
  const answers = sheet.answers ?? {}
  const wrong = checkAnswers(answers, given)
  if (wrong) return err(wrong)
  const asked = askedOnSheet(form, asSheet(answers))
  const marks = new Uint8Array(form.items.length).fill(nothing)
  for (const [code, raw] of Object.entries(sheet.marks)) {
    const path = ['sheets', place, code]
    const scale = scales.get(code)
    const index = form.items.findIndex(item => item.code === code)
    if (!scale || index < 0) return err(issue('rating.unknown_item', { path }))
    const mark = parseMark(raw, scale)
    if (!mark.ok) return err({ ...mark.error, path })
    if (asked.items.includes(code)) marks[index] = mark.value
  }
  const values = takesAnswers ? asked.values : {}
  return marks.every(mark => mark === nothing) && Object.keys(values).length === 0
    ? err(issue('rating.nothing_to_submit', { path: ['sheets', place] }))
    : ok({ sheet, marks, values })
}
