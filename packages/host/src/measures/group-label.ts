import { format, isMessageKey, type Locale } from '@tilth/i18n'

/** A group as readers call it: known partitions into in and out in their language, any other as it was entered. */
export const groupLabel = (group: string, locale: Locale): string => {
  if (group === '') return format(locale, { key: 'measures.everybody' })
  const [partition = '', value = ''] = group.split(':')
  const key = `measures.group.${partition}.${value}`
  return isMessageKey(key) ? format(locale, { key }) : `${partition}: ${value}`
}
