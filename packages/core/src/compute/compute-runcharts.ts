import { listOf, oneOf, orNull, trueOrFalse, wholeNumber } from '../document/shape.ts'
import { type Chart, type ChartOptions, type ChartPoint, controlChart, controlChartKinds, runChart, sentence } from '../measures/index.ts'
import type { Issue, Result } from '../result.ts'
import type { Plain } from './plain-value.ts'
import { anyNumber, type CaseReader, type Named, readCases, seriesOf } from './read-cases.ts'

export interface PartResult {
  readonly useful: number
  readonly longestRun: number
  readonly longestRunMax: number | null
  readonly crossings: number
  readonly crossingsMin: number | null
  readonly signal: boolean
}

export type PointResult = Pick<ChartPoint, 'y' | 'center' | 'lower' | 'upper' | 'beyond'>

export interface RunchartResult {
  readonly parts: Plain<readonly PartResult[]>
  readonly points: Plain<readonly PointResult[]>
  readonly sentence: { readonly en: string; readonly es: string }
}

const none = { none: 'not-defined' } as const

/** A chart of times between events has no place for one that took no time. */
const withoutTime: RunchartResult & typeof none = {
  ...none,
  parts: none,
  points: none,
  sentence: {
    en: 'A T chart needs times above 0.',
    es: 'Un gráfico T necesita tiempos mayores que 0.',
  },
}

const resultOf = (chart: Chart): RunchartResult => ({
  parts: chart.parts.map(({ useful, longestRun, longestRunMax, crossings, crossingsMin, signal }) => ({
    useful,
    longestRun,
    longestRunMax,
    crossings,
    crossingsMin,
    signal,
  })),
  points: chart.points.map(({ y, center, lower, upper, beyond }) => ({ y, center, lower, upper, beyond })),
  sentence: { en: sentence(chart, 'en'), es: sentence(chart, 'es') },
})

const place = wholeNumber({ min: 1, max: 200_000 })
const places = listOf(place, { max: 200_000 })
const chartKind = oneOf('run', ...controlChartKinds)
const subgroupList = listOf(listOf(anyNumber, { max: 10_000 }), { max: 200_000 })

/** The engines' names for what the document calls otherwise. */
const documentNames: ReadonlyMap<string | number, string> = new Map([
  ['values', 'y'],
  ['subgroups', 'y'],
  ['denominators', 'n'],
  ['split', 'part'],
  ['fixedCenter', 'fixedCentre'],
])

const answer = (fields: CaseReader): RunchartResult | undefined => {
  const before = fields.spot.issues.length
  const chart = fields.required('chart', chartKind)
  const split = fields.optional('part', places)
  const freeze = fields.optional('freeze', place)
  const exclude = fields.optional('exclude', places)
  const fixedCenter = fields.optional('fixedCentre', anyNumber)
  const screen = fields.optional('screen', trueOrFalse)
  const options: ChartOptions = {
    ...(split ? { split } : {}),
    ...(freeze === undefined ? {} : { freeze }),
    ...(exclude ? { exclude } : {}),
    ...(fixedCenter === undefined ? {} : { fixedCenter }),
  }
  const screening = screen === undefined ? {} : { screen }
  if (chart === 'xbar' || chart === 's') {
    const subgroups = fields.required('y', subgroupList)
    if (!subgroups || fields.spot.issues.length > before) return undefined
    return conclude(controlChart({ subgroups }, { kind: chart, ...options, ...screening }), fields)
  }
  const values = fields.required('y', seriesOf(anyNumber))
  const denominators = fields.optional('n', listOf(orNull(anyNumber), { max: 200_000 }))
  if (!chart || !values || fields.spot.issues.length > before) return undefined
  const series = denominators ? { values, denominators } : { values }
  if (chart === 'run') return conclude(runChart(series, options), fields)
  return conclude(controlChart(series, { kind: chart, ...options, ...screening }), fields)
}

const conclude = (drawn: Result<Chart, Issue[]>, { spot }: CaseReader): RunchartResult | undefined => {
  if (drawn.ok) return resultOf(drawn.value)
  if (drawn.error.every(({ code }) => code === 'measure.time_not_positive')) return withoutTime
  for (const { path = [], ...found } of drawn.error)
    spot.add({ ...found, path: [...spot.path, ...path.map(step => documentNames.get(step) ?? step)] })
  return undefined
}

/**
 * Cases `{ id, chart, y, n, part, freeze, exclude, fixedCentre, screen }`, points counted from 1; `xbar` and `s` take a list of values
 * at each point of `y`. What the chart refuses is reported as `measure.*` at the document's path.
 */
export const computeRuncharts = (document: unknown): Result<{ readonly results: readonly Named<RunchartResult>[] }, Issue[]> =>
  readCases(document, answer)
