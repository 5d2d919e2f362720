import { addDays, type CadenceRule, type Day, daysBetween, type SchoolCalendar } from '../cycles/index.ts'

/** Time in which nothing was measured. */
export interface TimeGap {
  /** The last day before it and the first after it. */
  readonly from: Day
  readonly to: Day
  /** What the calendar calls it; `summer` lies between two school years, null has no name. */
  readonly name: { readonly kind: 'closed'; readonly label: string } | { readonly kind: 'summer' } | null
}

const usual: Readonly<Record<CadenceRule['unit'], number>> = { day: 1, week: 7, month: 31, term: 130 }

/** A gap is longer than this many times the rhythm, and than two weeks. */
const longer = 1.9
const shortest = 14

const nameOf = ({ from, to }: { readonly from: Day; readonly to: Day }, calendar: SchoolCalendar | null): TimeGap['name'] => {
  if (!calendar) return null
  const isBetweenYears = calendar.years.some(({ to: end }, index) => {
    const next = calendar.years[index + 1]
    return next !== undefined && from <= addDays(end, 21) && to >= addDays(next.from, -7) && from < next.from && to > end
  })
  if (isBetweenYears) return { kind: 'summer' }
  const shared = (span: { readonly from: Day; readonly to: Day }): number =>
    daysBetween(span.from > from ? span.from : from, span.to < to ? span.to : to) + 1
  const longest = calendar.closed.toSorted((a, b) => shared(b) - shared(a))[0]
  return longest && shared(longest) >= 3 ? { kind: 'closed', label: longest.label } : null
}

/** Where a series pauses: between two days further apart than its rhythm explains, named by the school calendar where it can. */
export const timeGaps = (
  days: readonly Day[],
  { cadence, calendar }: { readonly cadence: CadenceRule; readonly calendar: SchoolCalendar | null },
): readonly TimeGap[] => {
  const usualStep = usual[cadence.unit] * ('every' in cadence ? cadence.every : 1)
  return days.flatMap((to, index) => {
    const from = days[index - 1]
    if (from === undefined || daysBetween(from, to) <= Math.max(usualStep * longer, shortest)) return []
    return [{ from, to, name: nameOf({ from, to }, calendar) }]
  })
}
