import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { calendarFeed, person } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

type Reads = Pick<DistrictContext, 'db'>

export const feedStream = (personId: string): string => `calendar_feed:${personId}`

export const readFeedOf = async (context: Reads, personId: string): Promise<{ readonly createdAt: Date } | null> => {
  const [[found]] = await readMany(context.db, [
    query.select({ createdAt: calendarFeed.createdAt }).from(calendarFeed).where(eq(calendarFeed.personId, personId)),
  ])
  return found ?? null
}

/** Whose feed it is, by the hash of its secret; of nobody who has left. */
export const findFeed = async (
  context: Reads,
  tokenHash: string,
): Promise<{ readonly personId: string; readonly locale: string; readonly createdAt: Date } | null> => {
  const [[found]] = await readMany(context.db, [
    query
      .select({ personId: person.id, locale: person.locale, createdAt: calendarFeed.createdAt })
      .from(calendarFeed)
      .innerJoin(person, eq(person.id, calendarFeed.personId))
      .where(and(eq(calendarFeed.tokenHash, tokenHash), isNull(person.removedAt))),
  ])
  return found ?? null
}

export const storeFeed = (row: typeof calendarFeed.$inferInsert): Statement =>
  toStatement(
    query
      .insert(calendarFeed)
      .values(row)
      .onConflictDoUpdate({ target: calendarFeed.personId, set: { tokenHash: row.tokenHash, createdAt: row.createdAt } }),
  )

export const dropFeed = (personId: string): Statement => toStatement(query.delete(calendarFeed).where(eq(calendarFeed.personId, personId)))
