import { err, issue, ok, type Result } from '@tilth/core'
import { addNextYear, parseSchoolCalendar, type SchoolCalendar } from '@tilth/core/cycles'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { calendarStream, readCalendarRows, readCalendarVersion, storeCalendar } from './calendar-store.ts'
import { readCalendars } from './calendars.ts'

interface OnScreen {
  readonly orgId: string
  /** The one on the screen; 0 for none. */
  readonly version: number
}

type Written = Result<{ readonly version: number }>

/** A new version; the ones before are kept. The same again is no version. Issue `conflict.calendar_changed` when somebody was faster. */
const change = (
  context: DistrictContext,
  input: OnScreen,
  decide: (standing: SchoolCalendar | null) => Promise<Result<SchoolCalendar | null>>,
): Promise<Written> =>
  decideAndWrite<{ readonly version: number }>(context, async () => {
    const version = await readCalendarVersion(context, input.orgId)
    if (version !== input.version) return err(issue('conflict.calendar_changed', { params: { version } }))
    const own = (await readCalendarRows(context)).newest.get(input.orgId)?.calendar ?? null
    const decided = await decide(own)
    if (!decided.ok) return decided
    if (JSON.stringify(decided.value) === JSON.stringify(own)) return ok({ statements: [], output: { version } })
    return ok({
      statements: [
        activityStatement(context, { kind: 'calendar.changed', orgId: input.orgId, subject: input.orgId }),
        storeCalendar({
          orgId: input.orgId,
          version: version + 1,
          calendar: decided.value,
          writtenBy: actorId(context),
          writtenAt: context.now(),
        }),
      ],
      expect: [[calendarStream(input.orgId), version]],
      output: { version: version + 1 },
    })
  })

/** Issues: the first of `parseSchoolCalendar`, at its path within `calendar`; `calendar.no_school_days`, `calendar.no_year`. */
export const write = (context: DistrictContext, input: OnScreen & { readonly calendar: unknown }): Promise<Written> =>
  change(context, input, async () => {
    const parsed = parseSchoolCalendar(input.calendar)
    if (!parsed.ok) {
      const [first = issue('calendar.malformed')] = parsed.error
      return err({ ...first, path: ['calendar', ...(first.path ?? [])] })
    }
    if (parsed.value.schoolDays.length === 0) return err(issue('calendar.no_school_days', { path: ['calendar', 'schoolDays'] }))
    if (parsed.value.years.length === 0) return err(issue('calendar.no_year', { path: ['calendar', 'years'] }))
    return ok({ ...parsed.value, schoolDays: [...new Set(parsed.value.schoolDays)].toSorted((a, b) => a - b) })
  })

/** Takes the calendar above again, or for the district the assumed one. */
export const inherit = (context: DistrictContext, input: OnScreen): Promise<Written> => change(context, input, async () => ok(null))

/** One more year, made from the last of what stands here; what was inherited or assumed becomes the org's own with it. */
export const addYear = (context: DistrictContext, input: OnScreen & { readonly locale: 'en' | 'es' }): Promise<Written> =>
  change(context, input, async own => addNextYear(own ?? (await readCalendars(context, input.locale)).of(input.orgId).calendar))
