import { listOf, object, oneOf, type Shape, Spot, text, wholeNumber } from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import type { Day } from './cycle-state.ts'
import { addDays, daysBetween, isDay, weekdayOf } from './day.ts'

/** School years with their terms, and the days without school. Every span holds its first and its last day. */
export interface SchoolCalendar {
  readonly format: 1
  /** Monday 1 to Sunday 7: the days of a week with school. */
  readonly schoolDays: readonly number[]
  readonly years: readonly SchoolYear[]
  readonly closed: readonly (Span & { readonly label: string })[]
}

export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface SchoolYear extends Span {
  readonly id: string
  readonly label: string
  readonly terms: readonly (Span & { readonly id: string; readonly label: string })[]
}

const label = text({ min: 1, max: 200 })
const id = text({ min: 1, max: 64 })
const day: Shape<Day> = (value, spot) => {
  const read = text({ min: 1, max: 10 })(value, spot)
  return read === undefined || isDay(read) ? read : spot.report('not_a_day', { found: read })
}

const shape = object<SchoolCalendar>({
  format: oneOf(1),
  schoolDays: listOf(wholeNumber({ min: 1, max: 7 }), { max: 7 }),
  years: listOf(
    object<SchoolYear>({
      id,
      label,
      from: day,
      to: day,
      terms: listOf(object<SchoolYear['terms'][number]>({ id, label, from: day, to: day }), { max: 12 }),
    }),
    { max: 100 },
  ),
  closed: listOf(object<SchoolCalendar['closed'][number]>({ label, from: day, to: day }), { max: 1000 }),
})

type Spans = readonly (Partial<Span> | undefined)[]

const checkSpans = (spans: Spans, { spot, within }: { readonly spot: Spot; readonly within?: Partial<Span> }): void => {
  for (const [index, span] of spans.entries())
    spot.at(index, () => {
      if (!span?.from || !span.to) return
      if (daysBetween(span.from, span.to) < 0) spot.at('to', () => spot.report('ends_before_it_begins'))
      const before = spans[index - 1]
      if (before?.to && daysBetween(before.to, span.from) <= 0) spot.at('from', () => spot.report('overlaps'))
      if (within?.from && within.to && (span.from < within.from || span.to > within.to)) spot.report('outside_its_year')
    })
}

/**
 * Reads a school calendar and collects every issue with its path.
 *
 * Issues, all `calendar.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `out_of_range`, `too_many` …), `not_a_day`,
 * `ends_before_it_begins`, `overlaps` (years and terms stand in order and apart), `outside_its_year`.
 */
export const parseSchoolCalendar = (document: unknown): Result<SchoolCalendar, Issue[]> => {
  const spot = new Spot('calendar', 500)
  const reading = shape(document, spot)
  if (reading && spot.issues.length === 0) {
    spot.at('years', () => {
      checkSpans((reading.years ?? []) as Spans, { spot })
      for (const [index, year] of (reading.years ?? []).entries())
        spot.at(index, () => spot.at('terms', () => checkSpans((year?.terms ?? []) as Spans, { spot, within: year as Span })))
    })
    spot.at('closed', () => {
      for (const [index, span] of (reading.closed ?? []).entries())
        if (span?.from && span.to && daysBetween(span.from, span.to) < 0)
          spot.at(index, () => spot.at('to', () => spot.report('ends_before_it_begins')))
    })
  }
  return spot.issues.length === 0 ? ok(reading as SchoolCalendar) : err(spot.issues)
}

const holds = (span: Span, on: Day): boolean => span.from <= on && on <= span.to

/** The school year a day lies in; null in the summer between two. */
export const schoolYearOf = (calendar: SchoolCalendar, on: Day): SchoolYear | null => calendar.years.find(year => holds(year, on)) ?? null

export const termOf = (calendar: SchoolCalendar, on: Day): SchoolYear['terms'][number] | null =>
  schoolYearOf(calendar, on)?.terms.find(term => holds(term, on)) ?? null

/** In a year of the calendar, on a weekday with school, and not closed. */
export const isSchoolDay = (calendar: SchoolCalendar, on: Day): boolean =>
  schoolYearOf(calendar, on) !== null && calendar.schoolDays.includes(weekdayOf(on)) && !calendar.closed.some(span => holds(span, on))

const furthest = 800

/** The day itself or the first day with school after it; null where the calendar knows none within two years. */
export const nextSchoolDay = (calendar: SchoolCalendar, on: Day): Day | null => {
  const last = calendar.years.at(-1)?.to ?? ''
  for (let ahead = 0; ahead <= furthest; ahead += 1) {
    const found = addDays(on, ahead)
    if (found > last) return null
    if (isSchoolDay(calendar, found)) return found
  }
  return null
}

/** Days with school from one day to another, both counted. */
export const schoolDaysIn = (calendar: SchoolCalendar, { from, to }: Span): number => {
  let count = 0
  for (let ahead = 0; ahead <= daysBetween(from, to); ahead += 1) if (isSchoolDay(calendar, addDays(from, ahead))) count += 1
  return count
}
