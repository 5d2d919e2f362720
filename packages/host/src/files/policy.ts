import type { Subject } from '@tilth/core/access'
import { orgSubject } from '../people/policy.ts'
import { roundSubject } from '../rounds/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** Evidence is brought for a round, or for an org. */
export const evidencePlace = async (
  context: DistrictContext,
  { roundId, orgId }: { readonly roundId: string | null; readonly orgId: string | null },
): Promise<Subject | null> => {
  if (roundId !== null) return roundSubject(context, { roundId })
  return orgId === null ? null : orgSubject(context, { orgId })
}
