import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { query, type Statement, toStatement } from '@tilth/db'
import { session } from '@tilth/db/control'
import { sessionCookieName } from './session-cookie.ts'
import { dayMs, type SessionLimits } from './session-limits.ts'
import type { Visit } from './visit.ts'

export interface OpenedSession {
  readonly statement: Statement
  /** For `Set-Cookie`. */
  readonly cookie: string
}

export interface SessionOpening {
  readonly visit: Visit
  readonly secret: string
  readonly now: Date
  readonly limits: SessionLimits
}

/** A new session as the row to write and the cookie to send; whoever calls has made sure who it is. Neither address nor browser version is in it. */
export const openSession = (accountId: string, { visit, secret, now, limits }: SessionOpening): OpenedSession => {
  const token = randomBytes(24).toString('base64url')
  const value = encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
  const attributes = `Max-Age=${limits.days * 86_400}; Path=/; HttpOnly; SameSite=Lax${visit.isSecure ? '; Secure' : ''}`
  return {
    cookie: `${sessionCookieName(visit.isSecure)}=${value}; ${attributes}`,
    statement: toStatement(
      query.insert(session).values({
        id: randomUUID(),
        token,
        userId: accountId,
        device: visit.device,
        createdAt: now,
        updatedAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + limits.days * dayMs),
      }),
    ),
  }
}
