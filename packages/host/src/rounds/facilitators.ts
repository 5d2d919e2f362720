import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, selectVersions, toStatement } from '@tilth/db'
import { person, roundFacilitator } from '@tilth/db/district'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { actorId, readRoundFacts } from './round-facts.ts'
import type { RoundView } from './views.ts'

interface NamedFacilitator {
  readonly roundId: string
  readonly personId: string
}

/** Apart from the round's own stream, so that naming somebody does not unsettle a round that is being edited. */
const facilitatorsStream = (roundId: string): string => `facilitators:${roundId}`

/** Who was named to run this round, by name; whoever runs it by role is not among them. */
export const readFacilitators = async (context: DistrictContext, roundId: string): Promise<RoundView['facilitators']> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ personId: person.id, name: person.name, position: person.position })
      .from(roundFacilitator)
      .innerJoin(person, eq(person.id, roundFacilitator.personId))
      .where(and(eq(roundFacilitator.roundId, roundId), isNull(person.removedAt)))
      .orderBy(asc(person.name), asc(person.id)),
  ])
  return rows
}

/** Those of these people who are still here and have an account: a guest runs nothing. */
export const findAccountHolders = async (context: DistrictContext, people: readonly string[]): Promise<readonly string[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ id: person.id })
      .from(person)
      .where(and(inArray(person.id, [...people]), eq(person.kind, 'account'), isNull(person.removedAt))),
  ])
  return rows.map(row => row.id)
}

export const storeFacilitators = (
  people: readonly string[],
  added: { readonly roundId: string; readonly addedBy: string; readonly addedAt: Date },
) =>
  people.length === 0
    ? []
    : [
        toStatement(
          query
            .insert(roundFacilitator)
            .values(people.map(personId => ({ personId, ...added })))
            .onConflictDoNothing(),
        ),
      ]

const isNamed = async (context: DistrictContext, { roundId, personId }: NamedFacilitator) => {
  const [versions, named] = await readMany(context.db, [
    selectVersions([facilitatorsStream(roundId)]),
    query
      .select({ personId: roundFacilitator.personId })
      .from(roundFacilitator)
      .where(and(eq(roundFacilitator.roundId, roundId), eq(roundFacilitator.personId, personId))),
  ])
  return { isNamed: named.length > 0, version: versions[0]?.version ?? 0 }
}

/** From now on this person may do in this round all that its facilitator does. What was revealed before stays as it was for her. */
export const addFacilitatorTo = (context: DistrictContext, input: NamedFacilitator): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const [found] = await findAccountHolders(context, [input.personId])
    if (found === undefined) return err(issue('round.unknown_person', { path: ['personId'] }))
    const standing = await isNamed(context, input)
    if (standing.isNamed) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId: input.roundId }),
        ...storeFacilitators([input.personId], { roundId: input.roundId, addedBy: actorId(context), addedAt: context.now() }),
      ],
      expect: [[facilitatorsStream(input.roundId), standing.version]],
      output: null,
    })
  })

export const removeFacilitatorFrom = (context: DistrictContext, input: NamedFacilitator): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const standing = await isNamed(context, input)
    if (!standing.isNamed) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId: input.roundId }),
        toStatement(
          query
            .delete(roundFacilitator)
            .where(and(eq(roundFacilitator.roundId, input.roundId), eq(roundFacilitator.personId, input.personId))),
        ),
      ],
      expect: [[facilitatorsStream(input.roundId), standing.version]],
      output: null,
    })
  })
