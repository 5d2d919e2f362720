import type { SchoolCalendar } from '@tilth/core/cycles'
import { query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { org, profile, schoolCalendar } from '@tilth/db/district'
import { asc } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export const calendarStream = (orgId: string): string => `calendar:${orgId}`

export interface CalendarRow {
  readonly orgId: string
  readonly version: number
  /** Null takes the parent's. */
  readonly calendar: SchoolCalendar | null
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** The newest version of every org that ever had one, the tree they stand in, and what an assumption is made from. */
export const readCalendarRows = async (context: Pick<DistrictContext, 'db'>) => {
  const [rows, orgs, [about]] = await readMany(context.db, [
    query.select().from(schoolCalendar).orderBy(asc(schoolCalendar.version)),
    query
      .select({ id: org.id, parentId: org.parentId, name: org.name, kind: org.kind, archivedAt: org.archivedAt })
      .from(org)
      .orderBy(asc(org.position), asc(org.name)),
    query.select({ timeZone: profile.timeZone, schoolYearStart: profile.schoolYearStart }).from(profile),
  ])
  return {
    newest: new Map<string, CalendarRow>(rows.map(row => [row.orgId, row])),
    orgs,
    about: about ?? { timeZone: 'UTC', schoolYearStart: 8 },
  }
}

export const readCalendarVersion = async (context: Pick<DistrictContext, 'db'>, orgId: string): Promise<number> => {
  const [versions] = await readMany(context.db, [selectVersions([calendarStream(orgId)])])
  return versions[0]?.version ?? 0
}

export const storeCalendar = (row: typeof schoolCalendar.$inferInsert): Statement => toStatement(query.insert(schoolCalendar).values(row))
