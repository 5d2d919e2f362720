import { type Issue, issue } from '@tilth/core'
import { type Day, isDay } from '@tilth/core/cycles'
import { checkDays } from '../calendar/check-days.ts'
import type { DistrictContext } from '../use-case/context.ts'

/**
 * What is wrong with the days a cycle is planned for; null when nothing is. `plannedEnd` may also be called otherwise on the screen.
 * Issues: `calendar.closed_year`, `cycle.end_in_the_past`, `cycle.ends_before_it_begins`, `cycle.wrong_day`.
 */
export const checkPlannedDays = async (
  context: Pick<DistrictContext, 'db' | 'now'>,
  {
    orgId,
    start,
    end,
    today,
    endField,
  }: {
    readonly orgId: string
    readonly start: Day | null
    readonly end: Day | null
    readonly today: Day
    readonly endField: string
  },
): Promise<Issue | null> => {
  if (start !== null && !isDay(start)) return issue('cycle.wrong_day', { path: ['plannedStart'] })
  if (end !== null && !isDay(end)) return issue('cycle.wrong_day', { path: [endField] })
  if (start !== null && end !== null && end < start) return issue('cycle.ends_before_it_begins', { path: [endField] })
  const closed = await checkDays(context, { orgId, days: { plannedStart: start, [endField]: end } })
  if (closed) return closed
  return end !== null && end < today ? issue('cycle.end_in_the_past', { path: [endField] }) : null
}
