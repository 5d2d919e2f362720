import { can, type Subject } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { org, round, window } from '@tilth/db/district'
import { and, eq, isNotNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** The org under which a window's schools lie, and the paths of the schools themselves; null where there is no such window. */
const readPlaces = async (context: DistrictContext, windowId: string) => {
  const [[found], rounds, orgs] = await readMany(context.db, [
    query
      .select({ orgId: window.orgId })
      .from(window)
      .where(and(eq(window.id, windowId), isNotNull(window.orgId))),
    query.select({ orgId: round.orgId }).from(round).where(eq(round.windowId, windowId)),
    query.select({ id: org.id, parentId: org.parentId }).from(org),
  ])
  if (!found?.orgId) return null
  return { whole: orgPathOf(orgs, found.orgId), schools: new Map(rounds.map(row => [row.orgId, orgPathOf(orgs, row.orgId)])) }
}

/** The window as a whole, for whoever supports the org above its schools; to everybody else it is not there. */
export const windowSubject = async (context: DistrictContext, input: { readonly windowId: string }): Promise<Subject | null> => {
  const places = await readPlaces(context, input.windowId)
  return places && can(context.actor, 'window.read', { orgPath: places.whole }) ? { orgPath: places.whole } : null
}

/** The window for looking: whoever supports one of its schools sees that it is there, and that school in it. */
export const windowOrSchoolSubject = async (context: DistrictContext, input: { readonly windowId: string }): Promise<Subject | null> => {
  const places = await readPlaces(context, input.windowId)
  const paths = places ? [places.whole, ...places.schools.values()] : []
  const orgPath = paths.find(path => can(context.actor, 'window.read', { orgPath: path }))
  return orgPath ? { orgPath } : null
}

/** One school in a window. */
export const schoolInWindowSubject = async (
  context: DistrictContext,
  input: { readonly windowId: string; readonly orgId: string },
): Promise<Subject | null> => {
  const orgPath = (await readPlaces(context, input.windowId))?.schools.get(input.orgId)
  return orgPath && can(context.actor, 'window.read', { orgPath }) ? { orgPath } : null
}
