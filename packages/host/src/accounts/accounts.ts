import type { Result } from '@tilth/core'

/** The port to the auth library. Implemented in apps/api; use cases never see cookies, hashes or tokens but through it. */
export interface Accounts {
  /** Issues: `account.email_taken`, `account.password_too_short`, `account.password_too_common`. */
  create(account: NewAccount): Promise<Result<{ readonly accountId: string }>>
  /** A secret for a one-time link on which the person chooses a password; never chooses one for them. Issue: `account.unknown`. */
  startPasswordReset(email: string): Promise<Result<{ readonly token: string }>>
  endSessions(accountId: string): Promise<void>
}

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}
