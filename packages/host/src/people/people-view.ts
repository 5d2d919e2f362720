import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { round, roundMember } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { orgPathOf } from './org-path.ts'
import { readOpenInvitations, readOrgTree, readPeopleAndRoles, type StoredOrg, type StoredPerson } from './people-store.ts'
import { personOrgPath } from './policy.ts'
import type { InvitationView, OrgView, PeopleView, PersonView } from './views.ts'

const orgView = (row: StoredOrg): OrgView => ({ id: row.id, parentId: row.parentId, kind: row.kind, name: row.name, code: row.code })

const statusOf = (row: StoredPerson): PersonView['status'] =>
  row.kind === 'guest' ? 'guest' : row.accountId === null ? 'invited' : 'active'

const byPerson = <Row extends { readonly personId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) grouped.set(row.personId, [...(grouped.get(row.personId) ?? []), row])
  return grouped
}

/** The part of the tree this person works in, with what stands above it, and the people who stand there. */
export const readPeopleView = async (context: DistrictContext): Promise<PeopleView> => {
  const tree = await readOrgTree(context)
  const { people, roles } = await readPeopleAndRoles(context)
  const [roundsOfPeople] = await readMany(context.db, [
    query
      .select({ personId: roundMember.personId, orgId: round.orgId })
      .from(roundMember)
      .innerJoin(round, eq(round.id, roundMember.roundId)),
  ])
  const invitations = await readOpenInvitations(context)
  const living = tree.filter(row => row.archivedAt === null)
  const pathOf = new Map(tree.map(row => [row.id, orgPathOf(tree, row.id)]))
  const whereMay = (action: Parameters<typeof can>[1]): ReadonlySet<string> =>
    new Set(living.filter(row => can(context.actor, action, { orgPath: pathOf.get(row.id) ?? [] })).map(row => row.id))
  const readable = whereMay('people.read')
  const editable = whereMay('people.edit')
  const invitable = whereMay('people.invite')
  const shown = new Set(living.filter(row => readable.has(row.id)).flatMap(row => pathOf.get(row.id) ?? []))
  const rolesOf = byPerson(roles)
  const roundOrgsOf = byPerson(roundsOfPeople)

  const isShown = (row: StoredPerson): boolean => {
    const roleOrgs = (rolesOf.get(row.id) ?? []).map(held => held.orgId)
    const roundOrgs = (roundOrgsOf.get(row.id) ?? []).map(member => member.orgId)
    if (roleOrgs.length > 0) return roleOrgs.some(orgId => readable.has(orgId))
    return can(context.actor, 'people.read', { orgPath: personOrgPath(tree, { roleOrgs, roundOrgs }) })
  }

  return {
    orgs: living.filter(row => shown.has(row.id)).map(orgView),
    people: people.filter(isShown).map(row => ({
      id: row.id,
      name: row.name,
      email: row.email,
      position: row.position,
      locale: row.locale,
      status: statusOf(row),
      roles: (rolesOf.get(row.id) ?? []).filter(held => readable.has(held.orgId)).map(({ role, orgId }) => ({ role, orgId })),
    })),
    invitations: invitations
      .filter(row => invitable.has(row.orgId))
      .map<InvitationView>(row => ({
        id: row.id,
        kind: row.kind,
        orgId: row.orgId,
        role: row.role,
        personId: row.personId,
        roundId: row.roundId,
        code: row.code,
        createdAt: row.createdAt.toISOString(),
        expiresAt: toIso(row.expiresAt),
      })),
    editableOrgs: living.filter(row => editable.has(row.id)).map(row => row.id),
    invitableOrgs: living.filter(row => invitable.has(row.id)).map(row => row.id),
  }
}
