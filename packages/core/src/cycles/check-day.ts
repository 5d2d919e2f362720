import { type Issue, issue } from '../result.ts'
import type { Day } from './cycle-state.ts'
import { addDays } from './day.ts'
import type { SchoolCalendar, SchoolYear } from './school-calendar.ts'

/** The last year that had begun by a day. */
const lastBegun = (calendar: SchoolCalendar, on: Day): SchoolYear | undefined => calendar.years.findLast(year => year.from <= on)

/** The first day that can still be planned for: the first of the running year, in summer the first after the year that is over. */
const firstOpenDay = (calendar: SchoolCalendar, today: Day): Day | null => {
  const year = lastBegun(calendar, today)
  if (!year) return null
  return today <= year.to ? year.from : addDays(year.to, 1)
}

/**
 * Whether something can be planned for a day: `calendar.closed_year` for a day in a school year that is over, with the year's name;
 * null for any other, past days of the running year too.
 */
export const checkDay = (calendar: SchoolCalendar, { day, today }: { readonly day: Day; readonly today: Day }): Issue | null => {
  const open = firstOpenDay(calendar, today)
  if (open === null || day >= open) return null
  const year = lastBegun(calendar, day)?.label ?? day.slice(0, 4)
  return issue('calendar.closed_year', { params: { year, from: open } })
}
