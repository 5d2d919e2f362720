import { can, type Subject } from '@tilth/core/access'
import { roundSubject } from '../rounds/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readBallot } from './ballot-store.ts'

/** A ballot is there for whoever may read what the team saw together, and belongs to its round. */
export const ballotSubject = async (context: DistrictContext, input: { readonly ballotId: string }): Promise<Subject | null> => {
  const found = await readBallot(context, input.ballotId)
  const round = found && (await roundSubject(context, { roundId: found.roundId }))
  return round && can(context.actor, 'results.read', round) ? round : null
}
