import { err, issue, ok, type Result } from '@tilth/core'
import type { Role } from '@tilth/core/access'
import type { invitation } from '@tilth/db/district'
import { activityStatement } from '../activity/activity-statement.ts'
import { endedCodes } from '../rounds/round-codes.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { checkRoleAt } from './check-role-at.ts'
import { orgPathOf } from './org-path.ts'
import {
  changeInvitation,
  invitationStream,
  orgTreeStream,
  personStream,
  readInvitation,
  readOrgTree,
  readPersonAndRoles,
  readVersions,
  revokePersonalInvitations,
  storeInvitations,
} from './people-store.ts'
import { mayGive } from './policy.ts'
import type { InvitationSecret } from './views.ts'

/** How long a personal link is good. */
export const personalDays = 30

const dayInMilliseconds = 86_400_000

export interface NewInvitation {
  readonly row: typeof invitation.$inferInsert
  readonly secret: InvitationSecret
}

/** A link with a fresh secret. Only its hash is kept; the link itself is shown once. */
export const newInvitation = (
  context: DistrictContext,
  to: {
    readonly kind: 'person' | 'org'
    readonly personId: string | null
    readonly orgId: string
    readonly role: Role
    readonly days: number
  },
): NewInvitation => {
  const id = context.newId()
  const token = context.newSecret()
  const createdAt = context.now()
  const expiresAt = new Date(createdAt.getTime() + to.days * dayInMilliseconds)
  return {
    row: {
      id,
      kind: to.kind,
      tokenHash: context.sha256(token),
      personId: to.personId,
      orgId: to.orgId,
      role: to.role,
      createdBy: actorId(context) || 'system',
      createdAt,
      expiresAt,
    },
    secret: {
      invitationId: id,
      url: `${context.origin()}/d/${context.slug}/invite/${token}`,
      code: null,
      expiresAt: expiresAt.toISOString(),
    },
  }
}

/** Issues: `people.unknown_org`, `role.lead_needs_class`, `people.role_not_yours_to_give`. */
export const inviteToOrg = (
  context: DistrictContext,
  input: { readonly orgId: string; readonly role: Role; readonly days: number },
): Promise<Result<InvitationSecret>> =>
  decideAndWrite<InvitationSecret>(context, async () => {
    const unchanged = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const misplaced = checkRoleAt(orgs, input)
    if (misplaced) return err(misplaced)
    if (!mayGive(context, { role: input.role, orgPath: orgPathOf(orgs, input.orgId) }))
      return err(issue('people.role_not_yours_to_give', { path: ['role'] }))
    const { row, secret } = newInvitation(context, { kind: 'org', personId: null, ...input })
    return ok({
      statements: [activityStatement(context, { kind: 'people.changed', orgId: input.orgId, subject: row.id }), storeInvitations([row])],
      expect: [[invitationStream(row.id), 0]],
      unchanged,
      output: secret,
    })
  })

/** Issues: `people.already_joined`, `people.is_guest`, `people.role_not_yours_to_give`. */
export const renewPersonalLink = (context: DistrictContext, personId: string): Promise<Result<InvitationSecret>> =>
  decideAndWrite<InvitationSecret>(context, async () => {
    const expect = await readVersions(context, [personStream(personId)])
    const found = await readPersonAndRoles(context, personId)
    if (!found) return err(issue('not_found'))
    if (found.person.kind === 'guest') return err(issue('people.is_guest'))
    if (found.person.accountId !== null) return err(issue('people.already_joined'))
    const orgs = await readOrgTree(context)
    if (!found.roles.every(held => mayGive(context, { role: held.role, orgPath: orgPathOf(orgs, held.orgId) })))
      return err(issue('people.role_not_yours_to_give'))
    const [first] = found.roles
    const orgId = first?.orgId ?? orgs.find(row => row.parentId === null)?.id
    if (orgId === undefined) throw new Error('A district without a root org.')
    const { row, secret } = newInvitation(context, { kind: 'person', personId, orgId, role: first?.role ?? 'member', days: personalDays })
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId, subject: personId }),
        revokePersonalInvitations(personId, context.now()),
        storeInvitations([row]),
      ],
      expect,
      output: secret,
    })
  })

/** Ending what has ended already changes nothing. */
export const endInvitation = (context: DistrictContext, invitationId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [invitationStream(invitationId)])
    const found = await readInvitation(context, invitationId)
    if (!found) return err(issue('not_found'))
    if (found.revokedAt || found.acceptedAt) return ok({ statements: [], output: null })
    const at = context.now()
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId: found.orgId, subject: invitationId }),
        ...(found.kind === 'round' ? endedCodes([found], at) : [changeInvitation(invitationId, { revokedAt: at })]),
      ],
      expect,
      output: null,
    })
  })
