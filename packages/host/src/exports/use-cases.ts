import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { windowOrSchoolSubject } from '../windows/policy.ts'
import { takeRoundAlong, takeWindowAlong } from './take-along.ts'

const asked = { format: v.picklist(['csv', 'xlsx']), locale: v.picklist(['en', 'es']) }

/** Everything this viewer sees of a round: a workbook, or one table as text. Never more than the screens show. */
export const exportRound = defineUseCase({
  kind: 'query',
  name: 'exports.round',
  input: v.object({
    ...asked,
    roundId: v.string(),
    part: v.optional(v.picklist(['about', 'results', 'questions', 'marks', 'notes', 'comments', 'priorities', 'layers']), 'results'),
  }),
  policy: { action: 'results.export', subject: roundSubject },
  run: takeRoundAlong,
})

/** The patterns of a window as they were released. Issue: `export.not_released`. */
export const exportWindow = defineUseCase({
  kind: 'query',
  name: 'exports.window',
  input: v.object({ ...asked, windowId: v.string(), part: v.optional(v.picklist(['about', 'schools', 'patterns']), 'patterns') }),
  policy: { action: 'window.read', subject: windowOrSchoolSubject },
  run: takeWindowAlong,
})
