import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { readCycleRows } from '../cycles/cycle-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { readPlanFacts } from './plan-facts.ts'
import { readPlanComment, storeComment, takeBackCommentAt } from './plan-store.ts'

/** About the plan as a whole, one of its entries or one of its cycles. Issue: `plan.unknown_about`. */
export const addComment = (
  context: DistrictContext,
  input: { readonly planId: string; readonly about: string | null; readonly text: string },
): Promise<Result<{ readonly commentId: string }>> =>
  decideAndWrite<{ readonly commentId: string }>(context, async () => {
    const facts = await readPlanFacts(context, input.planId)
    if (!facts) return err(issue('not_found'))
    const isOfPlan =
      input.about === null ||
      [...facts.entries, ...facts.removed].some(entry => entry.id === input.about) ||
      (await readCycleRows(context, { planId: input.planId })).some(row => row.id === input.about)
    if (!isOfPlan) return err(issue('plan.unknown_about', { path: ['about'] }))
    const id = context.newId()
    return ok({
      statements: [
        activityStatement(context, { kind: 'plan.changed', orgId: facts.plan.orgId, subject: input.planId }),
        storeComment({ id, ...input, authorId: actorId(context), writtenAt: context.now() }),
      ],
      output: { commentId: id },
    })
  })

/** One's own. Taking it back twice is taking it back once. */
export const takeBackComment = (context: DistrictContext, commentId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await readPlanComment(context, commentId)
    const facts = found && (await readPlanFacts(context, found.planId))
    if (!found || !facts) return err(issue('not_found'))
    if (found.removedAt) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'plan.changed', orgId: facts.plan.orgId, subject: found.planId }),
        takeBackCommentAt(commentId, context.now()),
      ],
      output: null,
    })
  })
