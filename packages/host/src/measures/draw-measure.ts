import type { SchoolCalendar } from '@tilth/core/cycles'
import {
  assurance,
  type Chart,
  type ChartWords,
  controlChart,
  dueDay,
  type EnteredValue,
  enoughBy,
  fewestUseful,
  type Improvement,
  isStale,
  plottedValue,
  runChart,
  type SuitedChart,
  sentenceParts,
  seriesOf,
  suitedChart,
  timeGaps,
  variation,
} from '@tilth/core/measures'
import type { ChartMarkRow, MeasureRow } from './measure-store.ts'
import { stepOfDays } from './step-of-days.ts'
import type { ChartPin, MeasureChart } from './views.ts'

export interface DrawnValue extends EnteredValue {
  readonly on: string
  readonly note: string | null
}

export interface Drawing {
  readonly measure: MeasureRow
  readonly orgId: string
  readonly group: string
  readonly isHolder: boolean
  /** Oldest first. */
  readonly values: readonly DrawnValue[]
  readonly marks: readonly ChartMarkRow[]
  readonly pins: readonly ChartPin[]
  readonly today: string
  readonly calendar: SchoolCalendar
  readonly locale: 'en' | 'es'
  /** Draw control limits. */
  readonly control: boolean
}

const improvementOf = ({ direction }: Pick<MeasureRow, 'direction'>): Improvement =>
  direction === 'up' ? 'increase' : direction === 'down' ? 'decrease' : null

/** Points on days, from what people decided on days. */
const optionsOf = ({ measure, values, marks }: Drawing) => {
  const days = values.map(({ on }) => on)
  const standing = marks.filter(mark => mark.removedAt === null)
  const phases = standing.filter(({ kind }) => kind === 'phase')
  const split = [...new Set(phases.map(({ on }) => days.filter(day => day < on).length))]
    .filter(last => last > 0 && last < days.length)
    .toSorted((a, b) => a - b)
  const left = new Map(standing.flatMap(mark => (mark.kind === 'excluded' ? [[mark.on, mark.reason] as const] : [])))
  const exclude = days.flatMap((day, index) => (left.has(day) ? [index + 1] : []))
  const until = measure.chart.baselineUntil
  const frozen = until === null ? 0 : days.filter(day => day <= until).length
  return {
    phases,
    notes: standing.filter(({ kind }) => kind === 'note'),
    left,
    options: {
      split,
      exclude,
      rules: measure.chart.rules,
      ...(frozen > 0 && split.length === 0 ? { freeze: frozen } : {}),
    },
    baselineUntil: frozen > 0 && split.length === 0 ? until : null,
  }
}

const draw = (drawing: Drawing, options: ReturnType<typeof optionsOf>['options']) => {
  const { measure, values } = drawing
  const series = seriesOf(measure.valueKind, values)
  const run = runChart(series, options)
  const suited = suitedChart(measure.valueKind, values)
  const controlled = controlChart(series, { ...options, kind: suited.kind })
  return { run: run.ok ? run.value : null, suited, controlled: controlled.ok ? controlled.value : null }
}

/** The icons of NHS England as words, once there is enough to say anything. */
const inWords = (
  { measure }: Drawing,
  { chart, controlled, isFrozen }: { readonly chart: Chart; readonly controlled: Chart | null; readonly isFrozen: boolean },
): Pick<MeasureChart, 'variation' | 'assurance'> => {
  if (!controlled || (chart.parts.at(-1)?.useful ?? 0) < fewestUseful) return { variation: null, assurance: null }
  const improvement = improvementOf(measure)
  return {
    variation: variation(controlled, improvement) ?? null,
    // Against the limits of a frozen baseline the target would be held against what was, not what is.
    assurance: measure.target === null || isFrozen ? null : (assurance(controlled, { target: measure.target, improvement }) ?? null),
  }
}

const emptyChart: Chart = { kind: 'run', isScreened: false, points: [], parts: [] }

/** The chart of these values, with everything that people decided about it and what it says in words. */
export const drawMeasure = (drawing: Drawing): MeasureChart => {
  const { measure, values, pins, today, calendar, locale } = drawing
  const { phases, notes, left, options, baselineUntil } = optionsOf(drawing)
  const { run, suited, controlled } = draw(drawing, options)
  const control: SuitedChart | null = drawing.control && controlled ? suited : null
  const chart = values.length === 0 ? null : control ? controlled : run
  const days = values.map(({ on }) => on)
  const last = values.at(-1)
  const rhythm = { cadence: measure.cadence, calendar }
  const missing = chart?.parts.at(-1)?.missing ?? fewestUseful
  const isShare = measure.valueKind === 'share'
  const every = stepOfDays(days)
  const words: ChartWords = {
    locale,
    days,
    ...(every ? { every } : {}),
    improvement: improvementOf(measure),
    isShare,
    multiplier: measure.multiplier,
    baselineUntil,
    cycles: pins.map(({ number, on }) => ({ number, on })),
  }
  return {
    orgId: drawing.orgId,
    group: drawing.group,
    isHolder: drawing.isHolder,
    values: values.map(value => ({
      on: value.on,
      y: plottedValue(measure.valueKind, value),
      numerator: value.denominator === null || measure.valueKind === 'number' ? null : value.value,
      n: value.denominator,
      note: value.note,
      leftOut: left.get(value.on) ?? null,
    })),
    chart,
    control,
    isShare,
    unit: measure.unit,
    multiplier: measure.multiplier,
    target: measure.target,
    direction: measure.direction,
    rules: measure.chart.rules,
    phases: phases.map(({ id, on, label, reason }) => ({ id, on, label, reason })),
    baselineUntil,
    pins,
    notes: notes.map(({ id, on, label }) => ({ id, on, label })),
    gaps: timeGaps(days, rhythm),
    expected: missing > 0 ? { missing, by: enoughBy({ missing, last: last?.on ?? null }, { ...rhythm, today }) } : null,
    sentence: sentenceParts(chart ?? emptyChart, words),
    ...(chart ? inWords(drawing, { chart, controlled, isFrozen: baselineUntil !== null }) : { variation: null, assurance: null }),
    last: last ? { on: last.on, y: plottedValue(measure.valueKind, last) } : null,
    dueOn: last ? dueDay(last.on, rhythm) : null,
    isStale: isStale(last?.on ?? null, { ...rhythm, today }),
  }
}
