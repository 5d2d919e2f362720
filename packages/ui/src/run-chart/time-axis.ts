import { daysBetween } from '@tilth/core/cycles'
import type { RunChartGap } from './run-chart-source.ts'

const epoch = '1970-01-01'

export const dayNumber = (day: string): number => daysBetween(epoch, day)

export interface DrawnGap {
  readonly label: string
  readonly x1: number
  readonly x2: number
  /** It takes less room than its days would. */
  readonly isShortened: boolean
}

export interface TimeAxis {
  readonly x: (day: string) => number
  readonly gaps: readonly DrawnGap[]
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** Whole gaps inside the time shown, in order, without what overlaps one before. */
const stretchesOf = (
  gaps: readonly RunChartGap[],
  { first, last }: { readonly first: number; readonly last: number },
): readonly Stretch[] => {
  const found: Stretch[] = []
  const sorted = gaps
    .map(gap => ({ from: dayNumber(gap.from), to: dayNumber(gap.to), label: gap.label }))
    .filter(({ from, to }) => from >= first && to <= last && to > from)
    .toSorted((a, b) => a.from - b.from)
  for (const stretch of sorted) if (stretch.from >= (found.at(-1)?.to ?? first)) found.push(stretch)
  return found
}

/**
 * How many px a day takes outside of shortened gaps, and how many a gap may take: a gap is shortened to its room where its days would take
 * more, unless gaps are all there is and there is nothing to give their room to.
 */
const widthsOf = (
  stretches: readonly Stretch[],
  { days, width, gapRoom }: { days: number; width: number; gapRoom: number },
): { readonly perDay: number; readonly room: number } => {
  const room = Math.min(gapRoom, (0.3 * width) / Math.max(1, stretches.length))
  let perDay = width / days
  for (const _ of stretches) {
    const long = stretches.filter(({ from, to }) => (to - from) * perDay > room)
    const rest = days - long.reduce((sum, { from, to }) => sum + to - from, 0)
    if (rest <= 0) return { perDay: width / days, room: width }
    perDay = (width - long.length * room) / rest
  }
  return { perDay, room }
}

/**
 * Time from left to right, every day as wide as every other; a named gap, in which nothing is measured, takes no more than its room.
 * One day alone stands at the left.
 */
export const timeAxis = (
  span: { readonly first: string; readonly last: string; readonly gaps: readonly RunChartGap[] },
  { x1, x2, gapRoom }: { readonly x1: number; readonly x2: number; readonly gapRoom: number },
): TimeAxis => {
  const first = dayNumber(span.first)
  const last = dayNumber(span.last)
  if (last <= first) return { x: () => x1, gaps: [] }
  const stretches = stretchesOf(span.gaps, { first, last })
  const { perDay, room } = widthsOf(stretches, { days: last - first, width: x2 - x1, gapRoom })
  const widthOf = ({ from, to }: Stretch): number => Math.min((to - from) * perDay, room)
  const at = (day: number): number => {
    let x = x1
    let reached = first
    for (const stretch of stretches) {
      if (day <= stretch.from) break
      x += (stretch.from - reached) * perDay
      const share = Math.min(1, (day - stretch.from) / (stretch.to - stretch.from))
      x += share * widthOf(stretch)
      reached = Math.min(day, stretch.to)
    }
    return x + (day - reached) * perDay
  }
  return {
    x: day => at(dayNumber(day)),
    gaps: stretches.map(stretch => ({
      label: stretch.label,
      x1: at(stretch.from),
      x2: at(stretch.to),
      isShortened: widthOf(stretch) < (stretch.to - stretch.from) * perDay - 0.5,
    })),
  }
}
