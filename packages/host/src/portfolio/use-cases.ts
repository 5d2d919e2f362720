import { ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { readChosenWork } from './chosen-work.ts'
import { readPortfolioView } from './portfolio-view.ts'

/** All that is worked on where the reader may see it, or at one place and below. */
export const readPortfolio = defineUseCase({
  kind: 'query',
  name: 'portfolio.read',
  input: v.object({ orgId: v.nullable(v.string()), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'portfolio.read', subject: anywhereSubject },
  run: readPortfolioView,
})

/** What is tried about each priority now, and what its measure says. */
export const readChosen = defineUseCase({
  kind: 'query',
  name: 'portfolio.chosen',
  input: v.object({ locale: v.picklist(['en', 'es']) }),
  policy: { action: 'portfolio.read', subject: anywhereSubject },
  run: async (context, input) => ok(await readChosenWork(context, input.locale)),
})
