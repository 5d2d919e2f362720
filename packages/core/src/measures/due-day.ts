import { addDays, type CadenceRule, cadence, type Day, type SchoolCalendar } from '../cycles/index.ts'
import { fewestUseful } from './run-limits.ts'

/** Days after a value was due before it is called late: somebody who counts on Friday what is due on Monday is not. */
const grace: Readonly<Record<CadenceRule['unit'], number>> = { day: 1, week: 4, month: 10, term: 21 }

/** Far enough for a tenth point at one a term. */
const furthest = 4000

interface Rhythm {
  readonly cadence: CadenceRule
  readonly calendar: SchoolCalendar | null
}

const datesAfter = (from: Day, { cadence: rule, calendar }: Rhythm): readonly Day[] =>
  cadence(rule, { from, to: addDays(from, furthest), ...(calendar ? { calendar } : {}) })

/** When the next value is due after the last one; null where the rhythm names no day. */
export const dueDay = (last: Day, rhythm: Rhythm): Day | null => datesAfter(last, rhythm)[0] ?? null

/** Whether a value is due and has not come. A measure without any value is not late: nobody has begun. */
export const isStale = (last: Day | null, { today, ...rhythm }: Rhythm & { readonly today: Day }): boolean => {
  if (last === null) return false
  const due = dueDay(last, rhythm)
  return due !== null && addDays(due, grace[rhythm.cadence.unit]) < today
}

/**
 * The day by which there can be enough useful points for a rule, if one comes at each due day from now on. Null where none is missing or
 * the rhythm names no day.
 */
export const enoughBy = (
  { missing, last }: { readonly missing: number; readonly last: Day | null },
  { today, ...rhythm }: Rhythm & { readonly today: Day },
): Day | null => {
  if (missing < 1 || missing > fewestUseful) return null
  const due = last === null ? [] : datesAfter(last, rhythm).filter(day => day >= today)
  const dates = due.length > 0 ? due : datesAfter(addDays(today, -1), rhythm)
  return dates[missing - 1] ?? null
}
