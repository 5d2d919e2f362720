import type { Day } from './cycle-state.ts'
import { addDays } from './day.ts'
import type { SchoolCalendar, SchoolYear } from './school-calendar.ts'

export interface Assumption {
  /** The month the school year starts in, 1 to 12. */
  readonly startMonth: number
  /** A day in the first of the two years. */
  readonly on: Day
  /** What the two semesters are called. */
  readonly terms: readonly [string, string]
}

/** Months of the two semesters; what is left of twelve is the summer. */
const semesters = [5, 6] as const

/** The first day of a month that is counted on from a year's January. */
const firstOf = (year: number, month: number): Day => {
  const counted = year * 12 + month - 1
  return `${String(Math.floor(counted / 12)).padStart(4, '0')}-${String((counted % 12) + 1).padStart(2, '0')}-01`
}

const yearFrom = (start: number, { startMonth, terms }: Assumption): SchoolYear => {
  const turn = firstOf(start, startMonth + semesters[0])
  const from = firstOf(start, startMonth)
  const to = addDays(firstOf(start, startMonth + semesters[0] + semesters[1]), -1)
  return {
    id: String(start),
    label: schoolYearLabel(from, to),
    from,
    to,
    terms: [
      { id: 'first', label: terms[0], from, to: addDays(turn, -1) },
      { id: 'second', label: terms[1], from: turn, to },
    ],
  }
}

/** "2026-27", or "2026" for a year that ends where it began. */
export const schoolYearLabel = (from: Day, to: Day): string =>
  from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}-${to.slice(2, 4)}`

/**
 * The calendar of whoever wrote none: this school year and the next, two semesters of five and six months, Monday to Friday, no day
 * without school. An assumption, to be shown as one.
 */
export const assumedCalendar = (assumption: Assumption): SchoolCalendar => {
  const [year = 0, month = 1] = assumption.on.split('-').map(Number)
  const start = month >= assumption.startMonth ? year : year - 1
  return { format: 1, schoolDays: [1, 2, 3, 4, 5], years: [yearFrom(start, assumption), yearFrom(start + 1, assumption)], closed: [] }
}
