import { can } from '@tilth/core/access'
import { countDots } from '@tilth/core/ballots'
import { viewerOf } from '../results/viewer.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type BallotRow, readNewestBallot, readPapers } from './ballot-store.ts'
import type { BallotsView, BallotView } from './views.ts'

/** Fewer votes than this would say whose they are, in a named round too: a vote is never anybody's. */
const fewestVotes = 3

const ballotView = async (
  context: DistrictContext,
  { facts, row, locale }: { readonly facts: RoundFacts; readonly row: BallotRow; readonly locale: string },
): Promise<BallotView> => {
  const [{ framework }, papers] = await Promise.all([readPinnedFramework(context, facts.round.frameworkHash), readPapers(context, row.id)])
  const floor = Math.max(fewestVotes, viewerOf(context, facts).floor)
  const isClosed = row.closedAt !== null
  const isShown = isClosed && papers.length >= floor
  return {
    id: row.id,
    state: isClosed ? 'closed' : 'open',
    openedAt: row.openedAt.toISOString(),
    closedAt: toIso(row.closedAt),
    items: formItems(framework, { instrumentId: facts.round.instrumentId, items: row.items, locale }).map(
      ({ code, label, shortLabel, layer, description }) => ({ code, label, shortLabel, layer, description }),
    ),
    dots: row.dots,
    dotsAnItem: row.dotsAnItem,
    voted: papers.length,
    team: facts.invitedCount,
    mine: papers.find(paper => paper.personId === actorId(context))?.dots ?? null,
    totals: isShown
      ? countDots(
          papers.map(paper => paper.dots),
          row.items,
        )
      : null,
    protection: isClosed && !isShown ? 'too-few-votes' : null,
    floor,
  }
}

export const ballotsView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: string },
): Promise<BallotsView> => {
  const row = await readNewestBallot(context, facts.round.id)
  const subject = subjectOf(facts)
  const isOpen = row !== null && row.closedAt === null
  const runs = can(context.actor, 'ballot.run', subject)
  return {
    roundId: facts.round.id,
    ballot: row && (await ballotView(context, { facts, row, locale })),
    may: {
      open: runs && !isOpen && facts.invitedCount > 0,
      close: runs && isOpen,
      vote: isOpen && can(context.actor, 'ballot.vote', subject),
    },
  }
}
