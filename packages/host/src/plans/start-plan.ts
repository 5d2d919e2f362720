import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { prioritiesStream, readPriorityRows } from '../priorities/priority-store.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { listPlanTemplates } from '../work-documents/offered-documents.ts'
import { pinStatements } from '../work-documents/pinned-documents.ts'
import { readPlanPeople } from './plan-people.ts'
import { planStream, priorityPlanStream, readPlanOf, storePlan, storePlanVersion } from './plan-store.ts'

export interface NewPlan {
  readonly roundId: string
  readonly item: string
  readonly title: string
  /** Null for the first one offered. */
  readonly templateId: string | null
  readonly leadId: string | null
}

/** A term is what a school plans by; changed on the plan's page. */
const firstReviewRule = { unit: 'term' } as const

/**
 * A plan for a priority, made with the template as it stands now. There is one a priority: whoever comes second gets the plan that is
 * there. Issues: `plan.not_a_priority`, `plan.unknown_template`, `plan.unknown_person`.
 */
export const startPlanFor = (
  context: DistrictContext,
  input: NewPlan,
): Promise<Result<{ readonly planId: string; readonly isNew: boolean }>> =>
  decideAndWrite<{ readonly planId: string; readonly isNew: boolean }>(context, async () => {
    const expect = await readVersions(context, [priorityPlanStream(input)])
    const [facts, { rows, version }, there] = await Promise.all([
      readRoundFacts(context, input.roundId),
      readPriorityRows(context, input.roundId),
      readPlanOf(context, input),
    ])
    if (!facts) return err(issue('not_found'))
    if (there) return ok({ statements: [], output: { planId: there.id, isNew: false } })
    const isChosen = rows.some(row => row.item === input.item && row.state === 'chosen')
    if (!isChosen || !facts.reveals.has(input.item)) return err(issue('plan.not_a_priority', { path: ['item'] }))
    const { orgId } = facts.round
    const offered = await listPlanTemplates(context, orgId)
    const chosen = input.templateId === null ? offered[0] : offered.find(({ template }) => template.id === input.templateId)
    if (!chosen) return err(issue('plan.unknown_template', { path: ['templateId'] }))
    const people = input.leadId === null ? [] : await readPlanPeople(context, orgId)
    if (input.leadId !== null && !people.some(person => person.id === input.leadId))
      return err(issue('plan.unknown_person', { path: ['leadId'] }))
    const planId = context.newId()
    const now = context.now()
    const pinned = pinStatements(context, chosen.template)
    const own = { title: input.title, state: 'active', stateReason: '', leadId: input.leadId, reviewRule: firstReviewRule } as const
    return ok({
      statements: [
        activityStatement(context, { kind: 'plan.changed', orgId, subject: planId }),
        ...pinned.statements,
        storePlan({
          id: planId,
          orgId,
          roundId: input.roundId,
          item: input.item,
          templateHash: pinned.hash,
          ...own,
          createdBy: actorId(context),
          createdAt: now,
          changedAt: now,
        }),
        storePlanVersion({ planId, version: 1, ...own, writtenBy: actorId(context), writtenAt: now }),
      ],
      expect: [...expect, [planStream(planId), 0]],
      unchanged: [[prioritiesStream(input.roundId), version]],
      output: { planId, isNew: true },
    })
  })
