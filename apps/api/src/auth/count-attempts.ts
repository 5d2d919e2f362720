import { createHash, randomUUID } from 'node:crypto'
import { type Port, query, readMany, type Statement, toStatement } from '@tilth/db'
import { rateLimit } from '@tilth/db/control'
import { eq, sql } from 'drizzle-orm'

export interface AttemptLimit {
  readonly port: Port
  readonly now: () => Date
  /** What is counted; keeps the counts apart. */
  readonly of: 'sign-in' | 'sign-in-address' | 'second-factor' | 'join-code' | 'feed'
  /** Failures within the window before the door stays closed for the rest of it. */
  readonly allowed: number
}

export const attemptWindowMs = 15 * 60_000

/**
 * Counts what failed by whom: sign-ins by address of mail, known or not, so that nobody learns which accounts exist; second steps by
 * account; guessed codes by network address. The counts are rows, so a restart forgives nobody. Only a digest of the key is kept. The window is fifteen minutes from the first failure.
 */
export const createAttemptCounter = ({ port, now, of, allowed }: AttemptLimit) => {
  const countOne = (who: string): Statement => {
    const at = now().getTime()
    const isOver = sql`${rateLimit.lastRequest} <= ${at - attemptWindowMs}`
    return toStatement(
      query
        .insert(rateLimit)
        .values({ id: randomUUID(), key: keyOf(who), count: 1, lastRequest: at })
        .onConflictDoUpdate({
          target: rateLimit.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
            lastRequest: sql`case when ${isOver} then ${at} else ${rateLimit.lastRequest} end`,
          },
        })
        .returning({ count: rateLimit.count, since: rateLimit.lastRequest }),
    )
  }
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
    /**
     * Counts an attempt before it is made, so that many at once are not all let through; seconds to wait where it is one too many.
     * `forget` after a success.
     */
    async take(who: string): Promise<number> {
      const written = await port.write([countOne(who)])
      if (!written.ok) throw new Error(`counting failed: ${written.error.code}`)
      const [count, since] = written.value.outcomes[0]?.rows[0] ?? []
      return Number(count) > allowed ? Math.max(1, Math.ceil((Number(since) + attemptWindowMs - now().getTime()) / 1000)) : 0
    },
    async countFailure(who: string): Promise<void> {
      await port.write([countOne(who)])
    },
    async forget(who: string): Promise<void> {
      await port.write([this.forgetting(who)])
    },
    /** The statement of `forget`, to be written with what succeeded. */
    forgetting: (who: string): Statement => toStatement(query.delete(rateLimit).where(eq(rateLimit.key, keyOf(who)))),
  }
}

export type AttemptCounter = ReturnType<typeof createAttemptCounter>
