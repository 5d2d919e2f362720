import { createHash } from 'node:crypto'
import { type Port, query, readMany } from '@tilth/db'
import { guestSession, session, user } from '@tilth/db/control'
import type { GuestSession, SignedInAccount } from '@tilth/host'
import { and, eq, gt } from 'drizzle-orm'
import { guestCookieName } from './guest-cookie.ts'
import { readSessionToken, sessionCookieName } from './session-cookie.ts'

export interface Session {
  readonly account: SignedInAccount | null
  readonly guest: GuestSession | null
  /** The session's own token, to end it. */
  readonly token: string | null
}

export interface SessionReading {
  readonly control: Port
  readonly secret: string
  readonly isSecure: boolean
  readonly now: Date
  readonly cookies: Readonly<Record<string, string | undefined>>
}

const nobody: Session = { account: null, guest: null, token: null }

/** Who the cookies of one request say it is: one round trip, once a request. Expired, ended and forged ones are nobody. */
export const readSession = async ({ control, secret, isSecure, now, cookies }: SessionReading): Promise<Session> => {
  const token = readSessionToken(cookies[sessionCookieName(isSecure)], secret)
  const guestToken = cookies[guestCookieName(isSecure)]
  if (token === null && !guestToken) return nobody
  const [[account], [guest]] = await readMany(control, [
    query
      .select({ id: user.id, name: user.name, email: user.email })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(and(eq(session.token, token ?? ''), gt(session.expiresAt, now))),
    query
      .select({ districtId: guestSession.districtId, personId: guestSession.personId, roundId: guestSession.roundId })
      .from(guestSession)
      .where(and(eq(guestSession.tokenHash, sha256(guestToken ?? '')), gt(guestSession.expiresAt, now))),
  ])
  return { account: account ?? null, guest: guest ?? null, token: account ? token : null }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
