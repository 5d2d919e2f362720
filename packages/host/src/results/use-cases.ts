import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { ResultsView } from './views.ts'

const prose = v.pipe(v.string(), v.trim(), v.maxLength(4000))

export const readResults = defineUseCase({
  kind: 'query',
  name: 'results.read',
  input: v.object({ roundId: v.string(), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'results.read', subject: noSubject },
  run: () => notBuilt<ResultsView>(),
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
  policy: { action: 'finding.record', subject: noSubject },
  run: () => notBuilt<{ readonly version: number }>(),
})

export const writeComment = defineUseCase({
  kind: 'command',
  name: 'results.comment',
  input: v.object({ roundId: v.string(), item: v.string(), text: v.pipe(prose, v.nonEmpty()) }),
  policy: { action: 'finding.comment', subject: noSubject },
  run: () => notBuilt<{ readonly commentId: string }>(),
})

export const removeComment = defineUseCase({
  kind: 'command',
  name: 'results.remove_comment',
  input: v.object({ commentId: v.string() }),
  policy: { action: 'own.edit', subject: noSubject },
  run: () => notBuilt<null>(),
})
