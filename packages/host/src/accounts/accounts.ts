import type { Result } from '@tilth/core'

/** The port to the auth library. Implemented in apps/api; use cases never see cookies, hashes or tokens but through it. */
export interface Accounts {
  /** Issues: `account.email_taken`, `account.password_too_short`, `account.password_too_common`. */
  create(account: NewAccount): Promise<Result<{ readonly accountId: string }>>
  /** A secret for a one-time link on which the person chooses a password; never chooses one for them. Issue: `account.unknown`. */
  startPasswordReset(email: string, options: PasswordResetOptions): Promise<Result<{ readonly token: string }>>
  endSessions(accountId: string): Promise<void>
}

export interface PasswordResetOptions {
  /** For somebody who lost the phone and the recovery codes too: using the link also ends the second step of signing in. */
  readonly turnsOffSecondFactor: boolean
}

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}
