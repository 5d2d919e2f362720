import type { Field, FieldValues } from '../fields/field.ts'
import { checkSettings } from './check-settings.ts'

/**
 * What a plugin is handed: one value for each of its settings, null where nobody set it and it has no default. What was set under an older version of the plugin and fits its field no more counts as not set, so that a
 * plugin never meets a value it does not allow.
 */
export const settingsInForce = (fields: readonly Field[], set: Readonly<Record<string, unknown>>): FieldValues =>
  Object.fromEntries(
    fields.map(field => {
      const checked = Object.hasOwn(set, field.id) ? checkSettings([field], { [field.id]: set[field.id] }) : null
      const fallback = 'default' in field && field.default !== undefined ? field.default : null
      return [field.id, checked?.ok ? (checked.value[field.id] ?? fallback) : fallback]
    }),
  )
