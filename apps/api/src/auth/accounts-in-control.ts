import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { err, issue, ok } from '@tilth/core'
import { isUniqueViolation, type Port, query, readMany, toStatement } from '@tilth/db'
import { account as credential, session, user, verification } from '@tilth/db/control'
import type { Accounts } from '@tilth/host'
import { eq } from 'drizzle-orm'
import { storeAccountEvent } from './account-events.ts'
import { type Auth, resetLifetime } from './create-auth.ts'
import { judgePassword } from './judge-password.ts'

export interface AccountsOptions {
  readonly port: Port
  readonly auth: Auth
  readonly now: () => Date
  /** Called when all sessions of an account ended: its live screens close. */
  readonly onSessionsEnded: (accountId: string) => void
}

/** Beside the token of a reset link: whoever opens it loses the second step too. */
export const dropsSecondFactorKey = (token: string): string => `drop-second-factor:${createHash('sha256').update(token).digest('hex')}`

/**
 * The host's port to accounts. Rows of account and password are written together, because the library would write them one after the
 * other and leave an address taken by nobody when cut short in between.
 */
export const accountsInControl = ({ port, auth, now, onSessionsEnded }: AccountsOptions): Accounts => ({
  async create({ name, email, password }) {
    const judged = judgePassword(password, [name, email])
    if (!judged.ok) return judged
    const library = await auth.$context
    const at = now()
    const id = randomUUID()
    const hash = await library.password.hash(password)
    const address = email.trim().toLowerCase()
    try {
      await port.write([
        toStatement(query.insert(user).values({ id, name, email: address, emailVerified: false, createdAt: at, updatedAt: at })),
        toStatement(
          query.insert(credential).values({
            id: randomUUID(),
            accountId: id,
            providerId: 'credential',
            userId: id,
            password: hash,
            createdAt: at,
            updatedAt: at,
          }),
        ),
      ])
    } catch (thrown) {
      if (isUniqueViolation(thrown, 'user.email')) return err(issue('account.email_taken', { path: ['email'] }))
      throw thrown
    }
    return ok({ accountId: id })
  },
  async startPasswordReset(email, { turnsOffSecondFactor }) {
    const [[found]] = await readMany(port, [query.select({ id: user.id }).from(user).where(eq(user.email, email.trim().toLowerCase()))])
    if (!found) return err(issue('account.unknown'))
    const token = randomBytes(24).toString('base64url')
    // Any link made before ends: one is enough, and the last one is the one that was meant.
    const at = now()
    const expiresAt = new Date(at.getTime() + resetLifetime)
    const dropping = { id: randomUUID(), identifier: dropsSecondFactorKey(token), value: found.id, expiresAt, createdAt: at, updatedAt: at }
    await port.write([
      toStatement(query.delete(verification).where(eq(verification.value, found.id))),
      ...(turnsOffSecondFactor ? [toStatement(query.insert(verification).values(dropping))] : []),
      storeAccountEvent(found.id, { kind: 'reset_link_made', device: null, at }),
    ])
    const { internalAdapter } = await auth.$context
    await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: found.id, expiresAt })
    return ok({ token })
  },
  async endSessions(accountId) {
    await port.write([toStatement(query.delete(session).where(eq(session.userId, accountId)))])
    onSessionsEnded(accountId)
  },
})
