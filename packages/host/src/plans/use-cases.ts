import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject } from '../people/policy.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { localizeTemplate } from '../work-documents/localized-documents.ts'
import { listPlanTemplates } from '../work-documents/offered-documents.ts'
import { changeOwnFacts } from './change-plan.ts'
import { addComment, takeBackComment } from './comments.ts'
import { moveEntry } from './move-entry.ts'
import { planChoices } from './plan-choices.ts'
import { readPlanFacts } from './plan-facts.ts'
import { planHistory } from './plan-history.ts'
import { readPlanPeople } from './plan-people.ts'
import { readPlanOf } from './plan-store.ts'
import { planView } from './plan-view.ts'
import { plansView } from './plans-view.ts'
import { ownPlanComment, planActionSubject, planSubject, prioritySubject } from './policy.ts'
import { removeEntry, restoreEntry } from './remove-entry.ts'
import { startPlanFor } from './start-plan.ts'
import type { PlanChoicesView, PlanHistoryLine, PlanStartView, PlansView, PlanView } from './views.ts'
import { updateAction, writeEntry } from './write-entry.ts'

const locale = v.picklist(['en', 'es'])
const onScreen = { planId: v.string(), entryId: v.string(), version: v.number() }
const kind = v.picklist(['text', 'challenge', 'person', 'asset', 'need', 'action', 'node', 'engagement', 'review'])
const title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))
const every = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))
const reviewRule = v.variant('unit', [
  v.object({ unit: v.literal('day'), every }),
  v.object({ unit: v.literal('week'), every }),
  v.object({ unit: v.literal('month'), every }),
  v.object({ unit: v.literal('term') }),
])

/** Every plan one may read, the priorities without one, and what is parked. */
export const listPlans = defineUseCase({
  kind: 'query',
  name: 'plans.list',
  input: v.object({ locale }),
  policy: { action: 'portfolio.read', subject: anywhereSubject },
  run: async (context, input) => ok<PlansView>(await plansView(context, input.locale)),
})

/** What a plan for this priority may be made with. */
export const readPlanStart = defineUseCase({
  kind: 'query',
  name: 'plans.start_choices',
  input: v.object({ roundId: v.string(), item: v.string(), locale }),
  policy: { action: 'plan.write', subject: prioritySubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const { round } = facts
    const [{ framework }, offered, people, there] = await Promise.all([
      readPinnedFramework(context, round.frameworkHash),
      listPlanTemplates(context, round.orgId),
      readPlanPeople(context, round.orgId),
      readPlanOf(context, input),
    ])
    const items = formItems(framework, { instrumentId: round.instrumentId, items: [input.item], locale: input.locale })
    return ok<PlanStartView>({
      item: input.item,
      label: items[0]?.label ?? input.item,
      orgName: facts.orgName,
      templates: offered.map(({ template }) => {
        const { id, title: name, summary, owner, parts } = localizeTemplate(template, input.locale)
        return { id, title: name, summary, owner, parts: parts.map(part => part.label) }
      }),
      people,
      planId: there?.id ?? null,
    })
  },
})

/** Only for a chosen priority of what is revealed. Whoever comes second gets the plan that is there. */
export const startPlan = defineUseCase({
  kind: 'command',
  name: 'plans.start',
  input: v.object({ roundId: v.string(), item: v.string(), title, templateId: v.nullable(v.string()), leadId: v.nullable(v.string()) }),
  policy: { action: 'plan.write', subject: prioritySubject },
  run: startPlanFor,
})

export const readPlan = defineUseCase({
  kind: 'query',
  name: 'plans.read',
  input: v.object({ planId: v.string(), locale }),
  policy: { action: 'plan.read', subject: planSubject },
  run: async (context, input) => {
    const facts = await readPlanFacts(context, input.planId)
    const view = facts && (await planView(context, { facts, locale: input.locale }))
    return view ? ok<PlanView>(view) : err(issue('not_found'))
  },
})

export const readPlanHistory = defineUseCase({
  kind: 'query',
  name: 'plans.history',
  input: v.object({ planId: v.string() }),
  policy: { action: 'plan.read', subject: planSubject },
  run: async (context, input) => ok<readonly PlanHistoryLine[]>(await planHistory(context, input.planId)),
})

/** What its writer can attach to a challenge or hang on a driver. */
export const readPlanChoices = defineUseCase({
  kind: 'query',
  name: 'plans.choices',
  input: v.object({ planId: v.string(), locale }),
  policy: { action: 'plan.write', subject: planSubject },
  run: async (context, input) => {
    const facts = await readPlanFacts(context, input.planId)
    return facts ? ok<PlanChoicesView>(await planChoices(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** `version` is the one on the screen, 0 for a new entry. Issue `conflict.plan_entry_changed` when somebody was faster. */
export const writePlanEntry = defineUseCase({
  kind: 'command',
  name: 'plans.write_entry',
  input: v.object({
    planId: v.string(),
    entryId: v.nullable(v.string()),
    version: v.number(),
    kind,
    prompt: v.string(),
    content: v.record(v.string(), v.unknown()),
  }),
  policy: { action: 'plan.write', subject: planSubject },
  run: writeEntry,
})

/** `withBelow` says that what hangs on it may go with it. */
export const removePlanEntry = defineUseCase({
  kind: 'command',
  name: 'plans.remove_entry',
  input: v.object({ ...onScreen, withBelow: v.boolean() }),
  policy: { action: 'plan.write', subject: planSubject },
  run: removeEntry,
})

export const restorePlanEntry = defineUseCase({
  kind: 'command',
  name: 'plans.restore_entry',
  input: v.object(onScreen),
  policy: { action: 'plan.write', subject: planSubject },
  run: restoreEntry,
})

/** Before another entry of its list; to its end without one. */
export const movePlanEntry = defineUseCase({
  kind: 'command',
  name: 'plans.move_entry',
  input: v.object({ ...onScreen, before: v.nullable(v.string()) }),
  policy: { action: 'plan.write', subject: planSubject },
  run: moveEntry,
})

export const updatePlanAction = defineUseCase({
  kind: 'command',
  name: 'plans.update_action',
  input: v.object({ ...onScreen, status: v.picklist(['todo', 'doing', 'done', 'dropped']) }),
  policy: { action: 'action.update', subject: planActionSubject },
  run: updateAction,
})

/** Name, lead, where it stands and its review rhythm, all as they shall be. Issue `conflict.plan_changed` when somebody was faster. */
export const changePlan = defineUseCase({
  kind: 'command',
  name: 'plans.change',
  input: v.object({
    planId: v.string(),
    version: v.number(),
    title,
    leadId: v.nullable(v.string()),
    state: v.picklist(['active', 'paused', 'ended']),
    stateReason: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
    reviewRule,
  }),
  policy: { action: 'plan.write', subject: planSubject },
  run: changeOwnFacts,
})

export const commentOnPlan = defineUseCase({
  kind: 'command',
  name: 'plans.comment',
  input: v.object({
    planId: v.string(),
    about: v.nullable(v.string()),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(4000)),
  }),
  policy: { action: 'plan.comment', subject: planSubject },
  run: addComment,
})

export const removePlanComment = defineUseCase({
  kind: 'command',
  name: 'plans.remove_comment',
  input: v.object({ commentId: v.string() }),
  policy: { action: 'own.edit', subject: ownPlanComment },
  run: (context, input) => takeBackComment(context, input.commentId),
})
