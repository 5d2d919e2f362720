import { can, type Subject } from '@tilth/core/access'
import { roundSubject } from '../rounds/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type PlanFacts, readPlanFacts } from './plan-facts.ts'
import { readPlanComment } from './plan-store.ts'

/** A plan as access rules see it: it is its lead's own. */
export const planSubjectOf = (context: DistrictContext, facts: Pick<PlanFacts, 'plan' | 'orgPath'>): Subject => ({
  orgPath: facts.orgPath,
  own: facts.plan.leadId !== null && facts.plan.leadId === actorId(context),
})

/** Null where the actor may not know of the plan, so that denial and absence look alike. */
export const planSubject = async (context: DistrictContext, input: { readonly planId: string }): Promise<Subject | null> => {
  const facts = await readPlanFacts(context, input.planId)
  if (!facts) return null
  const subject = planSubjectOf(context, facts)
  return can(context.actor, 'plan.read', subject) ? subject : null
}

/** An action of a plan: its owner's own, and the plan's lead's. What is no standing action of that plan is not there. */
export const planActionSubject = async (
  context: DistrictContext,
  input: { readonly planId: string; readonly entryId: string },
): Promise<Subject | null> => {
  const facts = await readPlanFacts(context, input.planId)
  const entry = facts?.entries.find(candidate => candidate.id === input.entryId)
  if (!facts || entry?.kind !== 'action') return null
  const subject = planSubjectOf(context, facts)
  if (!can(context.actor, 'plan.read', subject)) return null
  return { ...subject, own: subject.own === true || (entry.content.ownerId !== null && entry.content.ownerId === actorId(context)) }
}

/** Where a plan for a priority would stand. Null where the actor may not read what the round's team saw together. */
export const prioritySubject = async (context: DistrictContext, input: { readonly roundId: string }): Promise<Subject | null> => {
  const round = await roundSubject(context, input)
  return round && can(context.actor, 'results.read', round) ? { orgPath: round.orgPath } : null
}

/** A comment as its author's own; somebody else's is not there. */
export const ownPlanComment = async (context: DistrictContext, input: { readonly commentId: string }): Promise<Subject | null> => {
  const found = await readPlanComment(context, input.commentId)
  if (!found || found.authorId !== actorId(context)) return null
  const subject = await planSubject(context, { planId: found.planId })
  return subject && { ...subject, own: true }
}
