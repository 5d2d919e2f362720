import { addDays, type Day, daysBetween } from '@tilth/core/cycles'
import type { PortfolioCycle, PortfolioPlan, PortfolioTimeline } from './queries.ts'

/** How a decision is marked: it leads on to others, goes on in a next cycle, or was left. */
export type DecisionShape = 'spread' | 'next-cycle' | 'nothing'

export interface TimelineSpan {
  readonly cycleId: string
  readonly number: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly state: 'done' | 'now' | 'planned'
  readonly mark: { readonly x: number; readonly y: number; readonly shape: DecisionShape } | null
}

export interface TimelineLane {
  readonly planId: string
  readonly height: number
  /** The plan's own line: as far as it has come, and ahead as far as it is meant to go. */
  readonly line: { readonly x1: number; readonly x2: number; readonly y: number }
  readonly ahead: { readonly x1: number; readonly x2: number; readonly y: number } | null
  readonly review: { readonly x: number; readonly y: number } | null
  readonly cycles: readonly TimelineSpan[]
}

/** Plans as lines, cycles as spans, decisions as marks, over school years and terms. All lengths in px; y grows downward. */
export interface TimelineGeometry {
  readonly width: number
  readonly from: Day
  readonly to: Day
  readonly today: number
  readonly years: readonly { readonly label: string; readonly x: number; readonly hasLabel: boolean }[]
  readonly terms: readonly { readonly label: string; readonly x: number; readonly width: number; readonly hasLabel: boolean }[]
  readonly lanes: readonly TimelineLane[]
}

const spanHeight = 22
const rowHeight = 28
const lineY = 10
const leastSpan = 26
const apart = 6
const letter = 7.6
const pad = 10

export const spanSize = spanHeight

const round = (value: number): number => Math.round(value * 10) / 10

const startOf = (cycle: PortfolioCycle, today: Day): Day => cycle.startedOn ?? cycle.plannedStart ?? cycle.end?.on ?? today

const stateOf = (cycle: PortfolioCycle): TimelineSpan['state'] =>
  cycle.end !== null ? 'done' : cycle.startedOn === null ? 'planned' : 'now'

const endOf = (cycle: PortfolioCycle, today: Day): Day => {
  if (cycle.end) return cycle.end.on
  const planned = cycle.plannedEnd ?? startOf(cycle, today)
  return stateOf(cycle) === 'now' && planned < today ? today : planned
}

const earliest = (days: readonly Day[]): Day => days.toSorted()[0] ?? ''
const latest = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? ''

/** From the school year in which the first plan began to the end of the one that runs, or further where something is planned. */
const rangeOf = (
  plans: readonly PortfolioPlan[],
  { years, today }: { readonly years: PortfolioTimeline['years']; readonly today: Day },
): { readonly from: Day; readonly to: Day } => {
  const cycles = plans.flatMap(plan => plan.cycles)
  const begun = earliest([today, ...plans.map(plan => plan.createdOn), ...cycles.map(cycle => startOf(cycle, today))])
  const year = years.findLast(candidate => candidate.from <= begun)
  const from = year && begun <= year.to ? year.from : begun
  const running = years.find(candidate => candidate.to >= today)
  const to = latest([addDays(today, 28), ...(running ? [running.to] : []), ...cycles.map(cycle => endOf(cycle, today))])
  return { from, to }
}

/** The highest row in which a span stands clear of what is there. */
const rowFor = (ends: number[], x: number): number => {
  const free = ends.findIndex(end => end + apart <= x)
  return free < 0 ? ends.length : free
}

export const timelineGeometry = (
  { plans, timeline, today }: { readonly plans: readonly PortfolioPlan[]; readonly timeline: PortfolioTimeline; readonly today: Day },
  { width }: { readonly width: number },
): TimelineGeometry => {
  const { from, to } = rangeOf(plans, { years: timeline.years, today })
  const days = Math.max(1, daysBetween(from, to))
  const x = (day: Day): number => round(pad + (Math.min(Math.max(daysBetween(from, day), 0), days) / days) * (width - 2 * pad))
  const shown = timeline.years.filter(year => year.from <= to && year.to >= from)
  const lanes = plans.map((plan): TimelineLane => {
    const ends: number[] = []
    const cycles = plan.cycles
      .toSorted((a, b) => startOf(a, today).localeCompare(startOf(b, today)) || a.number - b.number)
      .map((cycle): TimelineSpan => {
        const left = Math.min(x(startOf(cycle, today)), width - pad - leastSpan)
        const right = Math.max(x(endOf(cycle, today)), left + leastSpan)
        const mark = cycle.end ? 12 : 0
        const row = rowFor(ends, left)
        ends[row] = right + mark
        const y = lineY + 14 + row * rowHeight
        return {
          cycleId: cycle.id,
          number: cycle.number,
          x: left,
          y,
          width: round(right - left),
          state: stateOf(cycle),
          mark: cycle.end ? { x: round(right), y: y + spanHeight / 2, shape: cycle.end.opens } : null,
        }
      })
    const end = plan.endedOn ?? today
    return {
      planId: plan.id,
      height: lineY + 14 + ends.length * rowHeight,
      line: { x1: x(plan.createdOn), x2: x(end), y: lineY },
      ahead: plan.state === 'active' ? { x1: x(end), x2: width - pad, y: lineY } : null,
      review: plan.nextReviewOn !== null && plan.nextReviewOn <= to ? { x: x(plan.nextReviewOn), y: lineY } : null,
      cycles,
    }
  })
  return {
    width,
    from,
    to,
    today: x(today),
    years: shown.map(year => {
      const [x1, x2] = [x(year.from), x(year.to)]
      return { label: year.label, x: x1, hasLabel: year.label.length * letter <= x2 - x1 }
    }),
    terms: shown
      .flatMap(year => year.terms)
      .filter(term => term.from <= to && term.to >= from)
      .map(term => {
        const [x1, x2] = [x(term.from), x(term.to)]
        return { label: term.label, x: x1, width: round(x2 - x1), hasLabel: term.label.length * letter + 8 <= x2 - x1 }
      }),
    lanes,
  }
}
