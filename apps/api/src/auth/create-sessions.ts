import { createHmac } from 'node:crypto'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { type Port, query, toStatement } from '@tilth/db'
import { guestSession, session as sessionTable } from '@tilth/db/control'
import { type Accounts, createActivityNotifier } from '@tilth/host'
import { lt } from 'drizzle-orm'
import { accountsInControl } from './accounts-in-control.ts'
import { clientAddressHeader } from './client-address.ts'
import { createAttemptCounter } from './count-attempts.ts'
import { type Auth, authOrigin, createAuth, sessionDays } from './create-auth.ts'
import { endOfCookie, guestCookie, guestCookieName } from './guest-cookie.ts'
import { isCommonPassword } from './is-common-password.ts'
import { readSession, type Session } from './read-session.ts'
import { sessionCookieName } from './session-cookie.ts'

/** How a browser came: what its cookies look like, and whose attempts are counted together. */
export interface Visit {
  readonly isSecure: boolean
  readonly address: string
}

/** Values for `Set-Cookie`. */
export type Cookies = readonly string[]

export interface Sessions {
  readonly accounts: Accounts
  read(cookies: Readonly<Record<string, string | undefined>>, visit: Visit): Promise<Session>
  /** Issues: `session.wrong_email_or_password`, `session.too_many_attempts` with `seconds`. Unknown addresses get the same answer after the same work. */
  signIn(credentials: { readonly email: string; readonly password: string }, visit: Visit): Promise<Result<Cookies>>
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
}

export const createSessions = ({ port, secret, now }: SessionsOptions): Sessions => {
  const ended = createActivityNotifier()
  const attempts = createAttemptCounter({ port, now, of: 'sign-in', allowed: 10 })
  const createFor = (isSecure: boolean): Auth =>
    createAuth({
      port,
      secret,
      isSecure,
      onPasswordReset: async ({ id, email }) => {
        await attempts.forget(email)
        ended.announce(id)
      },
    })
  const plain = createFor(false)
  const secure = createFor(true)

  const call = (path: string, body: Readonly<Record<string, unknown>>, visit: Visit): Promise<Response> =>
    (visit.isSecure ? secure : plain).handler(
      new Request(`${authOrigin}/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: authOrigin, [clientAddressHeader]: visit.address },
        body: JSON.stringify(body),
      }),
    )

  return {
    accounts: accountsInControl({ port, auth: plain, now, onSessionsEnded: id => ended.announce(id) }),
    read: (cookies, visit) => readSession({ control: port, secret, isSecure: visit.isSecure, now: now(), cookies }),
    async signIn({ email, password }, visit) {
      const seconds = await attempts.secondsToWait(email)
      if (seconds > 0) return err(tooMany(seconds))
      const response = await call('/sign-in/email', { email: email.trim(), password }, visit)
      if (response.ok) {
        await attempts.forget(email)
        return ok(response.headers.getSetCookie())
      }
      if (response.status === 429) return err(tooMany(retryAfter(response)))
      if (response.status >= 500) throw new Error('the auth library failed to sign in')
      await attempts.countFailure(email)
      return err(issue('session.wrong_email_or_password'))
    },
    async openFor(accountId, visit) {
      const { internalAdapter } = await plain.$context
      const { token } = await internalAdapter.createSession(accountId)
      const value = encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
      const attributes = `Max-Age=${sessionDays * 86_400}; Path=/; HttpOnly; SameSite=Lax${visit.isSecure ? '; Secure' : ''}`
      return [`${sessionCookieName(visit.isSecure)}=${value}; ${attributes}`]
    },
    openForGuest: (guestToken, visit) => [guestCookie(guestToken, visit.isSecure)],
    async signOut({ token, account }, visit) {
      if (token !== null) {
        const { internalAdapter } = await plain.$context
        await internalAdapter.deleteSession(token)
      }
      if (account) ended.announce(account.id)
      return [sessionCookieName, guestCookieName].map(name => endOfCookie(name(visit.isSecure), visit.isSecure))
    },
    async resetPassword({ token, password }, visit) {
      if (password.length >= 15 && isCommonPassword(password)) return err(issue('account.password_too_common', { path: ['password'] }))
      const response = await call('/reset-password', { token, newPassword: password }, visit)
      if (response.ok) return ok(null)
      if (response.status === 429) return err(tooMany(retryAfter(response)))
      if (response.status >= 500) throw new Error('the auth library failed to reset')
      return err(resetIssue(await codeOf(response)))
    },
    listenForEnd: (accountId, wake) => ended.listen(accountId, wake),
    async prune() {
      await port.write([
        toStatement(query.delete(sessionTable).where(lt(sessionTable.expiresAt, now()))),
        toStatement(query.delete(guestSession).where(lt(guestSession.expiresAt, now()))),
      ])
    },
  }
}

const tooMany = (seconds: number): Issue => issue('session.too_many_attempts', { params: { seconds } })

const retryAfter = (response: Response): number => Number(response.headers.get('x-retry-after')) || 60

const codeOf = async (response: Response): Promise<string> => {
  const body = (await response.json()) as { readonly code?: unknown }
  return typeof body.code === 'string' ? body.code : ''
}

const resetIssue = (code: string): Issue => {
  if (code === 'PASSWORD_TOO_SHORT') return issue('account.password_too_short', { path: ['password'] })
  if (code === 'PASSWORD_TOO_LONG') return issue('account.password_too_long', { path: ['password'] })
  return issue('session.reset_link_invalid')
}
