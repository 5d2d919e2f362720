import { textWidth } from './text-width.ts'

export interface TimeTick {
  readonly x: number
  readonly label: string
  /** Middle of the label: moved inward at the edges. */
  readonly labelX: number
  /** Under the label, where a year begins; empty elsewhere. */
  readonly year: string
}

export interface TickDay {
  readonly on: string
  readonly x: number
  /** Chosen before others: the ends, where a phase or a cycle begins. */
  readonly isWanted: boolean
}

const air = 10

interface Box {
  readonly from: number
  readonly to: number
}

/** Days under the axis that do not touch each other: the ends first, then those wanted, then what fills the widest gap between them. */
export const timeTicks = (
  days: readonly TickDay[],
  how: {
    readonly width: number
    readonly size: number
    readonly label: (on: string) => string
    /** Room a label should have beside it, px. */
    readonly spread: number
  },
): readonly TimeTick[] => {
  const chosen: { readonly day: TickDay; readonly box: Box }[] = []
  const boxOf = ({ on, x }: TickDay): Box => {
    const half = Math.max(textWidth(how.label(on), how.size), textWidth('2026', how.size)) / 2
    const middle = Math.min(Math.max(x, half), how.width - half)
    return { from: middle - half, to: middle + half }
  }
  const take = (day: TickDay, distance: number): void => {
    const box = boxOf(day)
    if (chosen.every(other => box.to + distance <= other.box.from || box.from - distance >= other.box.to)) chosen.push({ day, box })
  }
  const first = days.at(0)
  const last = days.at(-1)
  if (first) take(first, air)
  if (last) take(last, air)
  for (const day of days.filter(({ isWanted }) => isWanted)) take(day, air)
  for (const day of middleFirst(days)) take(day, Math.max(air, how.spread))
  const years = new Set(days.map(({ on }) => on.slice(0, 4)))
  let year = ''
  return chosen
    .toSorted((a, b) => a.day.x - b.day.x)
    .map(({ day, box }) => {
      const own = day.on.slice(0, 4)
      const isNew = years.size > 1 && own !== year
      year = own
      return { x: day.x, label: how.label(day.on), labelX: (box.from + box.to) / 2, year: isNew ? own : '' }
    })
}

/** The middle, then the middles of both halves, and so on. */
const middleFirst = (days: readonly TickDay[]): readonly TickDay[] => {
  const order: TickDay[] = []
  let halves: readonly (readonly [number, number])[] = [[0, days.length]]
  while (halves.length > 0) {
    const next: (readonly [number, number])[] = []
    for (const [from, to] of halves) {
      const middle = (from + to) >> 1
      const day = days[middle]
      if (to <= from || !day) continue
      order.push(day)
      next.push([from, middle], [middle + 1, to])
    }
    halves = next
  }
  return order
}
