import { formatIssue, isMessageKey, type Locale } from '@tilth/i18n'
import type { TilthError } from '../server/tilth-error.ts'

const kindCodes = { offline: 'offline', denied: 'denied', fault: 'fault' } as const

/** What an error says to a person, in one or two sentences. Never empty, never a code alone. */
export const errorWords = (locale: Locale, error: TilthError): string => {
  const isNamed = isMessageKey(`issue.${error.code}`)
  const code = error.kind === 'issue' || isNamed ? error.code : kindCodes[error.kind]
  return formatIssue(locale, { code, params: error.params })
}

/** The same where there may be no error, for the `error` of fields and dialogs. */
export const errorWordsIfAny = (locale: Locale, error: TilthError | null): string | undefined =>
  error === null ? undefined : errorWords(locale, error)

/** The words for one field: those of an error whose path ends there. */
export const wordsAtField = (locale: Locale, at: { readonly error: TilthError | null; readonly field: string }): string | null =>
  at.error !== null && at.error.path.at(-1) === at.field ? errorWords(locale, at.error) : null
