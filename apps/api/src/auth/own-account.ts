import { err, issue, ok, type Result } from '@tilth/core'
import { type Port, query, readMany, type Statement, toStatement } from '@tilth/db'
import { account as credential, session as sessionTable, user } from '@tilth/db/control'
import type { SignedInAccount } from '@tilth/host'
import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { type AccountEvent, type AccountEventKind, readAccountEvents, storeAccountEvent } from './account-events.ts'
import type { PasswordCheck } from './check-password.ts'
import type { AttemptCounter } from './count-attempts.ts'
import type { Auth } from './create-auth.ts'
import { judgePassword } from './judge-password.ts'
import type { BegunSecondFactor, SecondFactors } from './second-factor/create-second-factors.ts'
import { hourMs, type SessionLimits } from './session-limits.ts'
import { tooManyAttempts } from './too-many-attempts.ts'
import type { Visit } from './visit.ts'

/** Whoever asks, from the session of the request: nobody can name another account here. */
export interface AccountVisit {
  readonly account: SignedInAccount
  readonly token: string
  readonly visit: Visit
}

export interface AccountView {
  readonly name: string
  readonly email: string
  readonly since: string
  readonly limits: SessionLimits
  readonly secondFactor: { readonly since: string; readonly recoveryCodesLeft: number } | null
  readonly sessions: readonly OwnSession[]
  readonly events: readonly (Omit<AccountEvent, 'at'> & { readonly at: string })[]
}

export interface OwnSession {
  readonly id: string
  readonly isThis: boolean
  readonly device: string | null
  readonly startedAt: string
  /** To within a few minutes. */
  readonly lastSeenAt: string
  readonly endsAt: string
}

/** What somebody does with the own account. Issues: `account.password_wrong`, `session.too_many_attempts` and those named below. */
export interface OwnAccount {
  read(who: AccountVisit): Promise<AccountView>
  rename(who: AccountVisit, name: string): Promise<Result<null>>
  /** Ends every other session. Issues: `account.password_too_short`, `account.password_too_long`, `account.password_too_common`. */
  changePassword(who: AccountVisit, choice: { readonly current: string; readonly password: string }): Promise<Result<null>>
  /** Ending one that has ended changes nothing; somebody else's cannot be named. */
  endSession(who: AccountVisit, sessionId: string): Promise<Result<null>>
  endOtherSessions(who: AccountVisit): Promise<Result<null>>
  /** Issue: `second_factor.already_on`. */
  beginSecondFactor(who: AccountVisit, password: string): Promise<Result<BegunSecondFactor>>
  /** Recovery codes, this once; every other session ends, for it was opened by a password alone. Issue: `second_factor.wrong_code`. */
  confirmSecondFactor(who: AccountVisit, code: string): Promise<Result<{ readonly recoveryCodes: readonly string[] }>>
  /** Asks for both, so that a screen left open is not enough. Issues: `second_factor.wrong_code`, `second_factor.off`. */
  endSecondFactor(who: AccountVisit, proof: { readonly password: string; readonly code: string }): Promise<Result<null>>
  /** Issue: `second_factor.off`. */
  renewRecoveryCodes(who: AccountVisit, password: string): Promise<Result<{ readonly recoveryCodes: readonly string[] }>>
}

export interface OwnAccountOptions {
  readonly port: Port
  readonly auth: Auth
  readonly now: () => Date
  readonly limits: SessionLimits
  readonly checkPassword: PasswordCheck
  readonly attempts: AttemptCounter
  readonly codeAttempts: AttemptCounter
  readonly secondFactors: SecondFactors
  /** Called when some sessions of an account ended: its live screens look again. */
  readonly onSessionsEnded: (accountId: string) => void
}

