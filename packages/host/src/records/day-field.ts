import type { Form } from '@tilth/core/records'

/** The field that says when it was: the first date that is required, else the first date. */
export const dayField = (form: Pick<Form, 'fields'>): string | null => {
  const dates = form.fields.filter(field => field.kind === 'date')
  return (dates.find(field => field.required === true) ?? dates[0])?.id ?? null
}
