import type { Result } from '@tilth/core'
import { IssueError } from '../errors/issue-error.ts'

/** The value, or the issue thrown for the error formatter. */
export const insist = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new IssueError(result.error)
  return result.value
}
