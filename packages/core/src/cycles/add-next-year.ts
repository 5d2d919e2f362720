import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { schoolYearLabel } from './assumed-calendar.ts'
import { addDays, daysBetween } from './day.ts'
import type { SchoolCalendar, SchoolYear, Span } from './school-calendar.ts'

const moved = <Moved extends Span>(span: Moved, days: number): Moved => ({
  ...span,
  from: addDays(span.from, days),
  to: addDays(span.to, days),
})

/** Whole weeks, so that a Monday stays a Monday: the number that lands nearest to the same date a year later and clear of the year itself. */
const weeksOn = (year: SchoolYear): number => {
  const [y = '', ...rest] = year.from.split('-')
  const date = [String(Number(y) + 1).padStart(4, '0'), ...rest].join('-').replace(/-02-29$/, '-03-01')
  const nearest = Math.round(daysBetween(year.from, date) / 7) * 7
  return Math.max(nearest, Math.ceil((daysBetween(year.from, year.to) + 1) / 7) * 7)
}

const unusedId = (calendar: SchoolCalendar, wanted: string): string => {
  const used = new Set(calendar.years.map(year => year.id))
  for (let attempt = 1; ; attempt += 1) {
    const id = attempt === 1 ? wanted : `${wanted}-${attempt}`
    if (!used.has(id)) return id
  }
}

/**
 * The calendar with one more year, made from its last: the same terms and days without school, moved by whole weeks. A draft for
 * whoever knows the real dates. Issue: `calendar.no_year` where there is none to make it from.
 */
export const addNextYear = (calendar: SchoolCalendar): Result<SchoolCalendar, Issue> => {
  const last = calendar.years.at(-1)
  if (!last) return err(issue('calendar.no_year', { path: ['years'] }))
  const days = weeksOn(last)
  const next = moved(last, days)
  const year: SchoolYear = {
    ...next,
    id: unusedId(calendar, next.from.slice(0, 4)),
    label: schoolYearLabel(next.from, next.to),
    terms: last.terms.map(term => moved(term, days)),
  }
  const closed = calendar.closed.filter(span => span.from <= last.to && span.to >= last.from)
  return ok({ ...calendar, years: [...calendar.years, year], closed: [...calendar.closed, ...closed.map(span => moved(span, days))] })
}
