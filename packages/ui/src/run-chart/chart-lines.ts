import type { Chart, ChartPoint } from '@tilth/core/measures'
import type { Corner, LimitBand, RunChartGeometry } from './chart-shape.ts'

interface Places {
  readonly chart: Chart
  /** Of each point. */
  readonly xs: readonly number[]
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  /** How far a line goes past its last point. */
  readonly tail: number
}

/** Between the point before and the first point of a stretch; at the edges beside the point. */
export const edgeBefore = (start: number, { xs, left, right, tail }: Pick<Places, 'xs' | 'left' | 'right' | 'tail'>): number => {
  const here = xs[start]
  const before = xs[start - 1]
  if (here === undefined) return before === undefined ? right : Math.min(right, before + tail)
  return before === undefined ? Math.max(left, here - tail) : (before + here) / 2
}

/** The center of every part over its own points: solid; dotted where it rests on too few points or is carried on past its baseline. */
export const placeCenters = (places: Places, baseline: number | null): RunChartGeometry['centers'] => {
  const { chart, y } = places
  return chart.parts.flatMap(({ first, last, center, missing }) => {
    if (center === null || last < first) return []
    const x1 = edgeBefore(first - 1, places)
    const x2 = edgeBefore(last, places)
    const at = y(center)
    if (missing > 0) return [{ x1, x2, y: at, look: 'dotted' as const }]
    if (baseline === null || baseline < first || baseline >= last) return [{ x1, x2, y: at, look: 'solid' as const }]
    const turn = edgeBefore(baseline, places)
    return [
      { x1, x2: turn, y: at, look: 'solid' as const },
      { x1: turn, x2, y: at, look: 'dotted' as const },
    ]
  })
}

/** Steps from point to point at the height of one of its limits; what has none is left out. */
const steps = (
  places: Places,
  { first, last, limit }: { first: number; last: number; limit: (point: ChartPoint) => number | null },
): readonly Corner[] =>
  places.chart.points.slice(first - 1, last).flatMap((point, place): readonly Corner[] => {
    const value = limit(point)
    const index = first - 1 + place
    if (value === null) return []
    return [
      [edgeBefore(index, places), places.y(value)],
      [edgeBefore(index + 1, places), places.y(value)],
    ]
  })

/** Control limits of every part, and the ground between them; where there is no lower limit it ends at the foot of the plot. */
export const placeLimits = (places: Places, foot: number): readonly LimitBand[] =>
  places.chart.parts.flatMap(({ first, last }) => {
    const upper = steps(places, { first, last, limit: point => point.upper })
    const lower = steps(places, { first, last, limit: point => point.lower })
    if (upper.length === 0 && lower.length === 0) return []
    const under = lower.length > 0 ? lower : upper.map(([x]): Corner => [x, foot])
    return [{ upper, lower, area: upper.length > 0 ? [...upper, ...under.toReversed()] : [] }]
  })

/** Lines through the dots; broken where nothing was measured and where time breaks, passing by what is left out. */
export const placeJoins = (
  { chart, xs, y }: Pick<Places, 'chart' | 'xs' | 'y'>,
  isBroken: (before: number, after: number) => boolean,
): readonly (readonly Corner[])[] => {
  const joins: Corner[][] = []
  let before: number | null = null
  for (const [index, point] of chart.points.entries()) {
    if (point.isExcluded) continue
    if (point.y === null) {
      before = null
      continue
    }
    const corner: Corner = [xs[index] ?? 0, y(point.y)]
    if (before === null || isBroken(before, index)) joins.push([corner])
    else joins.at(-1)?.push(corner)
    before = index
  }
  return joins.filter(join => join.length > 1)
}
