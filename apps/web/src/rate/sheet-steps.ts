import { type RoundField, sheetKeyOf } from '@tilth/core/fields'
import { askedOnSheet } from '@tilth/core/records'
import type { SheetItem } from '@tilth/core/rubrics'
import type { FormItem, FormView } from '../rounds/queries.ts'

/** Where one may be on a sheet beside its conditions. No code of a condition holds a colon. */
export const firstQuestions = 'questions:first'
export const moreQuestions = 'questions:more'

export interface SheetSteps {
  /** Codes of the conditions that are asked of this person. */
  readonly items: readonly string[]
  /** What decides which conditions are asked, and is asked before them. */
  readonly first: readonly RoundField[]
  /** What is asked after them. */
  readonly more: readonly RoundField[]
  /** All screens in order. */
  readonly steps: readonly string[]
}

interface Asked {
  readonly fields: FormView['fields']
  readonly items: readonly Pick<FormItem, 'code' | 'when'>[]
}

/** Of a sheet only what was answered decides what is asked. */
type Answered = Readonly<Record<string, Pick<SheetItem, 'value'>>>

/** Fields that a condition hangs on, and those that such a field hangs on in turn. */
const decidingFields = (form: Asked): ReadonlySet<string> => {
  const deciding = new Set(form.items.flatMap(item => (item.when === null ? [] : [item.when.field])))
  for (const field of form.fields.toReversed()) if (field.when && deciding.has(field.id)) deciding.add(field.when.field)
  return deciding
}

const asRead = ({ fields, items }: Asked) => ({ fields, items: items.map(({ code, when }) => ({ code, ...(when && { when }) })) })

/** All fields of a form, as they stand before and after its conditions. */
export const sheetFields = (form: Asked): Pick<SheetSteps, 'first' | 'more'> => {
  const deciding = decidingFields(form)
  return {
    first: form.fields.filter(field => deciding.has(field.id)),
    more: form.fields.filter(field => !deciding.has(field.id)),
  }
}

/** The screens of one person's sheet, given what it holds. */
export const sheetSteps = (form: Asked, sheet: Answered): SheetSteps => {
  const asked = askedOnSheet(asRead(form), sheet)
  const all = sheetFields(form)
  const first = all.first.filter(field => asked.fields.includes(field.id))
  const more = all.more.filter(field => asked.fields.includes(field.id))
  const steps = [...(first.length > 0 ? [firstQuestions] : []), ...asked.items, ...(more.length > 0 ? [moreQuestions] : [])]
  return { items: asked.items, first, more, steps }
}

const isAnswered = (field: RoundField, sheet: Answered): boolean => {
  const value = sheet[sheetKeyOf(field.id)]?.value
  return value !== undefined && value !== null && value !== ''
}

/** Whether anything of this sheet is an answer to a question. */
export const hasAnswers = (form: Asked, sheet: Answered): boolean => Object.keys(askedOnSheet(asRead(form), sheet).values).length > 0

/**
 * Where somebody who comes back goes on: what decides the rest where it is unanswered and nothing else is, then the first condition not come
 * to yet, then the questions at the end where none is answered; null for the overview.
 */
export const stepToGoOn = (
  { first, more, items }: SheetSteps,
  { sheet, firstOpen }: { readonly sheet: Answered; readonly firstOpen: string | null },
): string | null => {
  const isTouched = items.some(code => sheet[code] !== undefined)
  if (!isTouched && first.some(field => !isAnswered(field, sheet))) return firstQuestions
  if (firstOpen !== null) return firstOpen
  return more.length > 0 && !more.some(field => isAnswered(field, sheet)) ? moreQuestions : null
}
