import * as v from 'valibot'
import { rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { runDueReactions } from './run-reactions.ts'

/** Run by a job. */
export const runReactions = defineUseCase({
  kind: 'command',
  name: 'reactions.run',
  input: v.object({}),
  policy: { action: 'district.edit', subject: rootSubject },
  run: runDueReactions,
})
