import { assumedCalendar, type Day, type SchoolCalendar } from '@tilth/core/cycles'
import { format } from '@tilth/i18n'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readCalendarRows } from './calendar-store.ts'
import { dayIn } from './district-time.ts'

/** The calendar that stands for an org, and whose it is. */
export interface StandingCalendar {
  readonly calendar: SchoolCalendar
  /** Null where nobody wrote one and it is assumed. */
  readonly fromOrgId: string | null
}

export interface Calendars {
  readonly today: Day
  readonly timeZone: string
  readonly of: (orgId: string) => StandingCalendar
}

/** Every org's calendar at one moment: its own, else the nearest one above, else the assumed one. */
export const readCalendars = async (context: Pick<DistrictContext, 'db' | 'now'>, locale: 'en' | 'es' = 'en'): Promise<Calendars> => {
  const { newest, orgs, about } = await readCalendarRows(context)
  const today = dayIn(context.now(), about.timeZone)
  const assumed: StandingCalendar = {
    fromOrgId: null,
    calendar: assumedCalendar({
      startMonth: about.schoolYearStart,
      on: today,
      terms: [format(locale, { key: 'calendar.first_semester' }), format(locale, { key: 'calendar.second_semester' })],
    }),
  }
  const of = (orgId: string): StandingCalendar => {
    for (const id of orgPathOf(orgs, orgId).toReversed()) {
      const calendar = newest.get(id)?.calendar
      if (calendar) return { calendar, fromOrgId: id }
    }
    return assumed
  }
  return { today, timeZone: about.timeZone, of }
}

/** The school calendar that stands for an org. */
export const calendarOf = async (context: Pick<DistrictContext, 'db' | 'now'>, orgId: string): Promise<SchoolCalendar> =>
  (await readCalendars(context)).of(orgId).calendar
