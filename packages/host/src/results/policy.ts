import type { Subject } from '@tilth/core/access'
import { roundSubject } from '../rounds/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readComment } from './record-finding.ts'

/** A comment as its author's own; somebody else's is not there. */
export const ownComment = async (context: DistrictContext, input: { readonly commentId: string }): Promise<Subject | null> => {
  const found = await readComment(context, input.commentId)
  if (!found || found.authorId !== actorId(context)) return null
  const round = await roundSubject(context, { roundId: found.roundId })
  return round && { ...round, own: true }
}
