import type { Day } from '../cycles/cycle-state.ts'
import type { FieldValue, FieldValues } from '../fields/field.ts'
import type { Form } from './form.ts'

/** What the fields of a form hold before anybody fills it in. */
export const startValues = (form: Pick<Form, 'fields'>, { today }: { readonly today: Day }): FieldValues => {
  const values: Record<string, FieldValue> = {}
  for (const field of form.fields) {
    if (!('default' in field) || field.default === undefined) continue
    values[field.id] = field.kind === 'date' ? today : field.default
  }
  return values
}
