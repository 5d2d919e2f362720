import { can, type Subject } from '@tilth/core/access'
import type { DistrictContext } from '../use-case/context.ts'
import { type RoundFacts, readRoundFacts } from './round-facts.ts'

/**
 * A round as access rules see it. Whoever was merely invited does not see it before it opens; what a
 * window holds back is not revealed to those it is held back from.
 */
export const subjectOf = (facts: RoundFacts): Subject => ({
  orgPath: facts.orgPath,
  invited: facts.invited && facts.round.state !== 'draft',
  facilitates: facts.facilitates,
  state: facts.round.state,
  revealed: facts.maySeeRevealed,
  own: false,
})

/** Null where the actor may not know of the round, so that denial and absence look alike. */
export const roundSubject = async (context: DistrictContext, input: { readonly roundId: string }): Promise<Subject | null> => {
  const facts = await readRoundFacts(context, input.roundId)
  if (!facts) return null
  const subject = subjectOf(facts)
  return can(context.actor, 'round.read', subject) ? subject : null
}

/** My own sheet in a round I was invited to. */
export const ownSheet = async (context: DistrictContext, input: { readonly roundId: string }): Promise<Subject | null> => {
  const facts = await readRoundFacts(context, input.roundId)
  return facts?.invited && facts.round.state !== 'draft' ? { ...subjectOf(facts), own: true } : null
}
