import type { Field, FieldValue } from '@tilth/core/fields'
import type { I18n } from '@tilth/ui'

/** A setting's value as people read it, with its unit. */
export const settingWords = (
  field: Field,
  { value, t, number, list }: Pick<I18n, 't' | 'number' | 'list'> & { readonly value: FieldValue },
): string => {
  if (value === null) return t('frameworks.setting_nothing')
  if (typeof value === 'boolean') return t(value ? 'frameworks.setting_yes' : 'frameworks.setting_no')
  if (typeof value === 'number') {
    const words = number(value)
    return field.kind === 'number' && field.unit !== undefined ? `${words} ${field.unit}` : words
  }
  const labels = 'options' in field ? new Map(field.options.map(option => [option.id, option.label])) : new Map<string, string>()
  const said = (typeof value === 'string' ? [value] : value).map(id => labels.get(id) ?? id)
  return list(said)
}
