import { workingRoles } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { heldRole, person } from '@tilth/db/district'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { PersonName } from './views.ts'

export type NameOf = (personId: string | null) => PersonName

/** Everybody of the district by name, also who has left: what they wrote stays theirs. */
export const readNames = async (context: Pick<DistrictContext, 'db'>): Promise<NameOf> => {
  const [rows] = await readMany(context.db, [query.select({ id: person.id, name: person.name, removedAt: person.removedAt }).from(person)])
  const byId = new Map(rows.map(row => [row.id, row]))
  return personId => {
    const found = byId.get(personId ?? '')
    return { id: personId ?? '', name: found?.name ?? '', isGone: !found || found.removedAt !== null }
  }
}

/** Who can be named on a cycle there: whoever does the work of the place or of what is above it. */
export const peopleAt = async (context: Pick<DistrictContext, 'db'>, orgPath: readonly string[]): Promise<readonly PersonName[]> => {
  const [rows] = await readMany(context.db, [
    query
      .selectDistinct({ id: person.id, name: person.name })
      .from(person)
      .innerJoin(heldRole, eq(heldRole.personId, person.id))
      .where(
        and(
          inArray(heldRole.orgId, [...orgPath]),
          inArray(heldRole.role, workingRoles),
          isNull(person.removedAt),
          eq(person.kind, 'account'),
        ),
      )
      .orderBy(asc(person.name), asc(person.id)),
  ])
  return rows.map(row => ({ ...row, isGone: false }))
}
