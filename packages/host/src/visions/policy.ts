import { can, type Subject, workingRoles } from '@tilth/core/access'
import { orgPathOf } from '../people/org-path.ts'
import type { StoredOrg } from '../people/people-store.ts'
import { readOrgTree } from '../people/people-store.ts'
import { orgSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readPulse } from './pulse-store.ts'

/** The org asked for; without one where this person stands: the district if a role is held there, else the first org with a role. */
export const visionOrgId = (
  context: DistrictContext,
  { orgs, asked }: { readonly orgs: readonly StoredOrg[]; readonly asked: string | null },
) => {
  if (asked !== null) return asked
  const held = context.actor.kind === 'person' ? context.actor.roles.map(role => role.orgId) : []
  const root = orgs.find(row => row.parentId === null)?.id
  return root !== undefined && held.includes(root) ? root : (held[0] ?? root ?? '')
}

export const visionSubject = async (context: DistrictContext, input: { readonly orgId: string | null }): Promise<Subject | null> =>
  orgSubject(context, { orgId: visionOrgId(context, { orgs: await readOrgTree(context), asked: input.orgId }) })

/**
 * An org as a pulse of it is asked about: whoever does the work of something below it is invited, whoever does that of the org or of one
 * above it belongs.
 */
export const pulseSubjectAt = (
  context: DistrictContext,
  { orgs, orgId }: { readonly orgs: readonly StoredOrg[]; readonly orgId: string },
): Subject => ({
  orgPath: orgPathOf(orgs, orgId),
  invited:
    context.actor.kind === 'person' &&
    context.actor.roles.some(held => workingRoles.includes(held.role) && orgPathOf(orgs, held.orgId).includes(orgId)),
})

/** A pulse is there for whoever may answer it; for anybody else it does not exist. */
export const pulseSubject = async (context: DistrictContext, input: { readonly pulseId: string }): Promise<Subject | null> => {
  const [found, orgs] = await Promise.all([readPulse(context, input.pulseId), readOrgTree(context)])
  if (!found) return null
  const subject = pulseSubjectAt(context, { orgs, orgId: found.orgId })
  return can(context.actor, 'pulse.answer', subject) ? subject : null
}
