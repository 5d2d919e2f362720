import { query, readMany } from '@tilth/db'
import { person, roundMember } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import { readFacilitators } from './facilitators.ts'
import { itemsToAskAgain } from './items-to-ask-again.ts'
import type { RoundFacts } from './round-facts.ts'
import type { RoundToCopy } from './views.ts'

/**
 * What a new round begins with when it begins with this one: settings, what its conditions are today, people and facilitators as far as
 * they are still here. A guest came for one round and is not asked again by name.
 */
export const roundToCopy = async (context: DistrictContext, facts: RoundFacts): Promise<RoundToCopy> => {
  const { round } = facts
  const [asked, facilitators, [members]] = await Promise.all([
    itemsToAskAgain(context, facts),
    readFacilitators(context, round.id),
    readMany(context.db, [
      query
        .select({ personId: person.id, kind: person.kind, removedAt: person.removedAt })
        .from(roundMember)
        .innerJoin(person, eq(person.id, roundMember.personId))
        .where(eq(roundMember.roundId, round.id))
        .orderBy(asc(person.name), asc(person.id)),
    ]),
  ])
  const guests = members.filter(member => member.kind === 'guest')
  const gone = members.filter(member => member.kind === 'account' && member.removedAt !== null)
  const staying = members.filter(member => member.kind === 'account' && member.removedAt === null)
  return {
    roundId: round.id,
    title: round.title,
    orgId: round.orgId,
    ...asked,
    isStillOffered: asked.items.length > 0,
    visibility: round.visibility === 'named' ? 'named' : 'confidential',
    asksImportance: round.asksImportance,
    revealsOnClose: round.revealsOnClose,
    people: staying.map(member => member.personId),
    peopleGone: gone.length,
    guests: guests.length,
    facilitators,
  }
}
