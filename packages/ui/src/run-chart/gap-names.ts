import type { Box, ChartDot, RunChartGeometry } from './chart-shape.ts'
import { textWidth } from './text-width.ts'
import type { DrawnGap } from './time-axis.ts'

const size = 14
const step = 6

interface Around {
  readonly plot: Box
  readonly dots: readonly ChartDot[]
  /** Heights of lines that run through. */
  readonly lines: readonly number[]
  /** Of the largest mark. */
  readonly radius: number
  /** Of lines from top to foot. */
  readonly edges: readonly number[]
}

/** How far the middle of a text may be from everything that is drawn, at the height where that is most. */
const clearest = (x1: number, x2: number, { plot, dots, lines, radius }: Around): number => {
  const near = dots.filter(dot => dot.x + radius + 4 > x1 && dot.x - radius - 4 < x2).map(dot => ({ y: dot.y, reach: radius }))
  const obstacles = [...near, ...lines.map(y => ({ y, reach: 1 }))]
  const heights = Array.from(
    { length: Math.max(1, Math.floor((plot.y2 - plot.y1 - 2 * size) / step)) },
    (_, index) => plot.y1 + size + index * step,
  )
  const clearance = (y: number): number => Math.min(48, ...obstacles.map(one => Math.abs(one.y - y) - one.reach))
  return heights.reduce((best, y) => (clearance(y) > clearance(best) ? y : best), heights[0] ?? plot.y1 + size)
}

/** The name of each gap at its middle, at the height where it is clear of dots and lines; a name that would touch the one before is left to the table. */
export const placeGapNames = (gaps: readonly DrawnGap[], around: Around): RunChartGeometry['gaps'] => {
  let reached = Number.NEGATIVE_INFINITY
  return gaps.map(({ label, x1, x2, isShortened }) => {
    const middle = (x1 + x2) / 2
    const half = textWidth(label, size) / 2
    const inside = Math.min(Math.max(middle, around.plot.x1 + half), around.plot.x2 - half)
    const edge = around.edges.find(at => Math.abs(at - inside) < half + 4)
    const x = edge === undefined || edge - half - 6 < around.plot.x1 + half ? inside : edge - half - 6
    const isFree = x - half > reached + 6
    if (isFree) reached = x + half
    return {
      x,
      y: clearest(x - half, x + half, around),
      label: isFree ? label : '',
      breakX: isShortened ? middle : null,
    }
  })
}
