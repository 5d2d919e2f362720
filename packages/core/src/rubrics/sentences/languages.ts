import { english } from './english.ts'
import type { Language, Locale } from './language.ts'
import { spanish } from './spanish.ts'

export const languages: Readonly<Record<Locale, Language>> = { en: english, es: spanish }

/** A clause as a sentence of its own. */
export const toSentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
