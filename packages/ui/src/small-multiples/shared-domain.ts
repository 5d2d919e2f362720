import { valuesOf } from '../run-chart/geometry.ts'
import type { RunChartGap, RunChartSource } from '../run-chart/run-chart-source.ts'
import { valueAxis } from '../run-chart/value-axis.ts'

/** Bounds that hold every value of every chart, as plotted; null where there is nothing to show. */
export const sharedDomain = (sources: readonly RunChartSource[]): readonly [number, number] | null => {
  const values = sources.flatMap(source => valuesOf(source))
  const [first] = sources
  if (first === undefined || values.length === 0) return null
  const scale = first.isShare ? 1 : (first.multiplier ?? 1)
  const { low, high } = valueAxis(
    values.map(value => value * scale),
    { isShare: first.isShare, lines: 4 },
  )
  return [low / scale, high / scale]
}

/** First and last day of all charts; null where there is none. */
export const sharedSpan = (sources: readonly RunChartSource[]): readonly [string, string] | null => {
  const days = sources.flatMap(({ points }) => points.map(({ on }) => on)).toSorted()
  const first = days.at(0)
  const last = days.at(-1)
  return first === undefined || last === undefined ? null : [first, last]
}

/** Every gap once, so that a day stands at the same place in every chart. */
export const sharedGaps = (sources: readonly RunChartSource[]): readonly RunChartGap[] => [
  ...new Map(sources.flatMap(({ gaps = [] }) => gaps.map(gap => [`${gap.from} ${gap.to}`, gap] as const))).values(),
]
