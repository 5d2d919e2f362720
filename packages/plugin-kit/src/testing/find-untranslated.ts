import { type Framework, translatableTexts } from '@tilth/core/conditions'

/** From this many words on, a translation equal to its original is a text that somebody forgot. Shorter ones can be names. */
const wordsOfASentence = 4

/** Paths of translations that repeat the original, as `es title`. */
export const findUntranslated = (framework: Framework): readonly string[] =>
  Object.entries(framework.translations).flatMap(([language, { texts }]) =>
    translatableTexts(framework)
      .filter(({ path, text }) => texts[path] === text && text.split(/\s+/).length >= wordsOfASentence)
      .map(({ path }) => `${language} ${path}`),
  )
