import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { readPlanFacts } from './plan-facts.ts'
import { readPlanPeople } from './plan-people.ts'
import { changePlan, type PlanRow, planStream, readPlanVersions, storePlanVersion } from './plan-store.ts'

export type OwnFacts = Pick<PlanRow, 'title' | 'state' | 'stateReason' | 'leadId' | 'reviewRule'>

const ownFacts = ({ title, state, stateReason, leadId, reviewRule }: OwnFacts): OwnFacts => ({
  title,
  state,
  stateReason: state === 'active' ? '' : stateReason,
  leadId,
  reviewRule,
})

/**
 * Who leads it, its name, where it stands, how often it is looked at. Every version is kept; whoever was slower is told
 * (`conflict.plan_changed`). Pausing and ending need a reason: issue `plan.reason_missing`; also `plan.unknown_person`.
 */
export const changeOwnFacts = (
  context: DistrictContext,
  input: OwnFacts & { readonly planId: string; readonly version: number },
): Promise<Result<{ readonly version: number }>> =>
  decideAndWrite<{ readonly version: number }>(context, async () => {
    const [newest] = await readPlanVersions(context, input.planId)
    const facts = await readPlanFacts(context, input.planId)
    if (!facts || !newest) return err(issue('not_found'))
    if (newest.version !== input.version) return err(issue('conflict.plan_changed', { params: { version: newest.version } }))
    const own = ownFacts(input)
    if (own.state !== 'active' && own.stateReason === '') return err(issue('plan.reason_missing', { path: ['stateReason'] }))
    if (own.leadId !== null && own.leadId !== facts.plan.leadId) {
      const people = await readPlanPeople(context, facts.plan.orgId)
      if (!people.some(person => person.id === own.leadId)) return err(issue('plan.unknown_person', { path: ['leadId'] }))
    }
    if (JSON.stringify(ownFacts(facts.plan)) === JSON.stringify(own)) return ok({ statements: [], output: { version: newest.version } })
    const version = newest.version + 1
    const now = context.now()
    return ok({
      statements: [
        activityStatement(context, { kind: 'plan.changed', orgId: facts.plan.orgId, subject: input.planId }),
        changePlan(input.planId, { ...own, changedAt: now }),
        storePlanVersion({ planId: input.planId, version, ...own, writtenBy: actorId(context), writtenAt: now }),
      ],
      expect: [[planStream(input.planId), newest.version]],
      output: { version },
    })
  })
