import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import { asc, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { type PlanFacts, readPlanFacts } from '../plans/plan-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'

export interface PlanOfCycle extends PlanFacts {
  /** Where its ideas can be tested: its own place, then everything below that is not archived. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

/** Null where there is no such plan. Says nothing about whether the actor may know. */
export const readPlanOfCycle = async (context: DistrictContext, planId: string): Promise<PlanOfCycle | null> => {
  const [facts, [orgs]] = await Promise.all([
    readPlanFacts(context, planId),
    readMany(context.db, [
      query
        .select({ id: org.id, parentId: org.parentId, name: org.name })
        .from(org)
        .where(isNull(org.archivedAt))
        .orderBy(asc(org.position), asc(org.name)),
    ]),
  ])
  if (!facts) return null
  const { orgId } = facts.plan
  const places = orgs.filter(candidate => orgPathOf(orgs, candidate.id).includes(orgId)).map(({ id, name }) => ({ id, name }))
  return { ...facts, places: [...places.filter(place => place.id === orgId), ...places.filter(place => place.id !== orgId)] }
}
