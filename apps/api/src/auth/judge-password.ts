import { err, issue, ok, type Result } from '@tilth/core'
import { isCommonPassword } from './is-common-password.ts'

export const leastPasswordLength = 15
export const mostPasswordLength = 256

/** `own` is what a guesser knows of the person. Issues: `account.password_too_short`, `account.password_too_long`, `account.password_too_common`. */
export const judgePassword = (password: string, own: readonly string[] = []): Result<null> => {
  const refuse = (code: string) => err(issue(code, { path: ['password'] }))
  if (password.length < leastPasswordLength) return refuse('account.password_too_short')
  if (password.length > mostPasswordLength) return refuse('account.password_too_long')
  return isCommonPassword(password, own) ? refuse('account.password_too_common') : ok(null)
}
