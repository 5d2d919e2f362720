import type { Chart, ChartPart, ChartPoint } from './chart.ts'

/** Points in a row on one side of the center, more of them than chance explains. Points are counted from 1. */
export interface LongRun {
  readonly points: readonly number[]
  readonly side: 'above' | 'below'
}

/** Longest shift and shortest trend that the rules of the IHI still call chance. */
const ihiShiftMax = 5
const ihiTrendMin = 5

interface Judged {
  readonly point: number
  readonly y: number
}

const judgedIn = ({ points }: Chart, { first, last }: ChartPart): readonly Judged[] =>
  points
    .slice(first - 1, last)
    .flatMap(({ y, isExcluded }: ChartPoint, index) => (y === null || isExcluded ? [] : [{ point: first + index, y }]))

/**
 * The runs that make the last part of a chart a signal, oldest first; none where its rules find nothing, or find it without a run. By the
 * same counting as `ChartPart.longestRun`: missing values, points left out and points on the center neither break nor lengthen a run.
 */
export const longRuns = (chart: Chart, part: ChartPart | undefined = chart.parts.at(-1)): readonly LongRun[] => {
  if (!part?.signal || part.center === null) return []
  const most = part.ihi ? ihiShiftMax : (part.longestRunMax ?? Number.POSITIVE_INFINITY)
  const runs: { points: number[]; side: LongRun['side'] }[] = []
  for (const { point, y } of judgedIn(chart, part)) {
    if (y === part.center) continue
    const side = y > part.center ? 'above' : 'below'
    const run = runs.at(-1)
    if (run?.side === side) run.points.push(point)
    else runs.push({ points: [point], side })
  }
  return runs.filter(({ points }) => points.length > most)
}

/** The points that all go one way, where the rules of the IHI find a trend; of equal neighbors the first counts. */
const trends = (chart: Chart, part: ChartPart): readonly number[] => {
  if (!part.signal || !part.ihi?.trend) return []
  const found: number[] = []
  let row: number[] = []
  let direction = 0
  let last: Judged | undefined
  const close = (): void => {
    if (row.length >= ihiTrendMin) found.push(...row)
  }
  for (const here of judgedIn(chart, part)) {
    if (last && here.y === last.y) continue
    const way = last ? Math.sign(here.y - last.y) : 0
    if (last && way === direction) row.push(here.point)
    else {
      close()
      row = last ? [last.point, here.point] : [here.point]
    }
    direction = way
    last = here
  }
  close()
  return found
}

/** Every point that makes a chart a signal: long runs and, by the rules of the IHI, trends, of all parts. Counted from 1, rising. */
export const signalPoints = (chart: Chart): readonly number[] =>
  [...new Set(chart.parts.flatMap(part => [...longRuns(chart, part).flatMap(({ points }) => points), ...trends(chart, part)]))].sort(
    (a, b) => a - b,
  )
