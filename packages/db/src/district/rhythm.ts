/** When: school calendars, feeds of dates, and what people were reminded of. */
import type { SchoolCalendar } from '@tilth/core/cycles'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'
import { org, person } from './people.ts'

/** An org without one has its parent's. Every version is kept; the highest stands. */
export const schoolCalendar = sqliteTable(
  'school_calendar',
  {
    orgId: text('org_id')
      .notNull()
      .references(() => org.id),
    version: integer('version').notNull(),
    /** Null takes the parent's again. */
    calendar: text('calendar', { mode: 'json' }).$type<SchoolCalendar>(),
    writtenBy: text('written_by').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  table => [primaryKey({ columns: [table.orgId, table.version] })],
)

/** A private address that calendar programs read. The secret is shown once; a new one ends the old. */
export const calendarFeed = sqliteTable('calendar_feed', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
})

/** Whether somebody wants to be reminded by mail; nobody is until asked for. */
export const mailChoice = sqliteTable('mail_choice', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  wantsNudges: flag('wants_nudges').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/**
 * Mail of a day to a person, so that nobody is told the same thing twice. It is claimed before it is sent: a claim that was not followed by
 * a sending belongs to a process that ended in between, and is taken over after a while.
 */
export const sentNudge = sqliteTable(
  'sent_nudge',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Calendar day of the district, `YYYY-MM-DD`. */
    day: text('day').notNull(),
    count: integer('count').notNull(),
    claimedAt: instant('claimed_at').notNull(),
    sentAt: instant('sent_at'),
    /** The mail server will not take mail for this address. */
    refused: flag('refused').notNull().default(false),
  },
  table => [primaryKey({ columns: [table.personId, table.day] }), index('sent_nudge_day').on(table.day)],
)
