import { can } from '@tilth/core/access'
import { fivePolicy, protect } from '@tilth/core/privacy'
import { query, readMany } from '@tilth/db'
import { response } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import { viewerOf } from '../results/viewer.ts'
import { subjectOf } from '../rounds/policy.ts'
import { handedInInTime, isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { orderGroups, type PartitionId, type Place, partitionIds, readPlacedPeople } from './place-people.ts'
import type { VoiceGroup, VoicesView } from './views.ts'

interface Voice {
  readonly place: Place
  readonly isHeard: boolean
}

const readVoicesOf = async (context: DistrictContext, facts: RoundFacts) => {
  const [placed, [answers]] = await Promise.all([
    readPlacedPeople(context, facts),
    readMany(context.db, [
      query
        .select({ id: response.id, personId: response.personId })
        .from(response)
        .where(and(eq(response.roundId, facts.round.id), eq(response.pass, 1), handedInInTime)),
    ]),
  ])
  const heard = new Set(answers.map(row => row.personId))
  const voices: readonly Voice[] = [
    ...[...placed.roster].map(([personId, place]) => ({ place, isHeard: heard.has(personId) })),
    ...answers.filter(row => row.personId === null).map(row => ({ place: placed.nameless(row.id), isHeard: true })),
  ]
  return { voices, labelOf: placed.labelOf }
}

const countsOf = (voices: readonly Voice[], { partition, group }: { readonly partition: PartitionId; readonly group: string }) => {
  const mine = voices.filter(({ place }) => place[partition] === group)
  return { invited: mine.length, heard: mine.filter(({ isHeard }) => isHeard).length }
}

/** Groups of one partition of which the numbers of the heard and of the silent are enough for any reader. */
const openGroups = (
  voices: readonly Voice[],
  { partition, groups }: { readonly partition: PartitionId; readonly groups: readonly string[] },
): ReadonlySet<string> => {
  if (groups.length === 0) return new Set()
  const counts = groups.map(group => {
    const { invited, heard } = countsOf(voices, { partition, group })
    return [heard, invited - heard]
  })
  const axes = [
    { id: 'group', values: groups.map((_, index) => `group${index}`) },
    { id: 'voice', values: ['heard', 'silent'] },
  ]
  const released = protect({ axes, breakdowns: [{ axes: ['group', 'voice'], counts }] }, fivePolicy())
  const hidden = new Set(released.ok ? released.value.hidden : [])
  const isOpen = (index: number): boolean => released.ok && ['heard', 'silent', '*'].every(voice => !hidden.has(`group${index},${voice}`))
  return new Set(groups.filter((_, index) => isOpen(index)))
}

/**
 * Whoever runs a named round sees who is heard at any time, and the team of any round once everything is revealed: it tells who took
 * part and not what they said. Everybody else gets the numbers of the first partition of which the floor for staff lets some through,
 * and of that one alone, so that no two ways of dividing people can be held against each other.
 */
const seesAll = (context: DistrictContext, facts: RoundFacts): boolean => {
  const { visibility } = facts.round
  if (visibility === 'named' && can(context.actor, 'round.edit', subjectOf(facts))) return true
  return visibility !== 'anonymous' && isFullyRevealed(facts) && viewerOf(context, facts).seenAs === 'team'
}

export const voicesView = async (context: DistrictContext, facts: RoundFacts): Promise<VoicesView> => {
  const { voices, labelOf } = await readVoicesOf(context, facts)
  const isComplete = seesAll(context, facts)
  const knowsRoster = isComplete || can(context.actor, 'round.edit', subjectOf(facts))
  let hasShown = false
  const partitions = partitionIds.map(partition => {
    const groups = orderGroups(
      voices.map(({ place }) => place[partition]),
      { partition, labelOf },
    )
    const open = isComplete ? new Set(groups) : hasShown ? new Set<string>() : openGroups(voices, { partition, groups })
    hasShown ||= open.size > 0
    return {
      id: partition,
      groups: groups.map((group): VoiceGroup => {
        const { invited, heard } = countsOf(voices, { partition, group })
        const isShown = open.has(group)
        return {
          id: group,
          label: labelOf(partition, group),
          invited: isShown || knowsRoster ? invited : null,
          heard: isShown ? heard : null,
          protected: !isShown,
          missing: isShown && invited > 0 && heard === 0,
        }
      }),
    }
  })
  return {
    roundId: facts.round.id,
    invited: voices.length,
    heard: facts.finishedCount,
    partitions,
    floor: isComplete ? 1 : fivePolicy().threshold,
    seenAs: isComplete || facts.invited || facts.facilitates ? 'team' : 'outside',
  }
}
