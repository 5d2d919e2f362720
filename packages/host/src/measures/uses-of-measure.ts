import { query, readMany } from '@tilth/db'
import { cycle, datum, planEntry } from '@tilth/db/district'
import { and, count, countDistinct, eq, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** What would miss a measure if it were deleted. */
export interface MeasureUses {
  /** Values that were ever entered and stand. */
  readonly values: number
  readonly cycles: number
  /** Plans with it at a driver or a change idea, and challenges with it as their data. */
  readonly plans: number
  readonly challenges: number
}

const names = (column: unknown, measureId: string) => sql`instr(${column}, ${JSON.stringify(measureId)}) > 0`

const isNewestEntry = sql`not exists (select 1 from ${planEntry} as newer where newer.id = ${planEntry}.id and newer.version > ${planEntry}.version)`

export const readMeasureUses = async (context: Pick<DistrictContext, 'db'>, measureId: string): Promise<MeasureUses> => {
  const entries = (kind: 'node' | 'challenge') =>
    and(eq(planEntry.kind, kind), names(planEntry.content, measureId), isNewestEntry, sql`${planEntry.removedAt} is null`)
  const [[values], [cycles], [plans], [challenges]] = await readMany(context.db, [
    query
      .select({ count: countDistinct(sql`${datum.orgId} || '|' || ${datum.group} || '|' || ${datum.on}`) })
      .from(datum)
      .where(
        and(
          eq(datum.measureId, measureId),
          sql`${datum.removedAt} is null`,
          sql`not exists (select 1 from ${datum} as newer where newer.measure_id = ${datum}.measure_id and newer.org_id = ${datum}.org_id and newer."group" = ${datum}."group" and newer."on" = ${datum}."on" and newer.version > ${datum}.version)`,
        ),
      ),
    query.select({ count: count() }).from(cycle).where(names(cycle.state, measureId)),
    query
      .select({ count: countDistinct(planEntry.planId) })
      .from(planEntry)
      .where(entries('node')),
    query
      .select({ count: countDistinct(planEntry.id) })
      .from(planEntry)
      .where(entries('challenge')),
  ])
  return { values: values?.count ?? 0, cycles: cycles?.count ?? 0, plans: plans?.count ?? 0, challenges: challenges?.count ?? 0 }
}
