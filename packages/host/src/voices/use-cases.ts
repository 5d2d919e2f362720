import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { VoicesView } from './views.ts'
import { voicesView } from './voices-view.ts'

/** Whose voice is missing, against the roster; before any result. */
export const readVoices = defineUseCase({
  kind: 'query',
  name: 'voices.read',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'voices.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<VoicesView>(await voicesView(context, facts)) : err(issue('not_found'))
  },
})
