import { ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { type Nudge, nudgesOf } from './nudges-of.ts'
import { readWorkFacts } from './read-work-facts.ts'
import type { NudgesView, NudgeView } from './views.ts'

const viewOf = ({ id, code, params, path, orgName, due, since, late }: Nudge): NudgeView => ({
  id,
  code,
  params,
  path,
  orgName,
  due,
  since,
  late,
})

/** What waits for me in plans, cycles and measures; a guest has none of it. */
export const readNudges = defineUseCase({
  kind: 'query',
  name: 'nudges.read',
  input: v.object({ locale: v.picklist(['en', 'es']) }),
  policy: { action: 'portfolio.read', subject: anywhereSubject },
  run: async (context, input) => {
    const facts = await readWorkFacts(context, input.locale)
    const nudges = nudgesOf(facts)
    const mine = nudges.filter(nudge => nudge.isForMe)
    return ok<NudgesView>({ today: facts.today, mine: mine.map(viewOf), others: nudges.length - mine.length })
  },
})
