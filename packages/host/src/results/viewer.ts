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

const wasThereAtTheReveal = ({ joinedAt, revealedAt }: RoundFacts): boolean =>
  joinedAt !== null && (revealedAt === null || joinedAt <= revealedAt)

/**
 * The team is who was on it when the marks were revealed, and whoever runs the round with it; everybody else looks from outside:
 * administrators, coaches, and who came later, so that nobody becomes the team in order to look. The floor of a confidential
 * round holds for the team as well.
 */
export const viewerOf = (context: DistrictContext, facts: RoundFacts): Viewer => {
  const runs = facts.facilitates || (actorId(context) !== '' && facts.round.createdBy === actorId(context))
  const facilitates =
    context.actor.kind === 'person' &&
    context.actor.roles.some(held => held.role === 'facilitator' && facts.orgPath.includes(held.orgId)) &&
    can(context.actor, 'round.reveal', subjectOf(facts))
  const seenAs = facts.round.source === 'people' && (wasThereAtTheReveal(facts) || runs || facilitates) ? 'team' : 'outside'
  if (seenAs === 'outside') return { seenAs, floor: floors.outside }
  return { seenAs, floor: facts.round.visibility === 'named' ? floors.namedTeam : floors.confidentialTeam }
}
