import { can, type Subject } from '@tilth/core/access'
import { roundSubject } from '../rounds/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** The team's own from the opening on; after the reveal for whoever may read what the team saw. For anybody else it is not there. */
export const layerNotesSubject = async (context: DistrictContext, input: { readonly roundId: string }): Promise<Subject | null> => {
  const round = await roundSubject(context, input)
  if (!round) return null
  return can(context.actor, 'layer_note.write', round) || can(context.actor, 'results.read', round) ? round : null
}
