import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { ballotStream, ballotsStream, endBallot, readBallot, readNewestBallot, readStream, storeBallot } from './ballot-store.ts'

export interface NewBallot {
  readonly roundId: string
  readonly items: readonly string[]
  readonly dots: number
  readonly dotsAnItem: number
}

/** A vote over revealed conditions, one at a time in a round. */
export const openVote = (context: DistrictContext, input: NewBallot): Promise<Result<{ readonly ballotId: string }>> =>
  decideAndWrite<{ readonly ballotId: string }>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.invitedCount === 0) return err(issue('ballot.nobody_to_vote'))
    const sealed = input.items.find(item => !facts.reveals.has(item))
    if (sealed !== undefined) return err(issue('ballot.unknown_item', { path: ['items'], params: { item: sealed } }))
    const items = facts.round.items.filter(item => input.items.includes(item))
    if (items.length < 2) return err(issue('ballot.too_few_conditions', { path: ['items'] }))
    if (input.dots > items.length * input.dotsAnItem) return err(issue('ballot.more_dots_than_places', { path: ['dots'] }))
    const newest = await readNewestBallot(context, input.roundId)
    if (newest && newest.closedAt === null) return err(issue('ballot.one_is_open'))
    const stream = await readStream(context, ballotsStream(input.roundId))
    const id = context.newId()
    return ok({
      statements: [
        activityStatement(context, { kind: 'ballot.changed', orgId: facts.round.orgId, roundId: input.roundId, subject: id }),
        storeBallot({
          id,
          roundId: input.roundId,
          items,
          dots: input.dots,
          dotsAnItem: input.dotsAnItem,
          openedBy: actorId(context),
          openedAt: context.now(),
        }),
      ],
      expect: [stream],
      output: { ballotId: id },
    })
  })

/** Closing twice is closing once. What came before it counts, for good. */
export const closeVote = (context: DistrictContext, ballotId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await readBallot(context, ballotId)
    const facts = found && (await readRoundFacts(context, found.roundId))
    if (!found || !facts) return err(issue('not_found'))
    if (found.closedAt !== null) return ok({ statements: [], output: null })
    const stream = await readStream(context, ballotStream(ballotId))
    return ok({
      statements: [
        activityStatement(context, { kind: 'ballot.changed', orgId: facts.round.orgId, roundId: found.roundId, subject: ballotId }),
        endBallot(ballotId, { closedBy: actorId(context), closedAt: context.now() }),
      ],
      expect: [stream],
      output: null,
    })
  })
