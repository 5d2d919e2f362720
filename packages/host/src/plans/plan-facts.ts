import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { isStanding, newestOf, type PlanEntryRow, type PlanRow, readEntryVersions, readPlanRow } from './plan-store.ts'

/** Everything a decision about a plan rests on. Says nothing about whether the actor may know. */
export interface PlanFacts {
  readonly plan: PlanRow
  /** From the district's root to the plan's org. */
  readonly orgPath: readonly string[]
  readonly orgName: string
  /** The newest version of each entry that stands, in the order of the plan. */
  readonly entries: readonly PlanEntryRow[]
  /** The newest version of each that was taken out. */
  readonly removed: readonly PlanEntryRow[]
}

/** Null where there is no such plan. */
export const readPlanFacts = async (context: Pick<DistrictContext, 'db'>, planId: string): Promise<PlanFacts | null> => {
  const [found, versions] = await Promise.all([readPlanRow(context, planId), readEntryVersions(context, planId)])
  if (!found) return null
  const newest = newestOf(versions)
  return {
    plan: found.row,
    orgPath: orgPathOf(found.orgs, found.row.orgId),
    orgName: found.orgs.find(row => row.id === found.row.orgId)?.name ?? '',
    entries: newest.filter(isStanding),
    removed: newest.filter(entry => !isStanding(entry)),
  }
}
