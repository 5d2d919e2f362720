import type { Day } from './cycle-state.ts'
import { addDays, addMonths, daysBetween } from './day.ts'
import { nextSchoolDay, type SchoolCalendar } from './school-calendar.ts'

/** How often something is looked at. `term` means the last school day of each term. */
export type CadenceRule = { readonly unit: 'day' | 'week' | 'month'; readonly every: number } | { readonly unit: 'term' }

const plainDates = (rule: Exclude<CadenceRule, { unit: 'term' }>, { from, to }: { readonly from: Day; readonly to: Day }): Day[] => {
  const dates: Day[] = []
  // Each counted from the first date, so that months of different length never make it drift.
  for (let step = 1; ; step += 1) {
    const at =
      rule.unit === 'month' ? addMonths(from, step * rule.every) : addDays(from, step * rule.every * (rule.unit === 'week' ? 7 : 1))
    if (daysBetween(at, to) < 0) return dates
    dates.push(at)
  }
}

const lastSchoolDays = (calendar: SchoolCalendar, { from, to }: { readonly from: Day; readonly to: Day }): Day[] =>
  calendar.years
    .flatMap(year => year.terms)
    .flatMap(term => {
      for (let back = 0; back <= daysBetween(term.from, term.to); back += 1) {
        const day = addDays(term.to, -back)
        if (nextSchoolDay(calendar, day) === day) return [day]
      }
      return []
    })
    .filter(day => day > from && day <= to)

/**
 * Review dates after `from` up to `to`. A date without school moves to the next day with school; two that fall together are one.
 * Without a calendar dates stay where they fall. Throws on a rule that never comes round.
 */
export const cadence = (
  rule: CadenceRule,
  { from, to, calendar }: { readonly from: Day; readonly to: Day; readonly calendar?: SchoolCalendar },
): readonly Day[] => {
  if (rule.unit === 'term') return calendar ? lastSchoolDays(calendar, { from, to }) : []
  if (!Number.isInteger(rule.every) || rule.every < 1) throw new Error(`A cadence of every ${rule.every} ${rule.unit}s never comes round.`)
  const dates = plainDates(rule, { from, to }).map(day => (calendar ? (nextSchoolDay(calendar, day) ?? day) : day))
  return [...new Set(dates)].filter(day => day <= to)
}
