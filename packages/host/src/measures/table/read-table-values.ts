import { err, issue, ok, type Result } from '@tilth/core'
import { type DateOrder, findDateOrder, readValues, type TableQuestion, type TableReading } from '@tilth/core/measures'
import * as v from 'valibot'
import { readCalendars } from '../../calendar/calendars.ts'
import { orgPathOf } from '../../people/org-path.ts'
import type { DistrictContext } from '../../use-case/context.ts'
import { isHolderAt } from '../chart-of.ts'
import { type MeasureFacts, readMeasureFacts } from '../measure-facts.ts'
import { placesUnder } from '../read-measure.ts'
import { readValueTable, type ValueTable, valueSource } from './value-table.ts'

const column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(499)))

/** A table, whose it is, and how it is to be read. */
export const tableInput = v.object({
  measureId: v.string(),
  /** Where values belong whose row names no place. */
  orgId: v.string(),
  source: valueSource,
  columns: v.object({ date: column, value: column, denominator: column, place: column, group: column, note: column }),
  hasHeader: v.boolean(),
  dateOrder: v.picklist(['found', 'mdy', 'dmy']),
  /** Rows to be passed over, as the screen numbers them. */
  leaveOut: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(20_000)),
})

export type TableInput = v.InferOutput<typeof tableInput>

export interface ReadTable {
  readonly facts: MeasureFacts
  readonly table: ValueTable
  readonly reading: TableReading
  readonly dateOrder: DateOrder | null
}

/** What rows can be measured against: places by their names, the calendar, today. */
export const questionFor = async (
  context: DistrictContext,
  { facts, orgId, table }: { readonly facts: MeasureFacts; readonly orgId: string; readonly table: ValueTable },
): Promise<Pick<TableQuestion, 'kind' | 'multiplier' | 'days' | 'places' | 'ownPlace'>> => {
  const calendars = await readCalendars(context)
  const standing = calendars.of(orgId)
  return {
    kind: facts.measure.valueKind,
    multiplier: facts.measure.multiplier,
    days: {
      today: calendars.today,
      takesSerials: table.takesSerials,
      // An assumed calendar has no school weeks to count by.
      calendar: standing.fromOrgId === null ? null : standing.calendar,
    },
    places: placesUnder(facts.orgs, facts.measure.orgId)
      .filter(place => place.archivedAt === null)
      .map(place => ({
        id: place.id,
        names: [place.name, ...(place.code ? [place.code] : [])],
        isOpen: isHolderAt(context, orgPathOf(facts.orgs, place.id)),
      })),
    ownPlace: orgId,
  }
}

/** Issues: `not_found`, `measure.archived`, `measure.columns_unfinished`, `measure.column_twice`, those of `readValueTable`. */
export const readTableValues = async (context: DistrictContext, input: TableInput): Promise<Result<ReadTable>> => {
  const facts = await readMeasureFacts(context, input.measureId)
  if (!facts) return err(issue('not_found'))
  if (facts.measure.archivedAt !== null) return err(issue('measure.archived'))
  const { columns } = input
  if (columns.date === null) return err(issue('measure.columns_unfinished', { path: ['columns', 'date'] }))
  if (columns.value === null) return err(issue('measure.columns_unfinished', { path: ['columns', 'value'] }))
  const used = Object.values(columns).filter(at => at !== null)
  if (new Set(used).size < used.length) return err(issue('measure.column_twice', { path: ['columns'] }))
  const table = await readValueTable(context, input.source)
  if (!table.ok) return table
  const question = await questionFor(context, { facts, orgId: input.orgId, table: table.value })
  const { hasHeader, dateOrder, leaveOut } = input
  const reading = readValues(table.value.rows, { ...question, columns, hasHeader, dateOrder, leaveOut })
  const dates = table.value.rows.map(row => row[columns.date ?? -1] ?? '')
  return ok({ facts, table: table.value, reading, dateOrder: dateOrder === 'found' ? findDateOrder(dates) : dateOrder })
}
