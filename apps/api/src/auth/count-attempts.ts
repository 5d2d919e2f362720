import { createHash, randomUUID } from 'node:crypto'
import { type Port, query, readMany, toStatement } from '@tilth/db'
import { rateLimit } from '@tilth/db/control'
import { eq, sql } from 'drizzle-orm'

export interface AttemptLimit {
  readonly port: Port
  readonly now: () => Date
}

const allowed = 10
export const attemptWindowMs = 15 * 60_000
const prefix = 'account|'

/**
 * Counts failed sign-ins by address of mail, known or not, so that nobody learns which accounts exist. Ten within fifteen minutes close
 * that account's door for the rest of them. Only a digest of the address is kept.
 */
export const createAttemptCounter = ({ port, now }: AttemptLimit) => ({
  /** Seconds until another attempt is taken; 0 when it is taken now. */
  async secondsToWait(email: string): Promise<number> {
    const [[row]] = await readMany(port, [
      query
        .select()
        .from(rateLimit)
        .where(eq(rateLimit.key, keyOf(email))),
    ])
    const left = row ? row.lastRequest + attemptWindowMs - now().getTime() : 0
    return row && row.count >= allowed && left > 0 ? Math.ceil(left / 1000) : 0
  },
  async countFailure(email: string): Promise<void> {
    const at = now().getTime()
    const isOver = sql`${rateLimit.lastRequest} <= ${at - attemptWindowMs}`
    await port.write([
      toStatement(
        query
          .insert(rateLimit)
          .values({ id: randomUUID(), key: keyOf(email), count: 1, lastRequest: at })
          .onConflictDoUpdate({
            target: rateLimit.key,
            set: {
              count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
              lastRequest: sql`case when ${isOver} then ${at} else ${rateLimit.lastRequest} end`,
            },
          }),
      ),
    ])
  },
  async forget(email: string): Promise<void> {
    await port.write([toStatement(query.delete(rateLimit).where(eq(rateLimit.key, keyOf(email))))])
  },
})

export type AttemptCounter = ReturnType<typeof createAttemptCounter>

const keyOf = (email: string): string => `${prefix}${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`
