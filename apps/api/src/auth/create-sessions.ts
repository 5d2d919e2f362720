import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { err, issue, ok, type Result } from '@tilth/core'
import { type Port, query, readMany, type Statement, toStatement } from '@tilth/db'
import { guestSession, session as sessionTable, user, verification } from '@tilth/db/control'
import { type Accounts, createActivityNotifier } from '@tilth/host'
import { and, eq, gt, like, lt, or } from 'drizzle-orm'
import { dropOldAccountEvents, storeAccountEvent } from './account-events.ts'
import { accountsInControl, dropsSecondFactorKey } from './accounts-in-control.ts'
import { createPasswordCheck } from './check-password.ts'
import { clientAddressHeader } from './client-address.ts'
import { createAttemptCounter } from './count-attempts.ts'
import { type Auth, authOrigin, createAuth } from './create-auth.ts'
import { endOfCookie, guestCookie, guestCookieName } from './guest-cookie.ts'
import { judgePassword } from './judge-password.ts'
import { openSession } from './open-session.ts'
import { createOwnAccount, type OwnAccount } from './own-account.ts'
import { readSession, type Session } from './read-session.ts'
import { createSecondFactors } from './second-factor/create-second-factors.ts'
import { secondStepCookie, secondStepCookieName, secondStepMinutes } from './second-step-cookie.ts'
import { sessionCookieName } from './session-cookie.ts'
import { defaultSessionLimits, hourMs, type SessionLimits } from './session-limits.ts'
import { tooManyAttempts } from './too-many-attempts.ts'
import type { Cookies, Visit } from './visit.ts'

export type SignIn =
  | { readonly next: 'in'; readonly cookies: Cookies }
  /** The password was right; a code is asked for, and until then nobody is signed in. */
  | { readonly next: 'code'; readonly cookies: Cookies }

export interface Sessions {
  readonly accounts: Accounts
  readonly own: OwnAccount
  read(cookies: Readonly<Record<string, string | undefined>>, visit: Visit): Promise<Session>
  /** Issues: `session.wrong_email_or_password`, `session.too_many_attempts` with `seconds`. Unknown addresses get the same answer after the same work. */
  signIn(credentials: { readonly email: string; readonly password: string }, visit: Visit): Promise<Result<SignIn>>
  /** The second step, with a code of the app or a recovery code. Issues: `session.second_step_over`, `second_factor.wrong_code`, `session.too_many_attempts`. */
  signInWithCode(step: { readonly token: string | null; readonly code: string }, visit: Visit): Promise<Result<Cookies>>
  /** A session for somebody who proved who it is in another way: by the set-up link, by an invitation. */
  openFor(accountId: string, visit: Visit): Promise<Cookies>
  openForGuest(guestToken: string, visit: Visit): Cookies
  signOut(session: Session, visit: Visit): Promise<Cookies>
  /** Spends the one-time token; every session of the account ends. Issues: `session.reset_link_invalid`, `account.password_*`, `session.too_many_attempts`. */
  resetPassword(choice: { readonly token: string; readonly password: string }, visit: Visit): Promise<Result<null>>
  /** Calls back when sessions of the account end; returns the way to stop. */
  listenForEnd(accountId: string, wake: () => void): () => void
  /** Removes rows that expired. */
  prune(): Promise<void>
}

export interface SessionsOptions {
  readonly port: Port
  readonly secret: string
  readonly now: () => Date
  readonly limits?: SessionLimits
}

const secondStepPrefix = 'second-step:'

