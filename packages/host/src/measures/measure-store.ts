import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { chartMark, datum, measure } from '@tilth/db/district'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export type MeasureRow = typeof measure.$inferSelect
export type DatumRow = typeof datum.$inferSelect
export type ChartMarkRow = typeof chartMark.$inferSelect

type Reads = Pick<DistrictContext, 'db'>

export const measureStream = (measureId: string): string => `measure:${measureId}`
/** Moves with every value of a measure, so that two who enter at once are decided one after the other. */
export const valuesStream = (measureId: string): string => `measure-values:${measureId}`

export interface DatumKey {
  readonly measureId: string
  readonly orgId: string
  readonly group: string
  readonly on: string
}

/** Measures of a plan, at these places, by their ids; all of the district where nothing is said. Whoever shows them checks who may see. */
export const readMeasureRows = async (
  context: Reads,
  { orgIds, planId, ids }: { readonly orgIds?: readonly string[]; readonly planId?: string; readonly ids?: readonly string[] } = {},
): Promise<readonly MeasureRow[]> => {
  const where = and(
    orgIds === undefined ? undefined : inArray(measure.orgId, [...orgIds]),
    planId === undefined ? undefined : eq(measure.planId, planId),
    ids === undefined ? undefined : inArray(measure.id, [...ids]),
  )
  const [rows] = await readMany(context.db, [query.select().from(measure).where(where).orderBy(asc(measure.name), asc(measure.id))])
  return rows
}

const isNewest = sql`not exists (select 1 from ${datum} as newer where newer.measure_id = ${datum}.measure_id and newer.org_id = ${datum}.org_id and newer."group" = ${datum}."group" and newer."on" = ${datum}."on" and newer.version > ${datum}.version)`

export interface WhichValues {
  readonly measureIds: readonly string[]
  readonly orgId?: string
}

/** The value that stands for each place, group and day, oldest day first; removed ones are left out. */
export const selectStandingValues = ({ measureIds, orgId }: WhichValues) =>
  query
    .select()
    .from(datum)
    .where(
      and(
        inArray(datum.measureId, [...measureIds]),
        orgId === undefined ? undefined : eq(datum.orgId, orgId),
        sql`${datum.removedAt} is null`,
        isNewest,
      ),
    )
    .orderBy(asc(datum.on))

/** Every version of the values of a measure at one place, newest last. */
export const selectVersionsOfValues = ({ measureId, orgId }: { readonly measureId: string; readonly orgId: string }) =>
  query
    .select()
    .from(datum)
    .where(and(eq(datum.measureId, measureId), eq(datum.orgId, orgId)))
    .orderBy(asc(datum.on), asc(datum.group), asc(datum.version))

/** All versions at one key, newest last. */
export const selectValueAt = ({ measureId, orgId, group, on }: DatumKey) =>
  query
    .select()
    .from(datum)
    .where(and(eq(datum.measureId, measureId), eq(datum.orgId, orgId), eq(datum.group, group), eq(datum.on, on)))
    .orderBy(asc(datum.version))

export const selectMarks = ({ measureIds, orgId }: WhichValues) =>
  query
    .select()
    .from(chartMark)
    .where(and(inArray(chartMark.measureId, [...measureIds]), orgId === undefined ? undefined : eq(chartMark.orgId, orgId)))
    .orderBy(asc(chartMark.on), asc(chartMark.madeAt))

export const storeDatum = (row: typeof datum.$inferInsert): Statement => toStatement(query.insert(datum).values(row))

export const storeMeasure = (row: typeof measure.$inferInsert): Statement => toStatement(query.insert(measure).values(row))

export const changeMeasure = (measureId: string, change: Partial<typeof measure.$inferInsert>): Statement =>
  toStatement(query.update(measure).set(change).where(eq(measure.id, measureId)))

export const storeMark = (row: typeof chartMark.$inferInsert): Statement => toStatement(query.insert(chartMark).values(row))

export const changeMark = (markId: string, change: Partial<typeof chartMark.$inferInsert>): Statement =>
  toStatement(query.update(chartMark).set(change).where(eq(chartMark.id, markId)))

/** The newest version at each place, group and day, removed ones too: what the next version follows. */
export const selectNewestValues = (measureId: string) =>
  query
    .select()
    .from(datum)
    .where(and(eq(datum.measureId, measureId), isNewest))
