import { query, readMany } from '@tilth/db'
import { org, release, response, reveal, round, roundFacilitator, roundMember, stream, window } from '@tilth/db/district'
import { and, count, countDistinct, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { type OrgRow, orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { isOpenToOutside, type Look, maySeeRevealed } from './round-team.ts'

/** Everything a decision about a round rests on, read at one moment. */
export interface RoundFacts extends Look {
  readonly round: typeof round.$inferSelect
  /** Version of the stream `round:<id>`. */
  readonly version: number
  readonly orgName: string
  /** Whether somebody who is not on the team may see what is revealed. */
  readonly isOpenToOutside: boolean
  /** Whether the actor may see anything of what is revealed. */
  readonly maySeeRevealed: boolean
  readonly invited: boolean
  /** The latest reveal. */
  readonly revealedAt: Date | null
  readonly invitedCount: number
  /** Of these, who handed in before the last condition was revealed. */
  readonly finishedCount: number
}

export const roundStream = (roundId: string): string => `round:${roundId}`

/** At least one condition is revealed. What is shown is decided condition by condition. */
export const isRevealed = (facts: RoundFacts): boolean => facts.reveals.size > 0

export const isFullyRevealed = (facts: RoundFacts): boolean => facts.round.items.every(item => facts.reveals.has(item))

export const actorId = (context: DistrictContext): string => (context.actor.kind === 'person' ? context.actor.personId : '')

/**
 * As long as one condition is hidden, whoever hands in is in. Who hands in after the last one was revealed is not in the picture, and
 * not among those counted as in.
 */
export const handedInInTime = sql`${response.submittedNo} < coalesce((select case when count(*) >= (select json_array_length(${round.items}) from ${round} where ${round.id} = ${response.roundId}) then max(${reveal.no}) end from ${reveal} where ${reveal.roundId} = ${response.roundId}), ${Number.MAX_SAFE_INTEGER})`

const windowOf = (roundId: string) => sql<string>`(select ${round.windowId} from ${round} where ${round.id} = ${roundId})`

const idsIn = (json: string | null): readonly string[] => (json === null ? [] : (JSON.parse(json) as readonly string[]))

/** Null where there is no such round. Says nothing about whether the actor may know. */
export const readRoundFacts = async (context: DistrictContext, roundId: string): Promise<RoundFacts | null> => {
  const [[found], [version], orgs, [mine], [runs], reveals, [members], [finished], [inWindow], withdrawn, releases] = await readMany(
    context.db,
    [
      query.select().from(round).where(eq(round.id, roundId)),
      query
        .select({ version: stream.version })
        .from(stream)
        .where(eq(stream.id, roundStream(roundId))),
      query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
      query
        .select({ joinedAt: roundMember.joinedAt })
        .from(roundMember)
        .where(and(eq(roundMember.roundId, roundId), eq(roundMember.personId, actorId(context)))),
      query
        .select({ addedAt: roundFacilitator.addedAt })
        .from(roundFacilitator)
        .where(and(eq(roundFacilitator.roundId, roundId), eq(roundFacilitator.personId, actorId(context)))),
      query.select({ item: reveal.item, no: reveal.no, at: reveal.at }).from(reveal).where(eq(reveal.roundId, roundId)),
      query.select({ count: count() }).from(roundMember).where(eq(roundMember.roundId, roundId)),
      query
        .select({ people: countDistinct(response.personId), nameless: sql<number>`count(*) filter (where ${response.personId} is null)` })
        .from(response)
        .where(and(eq(response.roundId, roundId), eq(response.pass, 1), handedInInTime)),
      query.select({ orgId: window.orgId }).from(window).innerJoin(round, eq(round.windowId, window.id)).where(eq(round.id, roundId)),
      query
        .select({ id: round.id })
        .from(round)
        .where(and(isNotNull(round.withdrawnAt), eq(round.windowId, windowOf(roundId)))),
      query
        .select({
          stage: release.stage,
          roundId: release.roundId,
          rounds: sql<string | null>`json_extract(${release.snapshot}, '$.rounds')`,
          open: sql<string | null>`json_extract(${release.snapshot}, '$.open')`,
        })
        .from(release)
        .where(and(eq(release.windowId, windowOf(roundId)), ne(release.stage, 'breakdown')))
        .orderBy(desc(release.number)),
    ],
  )
  if (!found) return null
  // A sheet of paper may be a team member's or somebody's who was not invited: nobody can tell, so it makes the team no larger.
  const inCount = (finished?.people ?? 0) + (finished?.nameless ?? 0)
  const tree: readonly OrgRow[] = orgs
  const left = new Set(withdrawn.map(row => row.id))
  const facts = {
    round: found,
    version: version?.version ?? 0,
    orgPath: orgPathOf(tree, found.orgId),
    orgName: orgs.find(row => row.id === found.orgId)?.name ?? '',
    windowOrgId: inWindow?.orgId ?? null,
    windowReleases: releases.map(row => ({
      stage: row.stage,
      roundId: row.roundId,
      stands: !idsIn(row.rounds).some(id => left.has(id)),
      open: idsIn(row.open),
    })),
    invited: mine !== undefined,
    facilitates: runs !== undefined,
    facilitatesSince: runs?.addedAt ?? null,
    joinedAt: mine?.joinedAt ?? null,
    reveals: new Map(reveals.map(row => [row.item, row.no])),
    revealTimes: new Map(reveals.map(row => [row.item, row.at])),
    revealedAt: reveals.length === 0 ? null : new Date(Math.max(...reveals.map(row => row.at.getTime()))),
    invitedCount: Math.max(members?.count ?? 0, inCount),
    finishedCount: inCount,
  }
  return { ...facts, isOpenToOutside: isOpenToOutside(context, facts), maySeeRevealed: maySeeRevealed(context, facts) }
}
