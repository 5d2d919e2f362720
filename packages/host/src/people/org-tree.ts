import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { heldRole, invitation, round } from '@tilth/db/district'
import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { changeOrg, orgTreeStream, readOrgTree, readVersions, type StoredOrg, storeOrg } from './people-store.ts'
import type { OrgKind } from './views.ts'

/** What may stand under what. */
const children: Readonly<Record<OrgKind, readonly OrgKind[]>> = {
  district: ['school', 'department', 'program', 'class'],
  school: ['department', 'program', 'class'],
  department: ['department', 'program'],
  program: ['program', 'class'],
  class: [],
}

const hasSibling = (orgs: readonly StoredOrg[], as: { readonly parentId: string | null; readonly name: string; readonly but?: string }) =>
  orgs.some(
    row =>
      row.parentId === as.parentId &&
      row.id !== as.but &&
      row.archivedAt === null &&
      row.name.toLocaleLowerCase('en') === as.name.toLocaleLowerCase('en'),
  )

const nameTaken = (): Issue => issue('org.name_taken', { path: ['name'] })

/** Issues: `org.unknown_parent`, `org.not_allowed_there`, `org.name_taken`. */
export const plantOrg = (
  context: DistrictContext,
  input: { readonly parentId: string; readonly kind: OrgKind; readonly name: string; readonly code: string | null },
): Promise<Result<{ readonly orgId: string }>> =>
  decideAndWrite<{ readonly orgId: string }>(context, async () => {
    const expect = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const parent = orgs.find(row => row.id === input.parentId)
    if (!parent || parent.archivedAt) return err(issue('org.unknown_parent', { path: ['parentId'] }))
    if (!children[parent.kind].includes(input.kind)) return err(issue('org.not_allowed_there', { path: ['kind'] }))
    if (hasSibling(orgs, { parentId: parent.id, name: input.name })) return err(nameTaken())
    const orgId = context.newId()
    const position = orgs.filter(row => row.parentId === parent.id).length
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId, subject: orgId }),
        storeOrg({ id: orgId, parentId: parent.id, kind: input.kind, name: input.name, code: input.code, position }),
      ],
      expect,
      output: { orgId },
    })
  })

/** The district's own name is its profile's; it changes there. Issues: `org.is_the_district`, `org.name_taken`. */
export const changeOrgName = (
  context: DistrictContext,
  input: { readonly orgId: string; readonly name: string; readonly code: string | null },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const found = orgs.find(row => row.id === input.orgId)
    if (!found) return err(issue('not_found'))
    if (found.parentId === null) return err(issue('org.is_the_district'))
    if (found.name === input.name && found.code === input.code) return ok({ statements: [], output: null })
    if (hasSibling(orgs, { parentId: found.parentId, name: input.name, but: found.id })) return err(nameTaken())
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId: found.id, subject: found.id }),
        changeOrg(found.id, { name: input.name, code: input.code }),
      ],
      expect,
      output: null,
    })
  })

/**
 * Takes an org out of the lists; its closed rounds stay readable. Refused while anything lives there: issue `org.in_use` with the
 * numbers of `orgs` below it, `people` with a role at it and `rounds` that are not closed.
 */
export const archive = (context: DistrictContext, orgId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [orgTreeStream])
    const orgs = await readOrgTree(context)
    const found = orgs.find(row => row.id === orgId)
    if (!found) return err(issue('not_found'))
    if (found.parentId === null) return err(issue('org.is_the_district'))
    if (found.archivedAt) return ok({ statements: [], output: null })
    const [[people], [rounds]] = await readMany(context.db, [
      query.select({ count: count() }).from(heldRole).where(eq(heldRole.orgId, orgId)),
      query
        .select({ count: count() })
        .from(round)
        .where(and(eq(round.orgId, orgId), ne(round.state, 'closed'))),
    ])
    const inUse = {
      orgs: orgs.filter(row => row.parentId === orgId && row.archivedAt === null).length,
      people: people?.count ?? 0,
      rounds: rounds?.count ?? 0,
    }
    if (inUse.orgs + inUse.people + inUse.rounds > 0) return err(issue('org.in_use', { params: inUse }))
    const at = context.now()
    return ok({
      statements: [
        activityStatement(context, { kind: 'people.changed', orgId, subject: orgId }),
        changeOrg(orgId, { archivedAt: at }),
        toStatement(
          query
            .update(invitation)
            .set({ revokedAt: at })
            .where(and(eq(invitation.orgId, orgId), eq(invitation.kind, 'org'), isNull(invitation.revokedAt))),
        ),
      ],
      expect,
      output: null,
    })
  })
