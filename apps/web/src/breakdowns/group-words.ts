import { type Locale, languageTag } from '@tilth/i18n'
import type { I18n } from '@tilth/ui'
import type { Partition } from './queries.ts'

const isLanguageCode = (code: string): boolean => /^[a-z]{2,3}$/i.test(code)

/** A language in the reader's own, as a word of its own: "Spanish", "Español". What is not a code is said as it was written. */
const languageWords = (code: string, locale: Locale): string => {
  const tag = languageTag(locale)
  const name = isLanguageCode(code) ? (new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code) : code
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1)
}

/** What a group of people is called. Those who did not say have a name too. */
export const groupWords = (
  group: { readonly id: string; readonly label: string },
  { by, t, locale }: { readonly by: Partition; readonly t: I18n['t']; readonly locale: Locale },
): string => {
  if (group.id === 'unknown') return t(`breakdowns.unknown_${by}`)
  return by === 'language' ? languageWords(group.id, locale) : group.label
}
