import { can } from '@tilth/core/access'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** From how many marks on a condition its marks are shown (the design's table of floors). */
const floors = { namedTeam: 1, confidentialTeam: 3, outside: 5 }

export interface Viewer {
  readonly seenAs: 'team' | 'outside'
  readonly floor: number
}

const wasThere = (since: Date | null, revealedAt: Date | undefined): boolean =>
  since !== null && (revealedAt === undefined || since <= revealedAt)

/** Whoever made the round, or holds the facilitator's role for it, runs it whenever a condition was revealed. */
const runsTheRound = (context: DistrictContext, facts: RoundFacts): boolean => {
  if (actorId(context) !== '' && facts.round.createdBy === actorId(context)) return true
  return (
    context.actor.kind === 'person' &&
    context.actor.roles.some(held => held.role === 'facilitator' && facts.orgPath.includes(held.orgId)) &&
    can(context.actor, 'round.reveal', subjectOf(facts))
  )
}

/**
 * As whom somebody sees one condition. The team is who was on it, or was named to run the round, when this condition was revealed, and
 * whoever runs it by role; everybody else looks from outside: administrators, coaches, and who came later, so that nobody becomes the
 * team in order to look. The floor of a confidential round holds for the team as well.
 */
export const viewerOfItem = (context: DistrictContext, { facts, item }: { readonly facts: RoundFacts; readonly item: string }): Viewer => {
  const revealedAt = facts.revealTimes.get(item)
  const isTeam =
    facts.round.source === 'people' &&
    (wasThere(facts.joinedAt, revealedAt) || wasThere(facts.facilitatesSince, revealedAt) || runsTheRound(context, facts))
  if (!isTeam) return { seenAs: 'outside', floor: floors.outside }
  return { seenAs: 'team', floor: facts.round.visibility === 'named' ? floors.namedTeam : floors.confidentialTeam }
}

/** The stricter of all revealed conditions: for what speaks of the whole round at once. */
export const viewerOf = (context: DistrictContext, facts: RoundFacts): Viewer =>
  facts.round.items
    .filter(item => facts.reveals.has(item))
    .map(item => viewerOfItem(context, { facts, item }))
    .reduce<Viewer | null>((strictest, viewer) => (strictest && strictest.floor >= viewer.floor ? strictest : viewer), null) ?? {
    seenAs: 'outside',
    floor: floors.outside,
  }
