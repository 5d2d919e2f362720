import { can, type Subject } from '@tilth/core/access'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { isOfAnotherSchool } from '../rounds/round-team.ts'
import type { DistrictContext } from '../use-case/context.ts'

/**
 * The team's own material from the opening on; after the reveal for whoever may read what the team saw. For anybody else it is not
 * there, nor, until a release, for those who run another school's round in a window by their role.
 */
export const evidenceSubject = async (context: DistrictContext, input: { readonly roundId: string }): Promise<Subject | null> => {
  const [round, facts] = await Promise.all([roundSubject(context, input), readRoundFacts(context, input.roundId)])
  if (!round || !facts) return null
  if (isOfAnotherSchool(context, facts) && !facts.maySeeRevealed) return null
  return can(context.actor, 'evidence.add', round) || can(context.actor, 'results.read', round) ? round : null
}
