import type { Translation } from '../conditions/framework.ts'
import type { Reading, Spot } from './shape.ts'

interface Draft {
  readonly language?: string | undefined
  readonly translations?: Reading<Readonly<Record<string, Translation>>> | undefined
}

/** Translations are into other languages and of texts that are there; `places` are those of the document. */
export const checkTranslations = (
  { language, translations }: Draft,
  { spot, places }: { readonly spot: Spot; readonly places: readonly (readonly [path: string, text: unknown])[] },
): void => {
  const known = new Set(places.map(([path]) => path))
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(translations ?? {}))
      spot.at(locale, () => {
        if (locale === language) spot.report('translates_own_language')
        for (const path of Object.keys(translation?.texts ?? {}))
          if (!known.has(path)) spot.at('texts', () => spot.at(path, () => spot.report('unknown_path', spot.guess(path, known))))
      })
  })
}
