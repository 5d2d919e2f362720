import type { Field, FieldCondition, FieldValue, FieldValues } from '../fields/field.ts'
import type { Form } from './form.ts'

const wordsOf = (value: FieldValue | undefined): readonly string[] => {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

const holds = (when: FieldCondition | undefined, values: FieldValues): boolean =>
  when === undefined || wordsOf(values[when.field]).some(word => when.is.includes(word))

/** The fields that are asked, given these values. One that hangs on a field that is not asked itself is not asked. */
export const askedFields = (form: Pick<Form, 'fields'>, values: FieldValues): readonly Field[] => {
  const kept: Record<string, FieldValue> = {}
  const asked: Field[] = []
  for (const field of form.fields) {
    if (!holds(field.when, kept)) continue
    asked.push(field)
    kept[field.id] = values[field.id] ?? null
  }
  return asked
}

/** The items that are asked, given these values: those in focus, where there is one, whose condition holds. */
export const askedItems = <Item extends { readonly code: string; readonly when?: FieldCondition | undefined }>(
  form: { readonly fields: readonly Field[]; readonly items: readonly Item[] },
  { fields, focus }: { readonly fields: FieldValues; readonly focus: readonly string[] | null },
): readonly Item[] => {
  const asked = new Set(askedFields(form, fields).map(field => field.id))
  const kept = Object.fromEntries(Object.entries(fields).filter(([id]) => asked.has(id)))
  return form.items.filter(item => (focus === null || focus.includes(item.code)) && holds(item.when, kept))
}
