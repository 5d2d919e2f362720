import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { datum } from '@tilth/db/district'
import { desc, eq } from 'drizzle-orm'
import { type MeasureRow, readMeasureRows } from '../measures/measure-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { MeasureName } from './views.ts'

const measureName = (row: MeasureRow): MeasureName => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  valueKind: row.valueKind,
  numerator: row.numerator,
  denominator: row.denominator,
  isArchived: row.archivedAt !== null,
})

/**
 * Measures a test at that place can count: those of its plan and those of no plan, kept at the place or above it, for whoever reads
 * measures there. Archived ones are among them, since an old answer may name one.
 */
export const measuresFor = async (
  context: DistrictContext,
  { planId, orgPath }: { readonly planId: string; readonly orgPath: readonly string[] },
): Promise<readonly MeasureName[]> => {
  if (!can(context.actor, 'measure.read', { orgPath })) return []
  const rows = await readMeasureRows(context, { orgIds: orgPath })
  return rows.filter(row => row.planId === planId || row.planId === null).map(measureName)
}

/** The values that came with lines of a cycle's log, by line; of each the version that stands or stood last. */
export const datumsOfCycle = async (
  context: Pick<DistrictContext, 'db'>,
  cycleId: string,
): Promise<ReadonlyMap<string, typeof datum.$inferSelect>> => {
  const [rows] = await readMany(context.db, [query.select().from(datum).where(eq(datum.cycleId, cycleId)).orderBy(desc(datum.version))])
  const newest = new Map<string, typeof datum.$inferSelect>()
  for (const row of rows) if (row.entryId !== null && !newest.has(row.entryId)) newest.set(row.entryId, row)
  return newest
}
