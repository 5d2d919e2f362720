/** The languages of the interface. A framework's content may speak others. */
export type Locale = 'en' | 'es'

export const locales: readonly Locale[] = ['en', 'es']

const languageTags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' }

/** The BCP 47 tag dates and numbers are written by. */
export const languageTag = (locale: Locale): string => languageTags[locale]

export const isLocale = (value: unknown): value is Locale => locales.some(locale => locale === value)

/**
 * The first of the preferred languages that we speak, region ignored (`es-MX` is Spanish); English where none is.
 * Takes what a person chose, `navigator.languages` or the parts of an Accept-Language header, most wanted first.
 */
export const chooseLocale = (preferences: readonly string[]): Locale => {
  for (const preference of preferences) {
    const language = preference.trim().toLowerCase().split(/[-_;]/)[0]
    if (isLocale(language)) return language
  }
  return 'en'
}
