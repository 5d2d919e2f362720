import type { Scale } from '../../conditions/framework.ts'
import type { Locale } from './language.ts'
import { markInWords } from './mark-in-words.ts'

interface Words {
  readonly none: string
  readonly once: string
  readonly same: (place: string) => string
  readonly moved: (before: string, now: string) => string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    none: 'No round shows it yet.',
    once: 'One round shows it so far, so there is nothing to compare.',
    same: place => `Then and now: ${place}.`,
    moved: (before, now) => `Then: ${before}. Now: ${now}.`,
  },
  es: {
    none: 'Todavía ninguna ronda lo muestra.',
    once: 'Por ahora lo muestra una sola ronda, así que no hay con qué comparar.',
    same: place => `Antes y ahora: ${place}.`,
    moved: (before, now) => `Antes: ${before}. Ahora: ${now}.`,
  },
}

/**
 * Where the middle of the marks stood in the first round that shows it and where it stands in the last, in words of the scale. No word
 * for better or worse, and none for how sure one can be. A median between two levels is said as the nearer one.
 */
export const changeSentence = (
  medians: readonly number[],
  { scale, locale }: { readonly scale: Scale; readonly locale: Locale },
): string => {
  const [first] = medians
  const last = medians.at(-1)
  if (first === undefined || last === undefined) return words[locale].none
  if (medians.length === 1) return words[locale].once
  const [before, now] = [first, last].map(median => markInWords(Math.round(median), { scale, locale })) as [string, string]
  return before === now ? words[locale].same(before) : words[locale].moved(before, now)
}
