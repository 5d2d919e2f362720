import { IntlMessageFormat } from 'intl-messageformat'
import { type Locale, languageTag } from './choose-locale.ts'
import type { MessageParams } from './format.ts'

/**
 * A message that is not in the catalogs, such as one that a plugin brings, in ICU syntax, filled with `params`. What cannot be filled (it
 * is malformed, or a parameter is missing) comes back as it was written.
 */
export const formatGiven = (locale: Locale, message: { readonly text: string; readonly params?: MessageParams }): string => {
  try {
    return String(new IntlMessageFormat(message.text, languageTag(locale), undefined, { ignoreTag: true }).format({ ...message.params }))
  } catch {
    return message.text
  }
}
