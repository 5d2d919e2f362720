import * as v from 'valibot'
import { anywhereSubject, orgSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { readCalendarView } from './calendar-view.ts'
import { addYear, inherit, write } from './write-calendar.ts'

const locale = v.picklist(['en', 'es'])
const onScreen = { orgId: v.string(), version: v.number() }

/** Without an org, the place where the reader belongs. */
export const readCalendar = defineUseCase({
  kind: 'query',
  name: 'calendar.read',
  input: v.object({ orgId: v.nullable(v.string()), locale }),
  policy: {
    action: 'calendar.read',
    subject: (context, input) => (input.orgId === null ? anywhereSubject(context) : orgSubject(context, { orgId: input.orgId })),
  },
  run: readCalendarView,
})

/** The org's own from now on. Issue `conflict.calendar_changed` when somebody was faster; nothing is overwritten. */
export const writeCalendar = defineUseCase({
  kind: 'command',
  name: 'calendar.write',
  input: v.object({ ...onScreen, calendar: v.unknown() }),
  policy: { action: 'calendar.edit', subject: orgSubject },
  run: write,
})

/** No longer its own: the one above stands here again. */
export const inheritCalendar = defineUseCase({
  kind: 'command',
  name: 'calendar.inherit',
  input: v.object(onScreen),
  policy: { action: 'calendar.edit', subject: orgSubject },
  run: inherit,
})

/** Adds next year from this one: the same terms and closed days, moved by whole weeks. */
export const addSchoolYear = defineUseCase({
  kind: 'command',
  name: 'calendar.add_year',
  input: v.object({ ...onScreen, locale }),
  policy: { action: 'calendar.edit', subject: orgSubject },
  run: addYear,
})
