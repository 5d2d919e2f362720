import type { Chart, ChartOptions, ChartPart, ChartPoint } from './chart.ts'
import type { Formula, PartInput } from './formulas/formula.ts'
import { ihiRules } from './ihi-rules.ts'
import { fewestUseful, runLimits } from './run-limits.ts'
import { findRuns } from './runs.ts'

/** Everything plotted, checked already; all lists are as long as the series. */
export type Plotted = Pick<PartInput, 'values' | 'numerators' | 'sizes' | 'deviations'>

interface Plan {
  readonly kind: Chart['kind']
  readonly formula: Formula
  readonly options: ChartOptions
  readonly screen: boolean
}

const numberOrNull = (number: number | undefined): number | null => (number !== undefined && Number.isFinite(number) ? number : null)

/** Cuts a series into its parts, gives each its lines by the formula and its rules, and puts them together again. */
export const drawChart = (plotted: Plotted, plan: Plan): Chart => {
  const ends = [...(plan.options.split ?? []), plotted.values.length]
  const drawn = ends.map((end, index) => drawPart(plotted, { ...plan, start: ends[index - 1] ?? 0, end, isSplit: ends.length > 1 }))
  return { kind: plan.kind, isScreened: plan.screen, points: drawn.flatMap(({ points }) => points), parts: drawn.map(({ part }) => part) }
}

const drawPart = (
  plotted: Plotted,
  {
    kind,
    formula,
    options,
    screen,
    start,
    end,
    isSplit,
  }: Plan & { readonly start: number; readonly end: number; readonly isSplit: boolean },
): { readonly points: readonly ChartPoint[]; readonly part: ChartPart } => {
  const excluded = new Set(options.exclude)
  const baseline = isSplit ? end : (options.freeze ?? end)
  const values = plotted.values.slice(start, end)
  const isExcluded = values.map((_, index) => excluded.size > 0 && excluded.has(start + index + 1))
  const { center, lower, upper } = formula({
    values,
    numerators: plotted.numerators.slice(start, end),
    sizes: plotted.sizes.slice(start, end),
    deviations: plotted.deviations.slice(start, end),
    isBase: values.map((_, index) => start + index < baseline && !isExcluded[index]),
    fixedCenter: options.fixedCenter,
    screen,
  })
  const drawnCenter = numberOrNull(center)
  const points = values.map((y, index): ChartPoint => {
    const low = numberOrNull(lower[index])
    const high = numberOrNull(upper[index])
    const beyond = y !== null && ((low !== null && y < low) || (high !== null && y > high))
    return { y, center: drawnCenter, lower: low, upper: high, beyond, isExcluded: isExcluded[index] ?? false }
  })
  const judged = excluded.size > 0 ? values.filter((_, index) => !isExcluded[index]) : values
  const runs = findRuns(judged, center)
  const limits = runLimits(runs.useful)
  const ihi = options.rules === 'ihi' ? ihiRules(judged, center) : undefined
  const isMoreThanChance = ihi
    ? ihi.shift || ihi.trend || ihi.tooFewRuns || ihi.tooManyRuns
    : limits !== undefined && (runs.longestRun > limits.longestRunMax || runs.crossings < limits.crossingsMin)
  return {
    points,
    part: {
      first: start + 1,
      last: end,
      center: drawnCenter,
      ...runs,
      missing: Math.max(0, fewestUseful - runs.useful),
      longestRunMax: limits?.longestRunMax ?? null,
      crossingsMin: limits?.crossingsMin ?? null,
      signal: kind !== 'mr' && runs.useful >= fewestUseful && isMoreThanChance,
      ...(ihi ? { ihi } : {}),
    },
  }
}
