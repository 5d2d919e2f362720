import type { Translation } from '@tilth/core/conditions'

/** A document of any kind with its texts for people, each by the path a translation uses. */
export interface TextsOfDocument {
  readonly id: string
  readonly language: string
  readonly translations: Readonly<Record<string, Translation>>
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}

/** From this many words on, a translation equal to its original is a text that somebody forgot. Shorter ones can be names. */
const wordsOfASentence = 4

/** Paths of translations that repeat the original, as `es title`. */
export const findUntranslated = ({ texts, translations }: TextsOfDocument): readonly string[] =>
  Object.entries(translations).flatMap(([language, translation]) =>
    texts
      .filter(({ path, text }) => translation.texts[path] === text && text.split(/\s+/).length >= wordsOfASentence)
      .map(({ path }) => `${language} ${path}`),
  )

/** Paths of the texts that a language lacks; none in the language of the document. */
export const findMissing = ({ texts, translations, language: own }: TextsOfDocument, language: string): readonly string[] => {
  if (language === own) return []
  const translated = translations[language]?.texts ?? {}
  return texts.filter(({ path }) => (translated[path] ?? '').trim() === '').map(({ path }) => path)
}
