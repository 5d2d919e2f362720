import { type Issue, issue } from '@tilth/core'
import { faultIn } from '@tilth/db'
import { IssueError } from './issue-error.ts'

/** The issue in something thrown; null for a fault. A refused district is an outage that the person is told of, not a bug. */
export const issueOfThrown = (thrown: unknown): Issue | null => {
  for (let candidate = thrown, depth = 0; candidate instanceof Error && depth < 5; candidate = candidate.cause, depth += 1) {
    if (candidate instanceof IssueError) return candidate.issue
  }
  const code = faultIn(thrown)?.code
  return code === 'database.refused' || code === 'database.stopped' ? issue('district.unavailable') : null
}
