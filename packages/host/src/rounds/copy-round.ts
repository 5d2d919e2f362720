import { query, readMany } from '@tilth/db'
import { person, roundMember } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import { enabledFrameworksAt } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { askableItems } from './askable-items.ts'
import { readFacilitators } from './facilitators.ts'
import type { RoundFacts } from './round-facts.ts'
import type { RoundToCopy } from './views.ts'

/**
 * What a new round begins with when it begins with this one: settings and conditions as far as the framework still has them, people and
 * facilitators as far as they are still here. A guest came for one round and is not asked again by name.
 */
export const roundToCopy = async (context: DistrictContext, facts: RoundFacts): Promise<RoundToCopy> => {
  const { round } = facts
  const [frameworks, facilitators, [members]] = await Promise.all([
    enabledFrameworksAt(context, round.orgId),
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
  const found = frameworks.find(
    entry => entry.framework.id === round.frameworkId && (round.pluginId === null || entry.pluginId === round.pluginId),
  )
  const instrument = found?.framework.instruments.find(candidate => candidate.id === round.instrumentId)
  const askable = found && instrument && askableItems(found.framework, { instrument, variant: round.variant })
  const known = askable?.ok ? askable.value : []
  const guests = members.filter(member => member.kind === 'guest')
  const gone = members.filter(member => member.kind === 'account' && member.removedAt !== null)
  const staying = members.filter(member => member.kind === 'account' && member.removedAt === null)
  return {
    roundId: round.id,
    title: round.title,
    orgId: round.orgId,
    frameworkId: round.frameworkId,
    instrumentId: round.instrumentId,
    variant: round.variant,
    isStillOffered: known.length > 0,
    items: round.items.filter(item => known.includes(item)),
    itemsGone: round.items.filter(item => !known.includes(item)),
    visibility: round.visibility === 'named' ? 'named' : 'confidential',
    asksImportance: round.asksImportance,
    revealsOnClose: round.revealsOnClose,
    people: staying.map(member => member.personId),
    peopleGone: gone.length,
    guests: guests.length,
    facilitators,
  }
}
