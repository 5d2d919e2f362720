import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readCalendarRows } from './calendar-store.ts'
import { readCalendars } from './calendars.ts'
import type { CalendarOrg, CalendarView } from './views.ts'

type Orgs = Awaited<ReturnType<typeof readCalendarRows>>['orgs']

/** Parents before children, siblings in their order; what was archived is left out. */
const walkTree = (orgs: Orgs, parentId: string | null = null): readonly Orgs[number][] =>
  orgs.filter(row => row.parentId === parentId && row.archivedAt === null).flatMap(row => [row, ...walkTree(orgs, row.id)])

/** Where somebody looks first: the district for whoever belongs to it, else the first place they belong to. */
const firstOrgOf = (context: DistrictContext, orgs: Orgs): string => {
  const held = context.actor.kind === 'person' ? context.actor.roles.map(role => role.orgId) : []
  const root = orgs.find(row => row.parentId === null)?.id ?? ''
  return held.length === 0 || held.includes(root) ? root : (held[0] ?? root)
}

export const readCalendarView = async (
  context: DistrictContext,
  { orgId: wanted, locale }: { readonly orgId: string | null; readonly locale: 'en' | 'es' },
): Promise<Result<CalendarView>> => {
  const [{ newest, orgs }, calendars] = await Promise.all([readCalendarRows(context), readCalendars(context, locale)])
  const orgId = wanted ?? firstOrgOf(context, orgs)
  const here = orgs.find(row => row.id === orgId)
  if (!here) return err(issue('not_found'))
  const nameOf = (id: string): string => orgs.find(row => row.id === id)?.name ?? ''
  const { calendar, fromOrgId } = calendars.of(orgId)
  const last = newest.get(orgId)
  const [[writer]] = await readMany(context.db, [
    query
      .select({ name: person.name })
      .from(person)
      .where(eq(person.id, last?.writtenBy ?? '')),
  ])
  return ok({
    today: calendars.today,
    org: { id: orgId, name: here.name },
    orgs: walkTree(orgs).map<CalendarOrg>(row => ({
      id: row.id,
      name: row.name,
      depth: orgPathOf(orgs, row.id).length - 1,
      hasOwn: (newest.get(row.id)?.calendar ?? null) !== null,
    })),
    calendar,
    source: fromOrgId === null ? 'assumed' : fromOrgId === orgId ? 'own' : 'inherited',
    from: fromOrgId === null ? null : { id: fromOrgId, name: nameOf(fromOrgId) },
    version: last?.version ?? 0,
    changed: last ? { by: writer?.name ?? null, at: last.writtenAt.toISOString() } : null,
    may: { edit: can(context.actor, 'calendar.edit', { orgPath: orgPathOf(orgs, orgId) }) },
  })
}