export const createSessions = ({ port, secret, now, limits = defaultSessionLimits }: SessionsOptions): Sessions => {
  const ended = createActivityNotifier()
  const attempts = createAttemptCounter({ port, now, of: 'sign-in', allowed: 10 })
  // A school sits behind one address, so only failures count there, and it takes very many.
  const addressFailures = createAttemptCounter({ port, now, of: 'sign-in-address', allowed: 100 })
  const codeAttempts = createAttemptCounter({ port, now, of: 'second-factor', allowed: 5 })
  const secondFactors = createSecondFactors({ port, secret, now })
  const endSecondSteps = (accountId: string): Statement =>
    toStatement(
      query.delete(verification).where(and(eq(verification.value, accountId), like(verification.identifier, `${secondStepPrefix}%`))),
    )
  const auth: Auth = createAuth({
    port,
    secret,
    onPasswordReset: async ({ id, email }) => {
      await port.write([
        attempts.forgetting(email),
        endSecondSteps(id),
        storeAccountEvent(id, { kind: 'password_reset', device: null, at: now() }),
      ])
      ended.announce(id)
    },
  })
  const checkPassword = createPasswordCheck({ port, auth })

  const call = (path: string, body: Readonly<Record<string, unknown>>, visit: Visit): Promise<Response> =>
    auth.handler(
      new Request(`${authOrigin}/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: authOrigin, [clientAddressHeader]: visit.address },
        body: JSON.stringify(body),
      }),
    )

  const enter = async (
    accountId: string,
    {
      visit,
      kind,
      also = [],
    }: { readonly visit: Visit; readonly kind: 'signed_in' | 'signed_in_with_recovery_code'; readonly also?: readonly Statement[] },
  ): Promise<Cookies> => {
    const { statement, cookie } = openSession(accountId, { visit, secret, now: now(), limits })
    await port.write([statement, storeAccountEvent(accountId, { kind, device: visit.device, at: now() }), ...also])
    return [cookie]
  }

  const askForCode = async (accountId: string, visit: Visit): Promise<Cookies> => {
    const token = randomBytes(24).toString('base64url')
    const at = now()
    await port.write([
      toStatement(
        query.insert(verification).values({
          id: randomUUID(),
          identifier: secondStepOf(token),
          value: accountId,
          expiresAt: new Date(at.getTime() + secondStepMinutes * 60_000),
          createdAt: at,
          updatedAt: at,
        }),
      ),
    ])
    return [secondStepCookie(token, visit.isSecure)]
  }

  const dropSecondFactorIfAsked = async (token: string): Promise<void> => {
    const key = dropsSecondFactorKey(token)
    const [[asked]] = await readMany(port, [
      query
        .select()
        .from(verification)
        .where(and(eq(verification.identifier, key), gt(verification.expiresAt, now()))),
    ])
    if (!asked) return
    await port.write([
      ...secondFactors.dropping(asked.value),
      toStatement(query.delete(verification).where(eq(verification.identifier, key))),
      storeAccountEvent(asked.value, { kind: 'second_factor_off', device: null, at: now() }),
    ])
  }

  return {
    accounts: accountsInControl({ port, auth, now, onSessionsEnded: id => ended.announce(id) }),
    own: createOwnAccount({
      port,
      auth,
      now,
      limits,
      checkPassword,
      attempts,
      codeAttempts,
      secondFactors,
      onSessionsEnded: id => ended.announce(id),
    }),
    read: (cookies, visit) => readSession({ control: port, secret, isSecure: visit.isSecure, now: now(), limits, cookies }),
    async signIn({ email, password }, visit) {
      const seconds = (await addressFailures.secondsToWait(visit.address)) || (await attempts.take(email))
      if (seconds > 0) return err(tooManyAttempts(seconds))
      const found = await checkPassword({ email, password })
      if (!found) {
        await addressFailures.countFailure(visit.address)
        return err(issue('session.wrong_email_or_password'))
      }
      await attempts.forget(email)
      if (await secondFactors.read(found.accountId)) return ok({ next: 'code', cookies: await askForCode(found.accountId, visit) })
      return ok({ next: 'in', cookies: await enter(found.accountId, { visit, kind: 'signed_in' }) })
    },
    async signInWithCode({ token, code }, visit) {
      const identifier = secondStepOf(token ?? '')
      const [[step]] = await readMany(port, [
        query
          .select({ accountId: verification.value })
          .from(verification)
          .innerJoin(user, eq(user.id, verification.value))
          .where(and(eq(verification.identifier, identifier), gt(verification.expiresAt, now()))),
      ])
      if (!step) return err(issue('session.second_step_over'))
      const { accountId } = step
      const seconds = await codeAttempts.take(accountId)
      if (seconds > 0) return err(tooManyAttempts(seconds))
      const spent = await secondFactors.spend(accountId, code)
      if (spent === null) {
        await port.write([storeAccountEvent(accountId, { kind: 'second_factor_failed', device: visit.device, at: now() })])
        return err(issue('second_factor.wrong_code', { path: ['code'] }))
      }
      const cookies = await enter(accountId, {
        visit,
        kind: spent === 'recovery' ? 'signed_in_with_recovery_code' : 'signed_in',
        also: [codeAttempts.forgetting(accountId), endSecondSteps(accountId)],
      })
      return ok([...cookies, endOfCookie(secondStepCookieName(visit.isSecure), visit.isSecure)])
    },
    openFor: (accountId, visit) => enter(accountId, { visit, kind: 'signed_in' }),
    openForGuest: (guestToken, visit) => [guestCookie(guestToken, visit.isSecure)],
    async signOut({ token, account }, visit) {
      if (token !== null) await port.write([toStatement(query.delete(sessionTable).where(eq(sessionTable.token, token)))])
      if (account) ended.announce(account.id)
      return [sessionCookieName, guestCookieName].map(name => endOfCookie(name(visit.isSecure), visit.isSecure))
    },
    async resetPassword({ token, password }, visit) {
      const judged = judgePassword(password)
      if (!judged.ok) return judged
      const response = await call('/reset-password', { token, newPassword: password }, visit)
      if (response.status === 429) return err(tooManyAttempts(Number(response.headers.get('x-retry-after')) || 60))
      if (response.status >= 500) throw new Error('the auth library failed to reset')
      if (!response.ok) return err(issue('session.reset_link_invalid'))
      await dropSecondFactorIfAsked(token)
      return ok(null)
    },
    listenForEnd: (accountId, wake) => ended.listen(accountId, wake),
    async prune() {
      const at = now()
      const idleSince = new Date(at.getTime() - limits.idleHours * hourMs)
      await port.write([
        toStatement(query.delete(sessionTable).where(or(lt(sessionTable.expiresAt, at), lt(sessionTable.lastSeenAt, idleSince)))),
        toStatement(query.delete(guestSession).where(lt(guestSession.expiresAt, at))),
        toStatement(query.delete(verification).where(lt(verification.expiresAt, at))),
        dropOldAccountEvents(at),
      ])
    },
  }
}

const secondStepOf = (token: string): string => `${secondStepPrefix}${createHash('sha256').update(token).digest('hex')}`
