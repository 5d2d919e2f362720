import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { org } from '@tilth/db/district'
import { type Calendars, readCalendars } from '../calendar/calendars.ts'
import { cyclesOfMeasure } from '../cycles/cycles-of-measure.ts'
import { type OrgRow, orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type DrawnValue, drawMeasure } from './draw-measure.ts'
import { type ChartMarkRow, type DatumRow, type MeasureRow, selectMarks, selectStandingValues } from './measure-store.ts'
import { readReleased } from './release/read-released.ts'
import type { ChartPin, MeasureChart } from './views.ts'

type Locale = 'en' | 'es'

/** What charts of these measures are drawn from, read once for all of them. */
export interface ChartGround {
  readonly locale: Locale
  readonly orgs: readonly OrgRow[]
  readonly calendars: Calendars
  readonly values: readonly DatumRow[]
  readonly marks: readonly ChartMarkRow[]
  readonly pins: ReadonlyMap<string, readonly ChartPin[]>
}

export const readChartGround = async (
  context: DistrictContext,
  { measureIds, locale }: { readonly measureIds: readonly string[]; readonly locale: Locale },
): Promise<ChartGround> => {
  const [calendars, [orgs, values, marks], pins] = await Promise.all([
    readCalendars(context, locale),
    readMany(context.db, [
      query.select({ id: org.id, parentId: org.parentId }).from(org),
      selectStandingValues({ measureIds }),
      selectMarks({ measureIds }),
    ]),
    Promise.all(measureIds.map(async measureId => [measureId, await readPins(context, { measureId, locale })] as const)),
  ])
  return { locale, orgs, calendars, values, marks, pins: new Map(pins) }
}

const readPins = async (
  context: DistrictContext,
  asked: { readonly measureId: string; readonly locale: Locale },
): Promise<readonly ChartPin[]> =>
  (await cyclesOfMeasure(context, asked)).flatMap(({ startedOn, ...pin }) => (startedOn === null ? [] : [{ ...pin, on: startedOn }]))

/** Whoever may enter values at a place holds them and sees them as they are; for everybody else they pass disclosure control. */
export const isHolderAt = (context: DistrictContext, orgPath: readonly string[]): boolean => can(context.actor, 'datum.enter', { orgPath })

/** Values of a measure by place and group as this reader may see them. `asReader` shows a holder, too, what others see. */
export const valuesFor = async (
  context: DistrictContext,
  { ground, measure, asReader = false }: { readonly ground: ChartGround; readonly measure: MeasureRow; readonly asReader?: boolean },
) => {
  const own = ground.values.filter(row => row.measureId === measure.id)
  const isHolder = (orgId: string): boolean => !asReader && isHolderAt(context, orgPathOf(ground.orgs, orgId))
  const needsRelease = own.some(row => !isHolder(row.orgId))
  const released = needsRelease ? (await readReleased(context, { measure, orgs: ground.orgs, values: own })).values : []
  const visible = [...own.filter(row => isHolder(row.orgId)), ...released.filter(row => !isHolder(row.orgId))]
  return {
    isHolder,
    /** Places with values this reader sees: what is protected is as good as not there. */
    places: new Set(visible.map(row => row.orgId)),
    of: (orgId: string, group: string): readonly DrawnValue[] =>
      isHolder(orgId)
        ? own.filter(row => row.orgId === orgId && row.group === group)
        : released
            .filter(row => row.orgId === orgId && row.group === group)
            .map(({ on, value, denominator }) => ({ on, value, denominator, note: null })),
  }
}

type ValuesFor = Awaited<ReturnType<typeof valuesFor>>

export const drawAt = (
  ground: ChartGround,
  asked: {
    readonly measure: MeasureRow
    readonly values: ValuesFor
    readonly orgId: string
    readonly group?: string
    readonly control?: boolean
  },
): MeasureChart => {
  const { measure, values, orgId, group = '', control = false } = asked
  return drawMeasure({
    measure,
    orgId,
    group,
    control,
    isHolder: values.isHolder(orgId),
    values: values.of(orgId, group).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    marks: ground.marks.filter(mark => mark.measureId === measure.id && mark.orgId === orgId),
    pins: ground.pins.get(measure.id) ?? [],
    today: ground.calendars.today,
    calendar: ground.calendars.of(orgId).calendar,
    locale: ground.locale,
  })
}

/** The charts of several measures, each at its own place. */
export const chartsOf = async (
  context: DistrictContext,
  { measures, locale }: { readonly measures: readonly MeasureRow[]; readonly locale: Locale },
): Promise<ReadonlyMap<string, MeasureChart>> => {
  const ground = await readChartGround(context, { measureIds: measures.map(({ id }) => id), locale })
  const charts = await Promise.all(
    measures.map(async measure => {
      const values = await valuesFor(context, { ground, measure })
      return [measure.id, drawAt(ground, { measure, values, orgId: measure.orgId })] as const
    }),
  )
  return new Map(charts)
}
