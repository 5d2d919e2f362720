import { err, issue, type Result } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { VoicesView } from './views.ts'

/** Whose voice is missing, against the roster; before any result. */
export const readVoices = defineUseCase({
  kind: 'query',
  name: 'voices.read',
  input: v.object({ roundId: v.string() }),
  policy: { action: 'voices.read', subject: roundSubject },
  run: async (): Promise<Result<VoicesView>> => err(issue('not_found')),
})
