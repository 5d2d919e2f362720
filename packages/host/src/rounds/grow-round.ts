import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { moveCodes } from './round-codes.ts'
import { readRoundFacts, roundStream } from './round-facts.ts'
import { addMembers, changeRound, readOrgsAndPeople, scheduleJob } from './store.ts'

/** Another time to close, for a round that is open; a closed one stays closed. Null: until somebody closes it. */
export const extend = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly closesAt: string | null },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const { round } = facts
    if (round.state === 'closed') return err(issue('round.already_closed'))
    if (round.state === 'draft') return err(issue('round.not_open'))
    const closesAt = input.closesAt === null ? null : new Date(input.closesAt)
    if (closesAt && closesAt <= context.now()) return err(issue('round.closes_in_the_past', { path: ['closesAt'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: round.orgId, roundId: round.id }),
        changeRound(round.id, { closesAt }),
        moveCodes(round.id, closesAt),
        scheduleJob('round.close', { roundId: round.id, at: closesAt }),
      ],
      expect: [[roundStream(round.id), facts.version]],
      output: null,
    })
  })

/** More people on the team, while the round is not closed. Who is on it already stays as they are. */
export const addToTeam = (
  context: DistrictContext,
  input: { readonly roundId: string; readonly people: readonly string[] },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state === 'closed') return err(issue('round.already_closed'))
    const [, people] = await readOrgsAndPeople(context, input.people)
    if (people.length !== new Set(input.people).size) return err(issue('round.unknown_person', { path: ['people'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId: input.roundId }),
        ...addMembers(input.people, { roundId: input.roundId, by: 'roster', at: context.now() }),
      ],
      unchanged: [[roundStream(input.roundId), facts.version]],
      output: null,
    })
  })
