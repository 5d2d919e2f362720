import { can, type Role, type Subject } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { org, round } from '@tilth/db/district'
import { inArray } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import { type OrgRow, orgPathOf } from './org-path.ts'
import { readInvitation, readPersonAndRoles } from './people-store.ts'

const readOrgs = async (context: DistrictContext): Promise<readonly OrgRow[]> => {
  const [orgs] = await readMany(context.db, [query.select({ id: org.id, parentId: org.parentId }).from(org)])
  return orgs
}

/** An org and everything above it; null where there is none of that id. */
export const orgSubject = async (context: DistrictContext, input: { readonly orgId: string }): Promise<Subject | null> => {
  const orgPath = orgPathOf(await readOrgs(context), input.orgId)
  return orgPath.length === 0 ? null : { orgPath }
}

/** The org under which something is to be added. */
export const parentSubject = (context: DistrictContext, input: { readonly parentId: string }): Promise<Subject | null> =>
  orgSubject(context, { orgId: input.parentId })

/** The district itself. */
export const rootSubject = async (context: DistrictContext): Promise<Subject | null> => {
  const root = (await readOrgs(context)).find(row => row.parentId === null)
  return root ? { orgPath: [root.id] } : null
}

/** What belongs to whoever asks. */
export const ownSubject = async (): Promise<Subject> => ({ orgPath: [], own: true })

/** Wherever the actor holds a role: for what one may see because one does this work somewhere in the district. */
export const anywhereSubject = async (context: DistrictContext): Promise<Subject> => ({
  orgPath: context.actor.kind === 'person' ? context.actor.roles.map(held => held.orgId) : [],
})

/** From the root to the deepest org that stands above all of these. */
const sharedPath = (paths: readonly (readonly string[])[]): readonly string[] => {
  const [first = [], ...others] = paths
  const parting = first.findIndex((orgId, depth) => others.some(path => path[depth] !== orgId))
  return parting < 0 ? first : first.slice(0, parting)
}

/**
 * A person stands where all their roles are below: power over somebody at one school is no power over what they are at another or
 * in the district. A guest stands at the org of the round, a person without a role at the district.
 */
export const personOrgPath = (
  orgs: readonly OrgRow[],
  person: { readonly roleOrgs: readonly string[]; readonly roundOrgs: readonly string[] },
): readonly string[] => {
  const places = person.roleOrgs.length > 0 ? person.roleOrgs : person.roundOrgs
  const root = orgs.find(row => row.parentId === null)
  return places.length > 0 ? sharedPath(places.map(orgId => orgPathOf(orgs, orgId))) : root ? [root.id] : []
}

export const personSubject = async (context: DistrictContext, input: { readonly personId: string }): Promise<Subject | null> => {
  const found = await readPersonAndRoles(context, input.personId)
  if (!found) return null
  const [orgs, rounds] = await readMany(context.db, [
    query.select({ id: org.id, parentId: org.parentId }).from(org),
    query
      .select({ orgId: round.orgId })
      .from(round)
      .where(inArray(round.id, [...found.rounds])),
  ])
  const orgPath = personOrgPath(orgs, { roleOrgs: found.roles.map(held => held.orgId), roundOrgs: rounds.map(row => row.orgId) })
  return hidden(context, orgPath) ? null : { orgPath }
}

export const invitationSubject = async (context: DistrictContext, input: { readonly invitationId: string }): Promise<Subject | null> => {
  const found = await readInvitation(context, input.invitationId)
  if (!found) return null
  const orgPath = orgPathOf(await readOrgs(context), found.orgId)
  return hidden(context, orgPath) ? null : { orgPath }
}

/** To whom may not read people there, nobody is there. */
const hidden = (context: DistrictContext, orgPath: readonly string[]): boolean => !can(context.actor, 'people.read', { orgPath })

/** Facilitators invite everybody but facilitators and administrators; administrators give every role. */
export const mayGive = (
  context: DistrictContext,
  { role, orgPath }: { readonly role: Role; readonly orgPath: readonly string[] },
): boolean => can(context.actor, role === 'administrator' || role === 'facilitator' ? 'role.grant' : 'people.invite', { orgPath })
