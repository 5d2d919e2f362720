import type { Issue } from '@tilth/core'

/** Carries an issue through code that only knows how to throw. */
export class IssueError extends Error {
  override readonly name = 'IssueError'
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.code)
    this.issue = issue
  }
}
