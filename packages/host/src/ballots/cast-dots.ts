import { err, issue, ok, type Result } from '@tilth/core'
import { type Dots, parseDots } from '@tilth/core/ballots'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { ballotStream, hasPaper, paperStream, readBallot, readStream, storePaper } from './ballot-store.ts'

/**
 * My dots, as often as I like until the vote closes; the newest stand. Others hear that one more has voted, once and without a name; a
 * change of mind is no event, so nobody can tell that there was one.
 */
export const castDots = (
  context: DistrictContext,
  input: { readonly ballotId: string; readonly dots: Dots },
): Promise<Result<{ readonly dots: Dots }>> =>
  decideAndWrite<{ readonly dots: Dots }>(context, async () => {
    const paper = { ballotId: input.ballotId, personId: actorId(context) }
    const [vote, mine, found, isChange] = await Promise.all([
      readStream(context, ballotStream(input.ballotId)),
      readStream(context, paperStream(paper)),
      readBallot(context, input.ballotId),
      hasPaper(context, paper),
    ])
    const facts = found && (await readRoundFacts(context, found.roundId))
    if (!found || !facts) return err(issue('not_found'))
    if (found.closedAt !== null) return err(issue('ballot.already_closed'))
    const dots = parseDots(input.dots, found)
    if (!dots.ok) return dots
    const progressed = activityStatement(context, {
      kind: 'ballot.progressed',
      orgId: facts.round.orgId,
      roundId: found.roundId,
      withoutActor: true,
    })
    return ok({
      statements: [...(isChange ? [] : [progressed]), storePaper({ ...paper, dots: dots.value, castAt: context.now() })],
      expect: [mine],
      unchanged: [vote],
      output: { dots: dots.value },
    })
  })
