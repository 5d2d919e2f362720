import { type Issue, issue } from '../result.ts'

const mostLetters = 40
const pseudonym = /^[\p{L}\p{N}._-]+$/u
/** Two capitalized words in a row, however they are joined or run together: "Ana Maria", "Ruiz, Ana", "Ana-Ruiz", "AnaRuiz". */
const twoNames = /\p{Lu}\p{Ll}+[\s,._-]*\p{Lu}\p{Ll}+/u
/** Two words with a space between them, or with a dot as in an address: "ana ruiz", "ana.ruiz". */
const twoWords = /^\p{L}{2,}(?:[\s,]+|\.)\p{L}{2,}/u

/**
 * A pseudonym that is none. It can never be proved that a word is no name; what looks like one is refused. Issues:
 * `record.student_is_named` for a full name or an address, `record.student_malformed` for what else is no pseudonym.
 */
export const checkStudent = (text: string): Issue | null => {
  if (text.includes('@') || twoNames.test(text) || twoWords.test(text)) return issue('record.student_is_named')
  return text.length <= mostLetters && pseudonym.test(text) ? null : issue('record.student_malformed', { params: { limit: mostLetters } })
}
