import { createHash } from 'node:crypto'
import { type Port, query, readMany, toStatement } from '@tilth/db'
import { guestSession, session, user } from '@tilth/db/control'
import type { GuestSession, SignedInAccount } from '@tilth/host'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { guestCookieName } from './guest-cookie.ts'
import { readSessionToken, sessionCookieName } from './session-cookie.ts'
import { dayMs, hourMs, type SessionLimits } from './session-limits.ts'

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
  readonly limits: SessionLimits
  readonly cookies: Readonly<Record<string, string | undefined>>
}

const nobody: Session = { account: null, guest: null, token: null }

/** How exactly it is known when a session was last used: one small write in so long, not one a request. */
const seenEveryMs = 5 * 60_000

/** Who the cookies of one request say it is: one round trip, once a request. Expired, idle, ended and forged ones are nobody. */
export const readSession = async ({ control, secret, isSecure, now, limits, cookies }: SessionReading): Promise<Session> => {
  const token = readSessionToken(cookies[sessionCookieName(isSecure)], secret)
  const guestToken = cookies[guestCookieName(isSecure)]
  if (token === null && !guestToken) return nobody
  const before = (span: number): Date => new Date(now.getTime() - span)
  const [[found], [guest]] = await readMany(control, [
    query
      .select({ id: user.id, name: user.name, email: user.email, lastSeenAt: session.lastSeenAt })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(
        and(
          eq(session.token, token ?? ''),
          gt(session.expiresAt, now),
          gt(session.createdAt, before(limits.days * dayMs)),
          or(isNull(session.lastSeenAt), gt(session.lastSeenAt, before(limits.idleHours * hourMs))),
        ),
      ),
    query
      .select({ districtId: guestSession.districtId, personId: guestSession.personId, roundId: guestSession.roundId })
      .from(guestSession)
      .where(and(eq(guestSession.tokenHash, sha256(guestToken ?? '')), gt(guestSession.expiresAt, now))),
  ])
  if (!found) return { account: null, guest: guest ?? null, token: null }
  const { lastSeenAt, ...account } = found
  if (lastSeenAt === null || lastSeenAt <= before(seenEveryMs)) await noteSeen(control, { token: token ?? '', now })
  return { account, guest: guest ?? null, token }
}

/** Reading goes on where nothing can be written, on a full disk for one. */
const noteSeen = async (control: Port, { token, now }: { readonly token: string; readonly now: Date }): Promise<void> => {
  await control.write([toStatement(query.update(session).set({ lastSeenAt: now }).where(eq(session.token, token)))]).catch(() => undefined)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
