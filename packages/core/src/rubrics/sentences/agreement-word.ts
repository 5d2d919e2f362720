import type { AgreementWord } from '../in-words.ts'
import type { Locale } from './language.ts'
import { languages } from './languages.ts'

/** The word as it stands beside its glyph, in lower case: "poles apart", "polos opuestos". */
export const agreementWord = (word: AgreementWord, locale: Locale): string => languages[locale].agreement[word]
