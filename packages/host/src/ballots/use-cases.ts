import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { ballotsView } from './ballots-view.ts'
import { castDots } from './cast-dots.ts'
import { ballotSubject } from './policy.ts'
import { closeVote, openVote } from './run-ballot.ts'
import type { BallotsView } from './views.ts'

const most = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))

export const readBallots = defineUseCase({
  kind: 'query',
  name: 'ballots.read',
  input: v.object({ roundId: v.string(), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'results.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<BallotsView>(await ballotsView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** Over at least two revealed conditions; one vote at a time in a round. */
export const openBallot = defineUseCase({
  kind: 'command',
  name: 'ballots.open',
  input: v.object({ roundId: v.string(), items: v.array(v.string()), dots: most, dotsAnItem: most }),
  policy: { action: 'ballot.run', subject: roundSubject },
  run: openVote,
})

/** The newest dots of a person replace the ones before; they are that person's own and in nobody else's answer. */
export const castBallot = defineUseCase({
  kind: 'command',
  name: 'ballots.cast',
  input: v.object({ ballotId: v.string(), dots: v.record(v.string(), v.number()) }),
  policy: { action: 'ballot.vote', subject: ballotSubject },
  run: castDots,
})

/** For good; from here on there are totals. */
export const closeBallot = defineUseCase({
  kind: 'command',
  name: 'ballots.close',
  input: v.object({ ballotId: v.string() }),
  policy: { action: 'ballot.run', subject: ballotSubject },
  run: (context, input) => closeVote(context, input.ballotId),
})
