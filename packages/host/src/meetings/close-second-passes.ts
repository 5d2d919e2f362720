import { query, type Statement, toStatement } from '@tilth/db'
import { secondPass } from '@tilth/db/district'
import { and, eq, isNull } from 'drizzle-orm'
import { activityStatement, latestActivityNo } from '../activity/activity-statement.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { isOpen, type MeetingFacts } from './meeting-store.ts'

interface OfRound {
  readonly orgId: string
  readonly roundId: string
}

/** What was submitted before this entry of the activity log counts. */
export const closeSecondPassStatements = (context: DistrictContext, of: OfRound & { readonly item: string }): readonly Statement[] => [
  activityStatement(context, { kind: 'second_pass.closed', orgId: of.orgId, roundId: of.roundId, subject: of.item }),
  toStatement(
    query
      .update(secondPass)
      .set({ closedNo: latestActivityNo, closedAt: context.now(), closedBy: actorId(context) || null })
      .where(and(eq(secondPass.roundId, of.roundId), eq(secondPass.item, of.item), isNull(secondPass.closedNo))),
  ),
]

/** None stays open without anybody who could close it. */
export const closeAllSecondPasses = (
  context: DistrictContext,
  { meeting, ...of }: OfRound & { readonly meeting: MeetingFacts },
): readonly Statement[] => meeting.passes.filter(isOpen).flatMap(({ item }) => closeSecondPassStatements(context, { ...of, item }))
