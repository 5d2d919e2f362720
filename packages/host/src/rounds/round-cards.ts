import { can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { draft, finding, meeting, org, priority, response, reveal, round, roundFacilitator, roundMember, window } from '@tilth/db/district'
import { and, count, countDistinct, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { RoundCard } from '../districts/views.ts'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readPinnedFramework } from './pinned-framework.ts'
import { actorId, handedInInTime } from './round-facts.ts'
import { toIso } from './round-view.ts'

/** The rounds this person may see, newest first, in one batch of reads whatever their number. */
export const readRoundCards = async (context: DistrictContext, locale: string): Promise<readonly RoundCard[]> => {
  const me = actorId(context)
  const [rounds, orgs, mine, runs, members, finished, revealed, myResponses, myDrafts, findings, priorities, windows, meetings] =
    await readMany(context.db, [
      query.select().from(round).orderBy(desc(round.createdAt), desc(round.id)),
      query.select({ id: org.id, parentId: org.parentId, name: org.name }).from(org),
      query.select({ roundId: roundMember.roundId }).from(roundMember).where(eq(roundMember.personId, me)),
      query.select({ roundId: roundFacilitator.roundId }).from(roundFacilitator).where(eq(roundFacilitator.personId, me)),
      query.select({ roundId: roundMember.roundId, count: count() }).from(roundMember).groupBy(roundMember.roundId),
      query
        .select({
          roundId: response.roundId,
          people: countDistinct(response.personId),
          nameless: sql<number>`count(*) filter (where ${response.personId} is null)`,
        })
        .from(response)
        .where(and(eq(response.pass, 1), handedInInTime))
        .groupBy(response.roundId),
      query.select({ roundId: reveal.roundId, count: count() }).from(reveal).groupBy(reveal.roundId),
      query
        .selectDistinct({ roundId: response.roundId })
        .from(response)
        .where(and(eq(response.personId, me), eq(response.pass, 1))),
      query.select({ roundId: draft.roundId }).from(draft).where(eq(draft.personId, me)),
      query
        .select({ roundId: finding.roundId, items: countDistinct(finding.item) })
        .from(finding)
        .groupBy(finding.roundId),
      query
        .select({ roundId: priority.roundId, items: count() })
        .from(priority)
        .where(eq(priority.state, 'chosen'))
        .groupBy(priority.roundId),
      query.select({ id: window.id, orgId: window.orgId }).from(window).where(isNotNull(window.orgId)),
      query.select({ roundId: meeting.roundId }).from(meeting).where(isNull(meeting.endedAt)),
    ])
  const windowOrgs = new Map(windows.map(row => [row.id, row.orgId]))
  const heldOrgs = context.actor.kind === 'person' ? context.actor.roles.map(held => held.orgId) : []
  const inMeeting = new Set(meetings.map(row => row.roundId))
  const facilitated = new Set(runs.map(row => row.roundId))
  const invitedTo = new Set(mine.map(row => row.roundId))
  const revealedCount = new Map(revealed.map(row => [row.roundId, row.count]))
  const submitted = new Set(myResponses.map(row => row.roundId))
  const started = new Set(myDrafts.map(row => row.roundId))
  const memberCount = new Map(members.map(row => [row.roundId, row.count]))
  const finishedCount = new Map(finished.map(row => [row.roundId, row]))
  const agreed = new Map(findings.map(row => [row.roundId, row.items]))
  const chosen = new Map(priorities.map(row => [row.roundId, row.items]))
  const titles = new Map<string, string>()
  /** Of a window's round: that the actor is at the school itself, or was named for this round. */
  const isOwn = (row: { readonly id: string; readonly windowId: string }, orgPath: readonly string[]): boolean => {
    const windowOrg = windowOrgs.get(row.windowId) ?? null
    if (windowOrg === null || invitedTo.has(row.id) || facilitated.has(row.id)) return true
    const own = orgPath.slice(orgPath.indexOf(windowOrg) + 1)
    return heldOrgs.some(held => own.includes(held))
  }

  const cards: RoundCard[] = []
  for (const row of rounds) {
    const invited = invitedTo.has(row.id)
    const subject = {
      orgPath: orgPathOf(orgs, row.orgId),
      invited: invited && row.state !== 'draft',
      facilitates: facilitated.has(row.id),
      state: row.state,
      revealed: revealedCount.has(row.id),
      own: false,
    }
    if (!can(context.actor, 'round.read', subject)) continue
    if (!titles.has(row.frameworkHash)) {
      const { framework } = await readPinnedFramework(context, row.frameworkHash)
      titles.set(row.frameworkHash, translate(framework, locale).shortTitle)
    }
    const done = finishedCount.get(row.id)
    const finished = (done?.people ?? 0) + (done?.nameless ?? 0)
    cards.push({
      id: row.id,
      title: row.title,
      orgId: row.orgId,
      orgName: orgs.find(candidate => candidate.id === row.orgId)?.name ?? '',
      frameworkTitle: titles.get(row.frameworkHash) ?? '',
      state: row.state,
      revealed: revealedCount.has(row.id),
      fullyRevealed: (revealedCount.get(row.id) ?? 0) >= row.items.length,
      opensAt: toIso(row.opensAt),
      closesAt: toIso(row.closesAt),
      conditions: row.items.length,
      invited: Math.max(memberCount.get(row.id) ?? 0, finished),
      finished,
      mine: !invited ? 'not-invited' : submitted.has(row.id) ? 'submitted' : started.has(row.id) ? 'started' : 'not-started',
      source: row.source,
      runs: can(context.actor, 'round.edit', subject),
      windowId: windowOrgs.has(row.windowId) ? row.windowId : null,
      isOwn: isOwn(row, subject.orgPath),
      agreed: agreed.get(row.id) ?? 0,
      chosen: chosen.get(row.id) ?? 0,
      inMeeting: inMeeting.has(row.id),
    })
  }
  return cards
}
