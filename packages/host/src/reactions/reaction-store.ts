import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { activity, reactionCursor } from '@tilth/db/district'
import { and, asc, gt, inArray, max } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

type Reads = Pick<DistrictContext, 'db'>

export type ReactionCursor = typeof reactionCursor.$inferSelect
export type ActivityRow = typeof activity.$inferSelect

export const readCursors = async (context: Reads): Promise<readonly ReactionCursor[]> => {
  const [rows] = await readMany(context.db, [query.select().from(reactionCursor)])
  return rows
}

export const storeCursor = (row: ReactionCursor): Statement =>
  toStatement(
    query
      .insert(reactionCursor)
      .values(row)
      .onConflictDoUpdate({
        target: [reactionCursor.pluginId, reactionCursor.reactionId],
        set: { uptoNo: row.uptoNo, failures: row.failures },
      }),
  )

/** The next entries of these kinds, in order, and where the log stands. */
export const readEvents = async (
  context: Reads,
  { after, kinds, most }: { readonly after: number; readonly kinds: readonly string[]; readonly most: number },
): Promise<{ readonly events: readonly ActivityRow[]; readonly newest: number }> => {
  const [[newest], events] = await readMany(context.db, [
    query.select({ no: max(activity.no) }).from(activity),
    query
      .select()
      .from(activity)
      .where(and(gt(activity.no, after), inArray(activity.kind, [...kinds])))
      .orderBy(asc(activity.no))
      .limit(most),
  ])
  return { events, newest: newest?.no ?? 0 }
}
