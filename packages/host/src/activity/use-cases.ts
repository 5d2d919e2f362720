import { ok } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { activity, org, reveal, round, roundFacilitator, roundMember } from '@tilth/db/district'
import { and, asc, eq, gt, inArray, max, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { orgPathOf } from '../people/org-path.ts'
import { ownSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'

/** What a live screen learns: something of this kind happened there. It reads the content through the ordinary queries. */
export interface ActivityView {
  readonly no: number
  readonly kind: string
  readonly roundId: string | null
}

const mostEvents = 500

/**
 * What is new for this person after an activity number; `last` is where to go on. Events of rounds one may not see are left out.
 * With `after` null nothing is told but where the log stands.
 */
export const readActivity = defineUseCase({
  kind: 'query',
  name: 'activity.since',
  input: v.object({ after: v.nullable(v.number()) }),
  policy: { action: 'own.read', subject: ownSubject },
  run: async (context, input) => {
    const [[newest], entries] = await readMany(context.db, [
      query.select({ no: max(activity.no) }).from(activity),
      query
        .select({ no: activity.no, kind: activity.kind, roundId: activity.roundId })
        .from(activity)
        .where(gt(activity.no, input.after ?? Number.MAX_SAFE_INTEGER))
        .orderBy(asc(activity.no))
        .limit(mostEvents),
    ])
    const touched = [...new Set(entries.flatMap(entry => (entry.roundId === null ? [] : [entry.roundId])))]
    const [rounds, orgs, mine, run, revealed] = await readMany(context.db, [
      query.select({ id: round.id, orgId: round.orgId, state: round.state }).from(round).where(inArray(round.id, touched)),
      query
        .select({ id: org.id, parentId: org.parentId })
        .from(org)
        .where(touched.length > 0 ? undefined : sql`0`),
      query
        .select({ roundId: roundMember.roundId })
        .from(roundMember)
        .where(and(eq(roundMember.personId, actorId(context)), inArray(roundMember.roundId, touched))),
      query
        .select({ roundId: roundFacilitator.roundId })
        .from(roundFacilitator)
        .where(eq(roundFacilitator.personId, actorId(context))),
      query.selectDistinct({ roundId: reveal.roundId }).from(reveal).where(inArray(reveal.roundId, touched)),
    ])
    const isMine = new Set(mine.map(row => row.roundId))
    const facilitates = new Set(run.map(row => row.roundId))
    const isRevealed = new Set(revealed.map(row => row.roundId))
    const visible = new Set(
      rounds
        .filter(row =>
          can(context.actor, 'round.read', {
            orgPath: orgPathOf(orgs, row.orgId),
            invited: isMine.has(row.id) && row.state !== 'draft',
            facilitates: facilitates.has(row.id),
            state: row.state,
            revealed: isRevealed.has(row.id),
          }),
        )
        .map(row => row.id),
    )
    const isGuest = context.actor.kind === 'person' && context.actor.guest
    const events: readonly ActivityView[] = entries.filter(entry => (entry.roundId === null ? !isGuest : visible.has(entry.roundId)))
    const last = entries.length === mostEvents ? (entries.at(-1)?.no ?? 0) : (newest?.no ?? 0)
    return ok({ last, events })
  },
})
