import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { comparisonView } from './compare-rounds.ts'
import { breakdownView } from './read-breakdown.ts'
import type { BreakdownView, ComparisonView } from './views.ts'

const locale = v.picklist(['en', 'es'])

/** A round's results by role, site or language, under one pattern for all three. */
export const readBreakdown = defineUseCase({
  kind: 'query',
  name: 'breakdowns.read',
  input: v.object({ roundId: v.string(), by: v.picklist(['role', 'site', 'language']), locale }),
  policy: { action: 'breakdown.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    return ok<BreakdownView>(await breakdownView(context, { facts, by: input.by, locale: input.locale }))
  },
})

/** This round beside the earlier and later ones of its org and framework. */
export const compareRounds = defineUseCase({
  kind: 'query',
  name: 'breakdowns.compare',
  input: v.object({ roundId: v.string(), locale }),
  policy: { action: 'breakdown.read', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<ComparisonView>(await comparisonView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})
