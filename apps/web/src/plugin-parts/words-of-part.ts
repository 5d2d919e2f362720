import { formatGiven, isLocale, type Locale } from '@tilth/i18n'
import type { PluginWeb, PluginWords } from '@tilth/plugin-kit/web'

interface Spoken {
  readonly locale: () => Locale
  /** The plugin's, its own first. */
  readonly languages: readonly string[]
}

const firstThatHas = (texts: Readonly<Record<string, unknown>>, { locale, languages }: Spoken): string | undefined =>
  [locale(), ...languages, ...Object.keys(texts)].find(language => Object.hasOwn(texts, language))

/** A text that is there in some languages, in the reader's or else in the plugin's own. */
export const saidIn = (texts: Readonly<Record<string, string>>, spoken: Spoken): string => texts[firstThatHas(texts, spoken) ?? ''] ?? ''

/** What a web part says in its own words. */
export const wordsOfPart = (messages: PluginWeb['messages'], spoken: Spoken): PluginWords => ({
  locale: spoken.locale,
  say: (key, params = {}) => {
    const found = Object.fromEntries(
      Object.entries(messages ?? {}).flatMap(([language, texts]) => (key in texts ? [[language, texts[key] ?? '']] : [])),
    )
    const language = firstThatHas(found, spoken)
    if (language === undefined) throw new Error(`The web part has no message ${key}`)
    return formatGiven(isLocale(language) ? language : spoken.locale(), { text: found[language] ?? '', params })
  },
})
