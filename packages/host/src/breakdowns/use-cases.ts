import { err, issue, type Result } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import type { BreakdownView, ComparisonView } from './views.ts'

const locale = v.picklist(['en', 'es'])

/** A round's results by role, site or language, under one pattern for all three. */
export const readBreakdown = defineUseCase({
  kind: 'query',
  name: 'breakdowns.read',
  input: v.object({ roundId: v.string(), by: v.picklist(['role', 'site', 'language']), locale }),
  policy: { action: 'breakdown.read', subject: roundSubject },
  run: async (): Promise<Result<BreakdownView>> => err(issue('not_found')),
})

/** This round beside the earlier and later ones of its org and framework. */
export const compareRounds = defineUseCase({
  kind: 'query',
  name: 'breakdowns.compare',
  input: v.object({ roundId: v.string(), locale }),
  policy: { action: 'breakdown.read', subject: roundSubject },
  run: async (): Promise<Result<ComparisonView>> => err(issue('not_found')),
})