export const createOwnAccount = (options: OwnAccountOptions): OwnAccount => {
  const { port, auth, now, limits, checkPassword, attempts, codeAttempts, secondFactors, onSessionsEnded } = options

  const noted = ({ account, visit }: AccountVisit, kind: AccountEventKind): Statement =>
    storeAccountEvent(account.id, { kind, device: visit.device, at: now() })

  const others = ({ account, token }: AccountVisit) => and(eq(sessionTable.userId, account.id), ne(sessionTable.token, token))

  const prove = async ({ account }: AccountVisit, password: string): Promise<Result<null>> => {
    const seconds = await attempts.take(account.email)
    if (seconds > 0) return err(tooManyAttempts(seconds))
    const found = await checkPassword({ email: account.email, password })
    if (found?.accountId !== account.id) return err(issue('account.password_wrong', { path: ['password'] }))
    await attempts.forget(account.email)
    return ok(null)
  }

  const change = async (statements: readonly Statement[]): Promise<Result<null>> => {
    const written = await port.write(statements)
    return written.ok ? ok(null) : written
  }

  return {
    async read({ account, token }) {
      const at = now()
      const [[row], sessions] = await readMany(port, [
        query.select({ since: user.createdAt }).from(user).where(eq(user.id, account.id)),
        query
          .select()
          .from(sessionTable)
          .where(and(eq(sessionTable.userId, account.id), gt(sessionTable.expiresAt, at)))
          .orderBy(desc(sessionTable.lastSeenAt)),
      ])
      const secondFactor = await secondFactors.read(account.id)
      const events = await readAccountEvents(port, account.id)
      const idleMs = limits.idleHours * hourMs
      return {
        name: account.name,
        email: account.email,
        since: (row?.since ?? at).toISOString(),
        limits,
        secondFactor: secondFactor && { ...secondFactor, since: secondFactor.since.toISOString() },
        sessions: sessions
          .map(each => ({ ...each, seenAt: each.lastSeenAt ?? each.createdAt }))
          .filter(each => each.token === token || each.seenAt.getTime() + idleMs > at.getTime())
          .map(({ id, device, createdAt, seenAt, expiresAt, token: own }) => ({
            id,
            isThis: own === token,
            device,
            startedAt: createdAt.toISOString(),
            lastSeenAt: seenAt.toISOString(),
            endsAt: expiresAt.toISOString(),
          }))
          .sort((one, other) => Number(other.isThis) - Number(one.isThis)),
        events: events.map(event => ({ ...event, at: event.at.toISOString() })),
      }
    },
    rename: ({ account }, name) => change([toStatement(query.update(user).set({ name, updatedAt: now() }).where(eq(user.id, account.id)))]),
    async changePassword(who, { current, password }) {
      const judged = judgePassword(password, [who.account.name, who.account.email])
      if (!judged.ok) return judged
      const proved = await prove(who, current)
      if (!proved.ok) return err({ ...proved.error, ...(proved.error.path ? { path: ['current'] } : {}) })
      const library = await auth.$context
      const hash = await library.password.hash(password)
      const done = await change([
        toStatement(
          query
            .update(credential)
            .set({ password: hash, updatedAt: now() })
            .where(and(eq(credential.userId, who.account.id), eq(credential.providerId, 'credential'))),
        ),
        toStatement(query.delete(sessionTable).where(others(who))),
        noted(who, 'password_changed'),
      ])
      onSessionsEnded(who.account.id)
      return done
    },
    async endSession(who, sessionId) {
      const done = await change([
        toStatement(query.delete(sessionTable).where(and(eq(sessionTable.id, sessionId), others(who)))),
        noted(who, 'sessions_ended'),
      ])
      onSessionsEnded(who.account.id)
      return done
    },
    async endOtherSessions(who) {
      const done = await change([toStatement(query.delete(sessionTable).where(others(who))), noted(who, 'sessions_ended')])
      onSessionsEnded(who.account.id)
      return done
    },
    async beginSecondFactor(who, password) {
      const proved = await prove(who, password)
      if (!proved.ok) return proved
      const begun = await secondFactors.begin(who.account.id, who.account.email)
      return begun ? ok(begun) : err(issue('second_factor.already_on'))
    },
    async confirmSecondFactor(who, code) {
      const seconds = await codeAttempts.take(who.account.id)
      if (seconds > 0) return err(tooManyAttempts(seconds))
      const recoveryCodes = await secondFactors.confirm(who.account.id, code)
      if (!recoveryCodes) return err(issue('second_factor.wrong_code', { path: ['code'] }))
      await change([
        codeAttempts.forgetting(who.account.id),
        toStatement(query.delete(sessionTable).where(others(who))),
        noted(who, 'second_factor_on'),
      ])
      onSessionsEnded(who.account.id)
      return ok({ recoveryCodes })
    },
    async endSecondFactor(who, { password, code }) {
      const proved = await prove(who, password)
      if (!proved.ok) return proved
      if ((await secondFactors.read(who.account.id)) === null) return err(issue('second_factor.off'))
      const seconds = await codeAttempts.take(who.account.id)
      if (seconds > 0) return err(tooManyAttempts(seconds))
      if ((await secondFactors.spend(who.account.id, code)) === null) return err(issue('second_factor.wrong_code', { path: ['code'] }))
      return change([codeAttempts.forgetting(who.account.id), ...secondFactors.dropping(who.account.id), noted(who, 'second_factor_off')])
    },
    async renewRecoveryCodes(who, password) {
      const proved = await prove(who, password)
      if (!proved.ok) return proved
      if ((await secondFactors.read(who.account.id)) === null) return err(issue('second_factor.off'))
      const recoveryCodes = await secondFactors.renewCodes(who.account.id)
      await change([noted(who, 'recovery_codes_renewed')])
      return ok({ recoveryCodes })
    },
  }
}
