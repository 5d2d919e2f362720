import { type Issue, issue } from '@tilth/core'
import { query, readMany } from '@tilth/db'
import { person } from '@tilth/db/district'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** Who is named on a cycle is somebody of the district, no guest and not gone. Issue: `cycle.unknown_person`. */
export const checkPeople = async (
  context: Pick<DistrictContext, 'db'>,
  { ownerId, team }: { readonly ownerId: string | null; readonly team: readonly string[] },
): Promise<Issue | null> => {
  const named = [...new Set([...(ownerId === null ? [] : [ownerId]), ...team])]
  const [found] = await readMany(context.db, [
    query
      .select({ id: person.id })
      .from(person)
      .where(and(inArray(person.id, named), isNull(person.removedAt), eq(person.kind, 'account'))),
  ])
  const known = new Set(found.map(row => row.id))
  if (ownerId !== null && !known.has(ownerId)) return issue('cycle.unknown_person', { path: ['ownerId'] })
  return team.every(id => known.has(id)) ? null : issue('cycle.unknown_person', { path: ['team'] })
}
