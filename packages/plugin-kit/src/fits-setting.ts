import type { Field, FieldKind } from '@tilth/core/fields'

const settingKinds: readonly FieldKind[] = ['text', 'number', 'date', 'time', 'money', 'choice', 'yes-no']

/** A setting is one plain value; who somebody is and what happened belongs to records. */
export const isSettingKind = (kind: FieldKind): boolean => settingKinds.includes(kind)

/** Whether a setting can have a value. */
export const fitsSetting = (setting: Field, value: string | number | boolean): boolean => {
  switch (setting.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        value >= (setting.min ?? Number.NEGATIVE_INFINITY) &&
        value <= (setting.max ?? Number.POSITIVE_INFINITY) &&
        (setting.whole !== true || Number.isInteger(value))
      )
    case 'money':
      return typeof value === 'number' && Number.isInteger(value)
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
      return setting.options?.some(option => option?.id === value) ?? false
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    case 'text':
      return typeof value === 'string' && value.length <= (setting.most ?? (setting.long ? 5000 : 500))
    default:
      return false
  }
}
