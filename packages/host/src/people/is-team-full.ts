import { query, readMany } from '@tilth/db'
import { roundMember } from '@tilth/db/district'
import { count, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** A code hangs on a wall for everybody to see. No school's team is as large; whoever makes up people by the thousand is stopped here. */
const mostByCode = 1000

export const isTeamFull = async (context: Pick<DistrictContext, 'db'>, roundId: string): Promise<boolean> => {
  const [[members]] = await readMany(context.db, [
    query.select({ count: count() }).from(roundMember).where(eq(roundMember.roundId, roundId)),
  ])
  return (members?.count ?? 0) >= mostByCode
}
