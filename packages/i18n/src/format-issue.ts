import type { Issue } from '@tilth/core'
import { isMessageKey } from './catalogs/is-message-key.ts'
import type { Locale } from './choose-locale.ts'
import { format } from './format.ts'

/**
 * What an issue says to a person: the message `issue.<code>`. A code without a message, or a message whose parameters the issue
 * does not carry, says `issue.unknown` with the code, so that a screen never breaks over an error it is about to show.
 */
export const formatIssue = (locale: Locale, issue: Issue): string => {
  const key = `issue.${issue.code}`
  if (isMessageKey(key)) {
    try {
      return format(locale, { key, params: issue.params })
    } catch {
      return format(locale, { key: 'issue.unknown', params: { code: issue.code } })
    }
  }
  return format(locale, { key: 'issue.unknown', params: { code: issue.code } })
}
