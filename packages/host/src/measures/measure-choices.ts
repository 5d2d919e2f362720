import { ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { person, plan } from '@tilth/db/district'
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { planSubjectOf } from '../plans/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { placesUnder } from './read-measure.ts'
import type { MeasureChoices } from './views.ts'

/** Places and plans this person may make a measure for, and who can collect. */
export const readMeasureChoices = async (context: DistrictContext): Promise<Result<MeasureChoices>> => {
  const [orgs, [plans, people]] = await Promise.all([
    readOrgTree(context),
    readMany(context.db, [
      query.select().from(plan).where(ne(plan.state, 'ended')).orderBy(asc(plan.title)),
      query
        .select({ id: person.id, name: person.name })
        .from(person)
        .where(and(isNull(person.removedAt), eq(person.kind, 'account')))
        .orderBy(asc(person.name)),
    ]),
  ])
  const open = plans.filter(row =>
    can(context.actor, 'measure.write', planSubjectOf(context, { plan: row, orgPath: orgPathOf(orgs, row.orgId) })),
  )
  const mayWriteAt = (orgId: string): boolean =>
    can(context.actor, 'measure.write', { orgPath: orgPathOf(orgs, orgId) }) || open.some(row => orgPathOf(orgs, orgId).includes(row.orgId))
  return ok({
    orgs: placesUnder(orgs, orgs.find(row => row.parentId === null)?.id ?? '')
      .filter(row => row.archivedAt === null && mayWriteAt(row.id))
      .map(row => ({ id: row.id, name: row.name, depth: orgPathOf(orgs, row.id).length - 1 })),
    plans: open.map(({ id, title, orgId }) => ({ id, title, orgId })),
    people,
  })
}
