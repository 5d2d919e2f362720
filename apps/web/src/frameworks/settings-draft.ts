import type { Field, FieldValue, FieldValues } from '@tilth/core/fields'

const isSame = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What is sent: the fields alone that differ from what the place has set; null takes back what it set. */
export const changedSettings = (
  fields: readonly Field[],
  { here, draft }: { readonly here: FieldValues; readonly draft: FieldValues },
): FieldValues =>
  Object.fromEntries(fields.filter(field => !isSame(here[field.id], draft[field.id])).map(field => [field.id, draft[field.id] ?? null]))

/** Ids of the fields in which something was typed that is no number. */
export const unreadable = (fields: readonly Field[], draft: FieldValues): readonly string[] =>
  fields.filter(field => Number.isNaN(draft[field.id])).map(field => field.id)

/** The presets whose numbers are all in force. */
export const presetsInForce = (
  presets: readonly { readonly id: string; readonly values: Readonly<Record<string, string | number | boolean>> }[],
  inForce: FieldValues,
): readonly string[] =>
  presets.filter(preset => Object.entries(preset.values).every(([field, value]) => isSame(inForce[field], value))).map(preset => preset.id)
