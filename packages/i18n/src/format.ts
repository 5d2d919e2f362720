import { IntlMessageFormat } from 'intl-messageformat'
import { catalogOf } from '#catalogs'
import type { MessageKey } from './catalogs/catalog.ts'
import { type Locale, languageTag } from './choose-locale.ts'

export type MessageParams = Readonly<Record<string, string | number | boolean | Date>>

const parsed = new Map<string, IntlMessageFormat>()

const parse = (locale: Locale, key: MessageKey): IntlMessageFormat => {
  const cacheKey = `${locale} ${key}`
  const known = parsed.get(cacheKey)
  if (known) return known
  const catalog = catalogOf(locale)
  if (catalog === null) throw new Error(`the messages in "${locale}" were not fetched`)
  const message = new IntlMessageFormat(catalog[key], languageTag(locale), undefined, { ignoreTag: true })
  parsed.set(cacheKey, message)
  return message
}

// The point of an abbreviation is the point of the sentence too: "a las 3:00 p.m.", not "p.m..".
const endOnce = (text: string): string => text.replaceAll(/(?<=[ap]\.\s?m\.)\.(?!\.)/g, '')

/** The message of `key` in `locale`, filled with `params`. Throws when the message needs a parameter that is not given. */
export const format = (locale: Locale, message: { readonly key: MessageKey; readonly params?: MessageParams | undefined }): string =>
  endOnce(String(parse(locale, message.key).format({ ...message.params })))
