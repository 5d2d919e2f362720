import { workingRoles } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { heldRole, org, person } from '@tilth/db/district'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface PlanPerson {
  readonly id: string
  readonly name: string
  readonly position: string | null
}

/** Who can lead a plan of this org or own one of its actions: everybody who does the work of it, of what is above it or below it. */
export const readPlanPeople = async (context: Pick<DistrictContext, 'db'>, orgId: string): Promise<readonly PlanPerson[]> => {
  const [rows, orgs] = await readMany(context.db, [
    query
      .select({ id: person.id, name: person.name, position: person.position, orgId: heldRole.orgId })
      .from(heldRole)
      .innerJoin(person, eq(person.id, heldRole.personId))
      .where(and(isNull(person.removedAt), eq(person.kind, 'account'), inArray(heldRole.role, workingRoles)))
      .orderBy(asc(person.name), asc(person.id)),
    query.select({ id: org.id, parentId: org.parentId }).from(org),
  ])
  const path = orgPathOf(orgs, orgId)
  const near = rows.filter(row => path.includes(row.orgId) || orgPathOf(orgs, row.orgId).includes(orgId))
  return [...new Map(near.map(({ orgId: _, ...found }) => [found.id, found])).values()]
}
