import type { Issue } from '@tilth/core'
import { checkDay, type Day } from '@tilth/core/cycles'
import type { DistrictContext } from '../use-case/context.ts'
import { readCalendars } from './calendars.ts'

/**
 * Whether something of an org can be planned for these days; null where it can. The issue is `calendar.closed_year`, its path that of
 * the first field whose day lies in a school year that is over. Fields without a day are passed over.
 */
export const checkDays = async (
  context: Pick<DistrictContext, 'db' | 'now'>,
  { orgId, days }: { readonly orgId: string; readonly days: Readonly<Record<string, Day | null>> },
): Promise<Issue | null> => {
  const calendars = await readCalendars(context)
  const { calendar } = calendars.of(orgId)
  for (const [field, day] of Object.entries(days)) {
    const wrong = day === null ? null : checkDay(calendar, { day, today: calendars.today })
    if (wrong) return { ...wrong, path: [field] }
  }
  return null
}
