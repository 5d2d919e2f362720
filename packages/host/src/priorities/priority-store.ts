import { query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { priority } from '@tilth/db/district'
import { and, asc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type PriorityRow = typeof priority.$inferSelect

export const prioritiesStream = (roundId: string): string => `priorities:${roundId}`

export const readPriorityRows = async (context: DistrictContext, roundId: string) => {
  const [rows, versions] = await readMany(context.db, [
    query.select().from(priority).where(eq(priority.roundId, roundId)).orderBy(asc(priority.rank), asc(priority.item)),
    selectVersions([prioritiesStream(roundId)]),
  ])
  return { rows, version: versions[0]?.version ?? 0 }
}

export const storePriority = (row: typeof priority.$inferInsert): Statement => {
  const { id: _, roundId: __, item: ___, ...change } = row
  return toStatement(
    query
      .insert(priority)
      .values(row)
      .onConflictDoUpdate({ target: [priority.roundId, priority.item], set: change }),
  )
}

export const dropPriority = (roundId: string, item: string): Statement =>
  toStatement(query.delete(priority).where(and(eq(priority.roundId, roundId), eq(priority.item, item))))

/** Ranks have no holes: who is left moves up. */
export const closeRanks = (rows: readonly PriorityRow[], without: string): readonly Statement[] =>
  rows
    .filter(row => row.state === 'chosen' && row.item !== without)
    .map((row, index) =>
      toStatement(
        query
          .update(priority)
          .set({ rank: index + 1 })
          .where(eq(priority.id, row.id)),
      ),
    )
