import type { Field, FieldValue, FieldValues } from '../fields/field.ts'
import { checkSettings } from './check-settings.ts'

/** Those of the settings that the fields allow: what was set under another version of the plugin and fits no more counts as not set. */
export const fittingSettings = (fields: readonly Field[], set: Readonly<Record<string, unknown>>): FieldValues => {
  const fitting: Record<string, FieldValue> = {}
  for (const field of fields) {
    const checked = Object.hasOwn(set, field.id) ? checkSettings([field], { [field.id]: set[field.id] }) : null
    const value = checked?.ok ? checked.value[field.id] : undefined
    if (value !== undefined) fitting[field.id] = value
  }
  return fitting
}

/**
 * What a plugin is handed: one value for each of its settings, the default where nothing that fits was set, null where there is no default
 * either.
 */
export const settingsInForce = (fields: readonly Field[], set: Readonly<Record<string, unknown>>): FieldValues => {
  const fitting = fittingSettings(fields, set)
  const fallback = (field: Field): FieldValue => ('default' in field && field.default !== undefined ? field.default : null)
  return Object.fromEntries(fields.map(field => [field.id, fitting[field.id] ?? fallback(field)]))
}
