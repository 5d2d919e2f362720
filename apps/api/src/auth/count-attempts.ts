import { createHash, randomUUID } from 'node:crypto'
import { type Port, query, readMany, toStatement } from '@tilth/db'
import { rateLimit } from '@tilth/db/control'
import { eq, sql } from 'drizzle-orm'

export interface AttemptLimit {
  readonly port: Port
  readonly now: () => Date
  /** What is counted; keeps the counts apart. */
  readonly of: 'sign-in' | 'join-code'
  /** Failures within the window before the door stays closed for the rest of it. */
  readonly allowed: number
}

export const attemptWindowMs = 15 * 60_000
/**
 * Counts what failed by whom: sign-ins by address of mail, known or not, so that nobody learns which accounts exist; guessed codes by
 * network address. Only a digest of the key is kept. The window is fifteen minutes from the first failure.
 */
export const createAttemptCounter = ({ port, now, of, allowed }: AttemptLimit) => {
  const keyOf = (who: string): string => `${of}|${createHash('sha256').update(who.trim().toLowerCase()).digest('hex')}`
  return {
    /** Seconds until another attempt is taken; 0 when one is taken now. */
    async secondsToWait(who: string): Promise<number> {
      const [[row]] = await readMany(port, [
        query
          .select()
          .from(rateLimit)
          .where(eq(rateLimit.key, keyOf(who))),
      ])
      const left = row ? row.lastRequest + attemptWindowMs - now().getTime() : 0
      return row && row.count >= allowed && left > 0 ? Math.ceil(left / 1000) : 0
    },
    async countFailure(who: string): Promise<void> {
      const at = now().getTime()
      const isOver = sql`${rateLimit.lastRequest} <= ${at - attemptWindowMs}`
      await port.write([
        toStatement(
          query
            .insert(rateLimit)
            .values({ id: randomUUID(), key: keyOf(who), count: 1, lastRequest: at })
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
    async forget(who: string): Promise<void> {
      await port.write([toStatement(query.delete(rateLimit).where(eq(rateLimit.key, keyOf(who))))])
    },
  }
}

export type AttemptCounter = ReturnType<typeof createAttemptCounter>
