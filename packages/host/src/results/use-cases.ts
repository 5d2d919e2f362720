import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { ownComment } from './policy.ts'
import { addComment, record, takeBackComment } from './record-finding.ts'
import { resultsView } from './results-view.ts'
import { takeOut } from './take-out-answer.ts'
import type { ResultsView } from './views.ts'

const prose = v.pipe(v.string(), v.trim(), v.maxLength(4000))

export const readResults = defineUseCase({
  kind: 'query',
  name: 'results.read',
  input: v.object({ roundId: v.string(), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'results.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<ResultsView>(await resultsView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** `version` is the one on the screen, 0 for none. Issue `conflict.finding_changed` when somebody was faster; nothing is overwritten. */
export const recordFinding = defineUseCase({
  kind: 'command',
  name: 'results.record_finding',
  input: v.object({
    roundId: v.string(),
    item: v.string(),
    version: v.number(),
    position: v.nullable(v.number()),
    reason: prose,
    minorityNote: prose,
  }),
  policy: { action: 'finding.record', subject: roundSubject },
  run: record,
})

export const writeComment = defineUseCase({
  kind: 'command',
  name: 'results.comment',
  input: v.object({ roundId: v.string(), item: v.string(), text: v.pipe(prose, v.nonEmpty()) }),
  policy: { action: 'finding.comment', subject: roundSubject },
  run: addComment,
})

export const removeComment = defineUseCase({
  kind: 'command',
  name: 'results.remove_comment',
  input: v.object({ commentId: v.string() }),
  policy: { action: 'own.edit', subject: ownComment },
  run: (context, input) => takeBackComment(context, input.commentId),
})

/** Words that somebody wrote to a field, gone for good. */
export const takeOutAnswer = defineUseCase({
  kind: 'command',
  name: 'results.take_out_answer',
  input: v.object({ roundId: v.string(), answerId: v.string() }),
  policy: { action: 'round.edit', subject: roundSubject },
  run: takeOut,
})
