/**
 * @tilth/core/plans: what a plan asks. A plan template is a document: parts with prompts, and horizons for actions; every plan begins
 * with the same three questions, whatever its template. An entry is what a team writes into a plan; its kind says its shape. It keeps
 * nothing, knows no person's rights and does not know whether what an entry points to exists. Read `plan-template.ts` first, then
 * `plan-entry.ts`.
 */
export { checkPlan, type StandingPlanEntry } from './check-plan.ts'
export { composePlanTemplate } from './compose-plan-template.ts'
export { hashPlanTemplate } from './hash-plan-template.ts'
export { type LocalizedPlanTemplate, localizePlanTemplate, planTemplateCoverage } from './localize-plan-template.ts'
export { checkPlanEntry, entryKindOf, parsePlanEntry, planEntryLimits, type WrittenPlanEntry } from './parse-plan-entry.ts'
export { parsePlanTemplate } from './parse-plan-template.ts'
export { plainPlan } from './plain-plan.ts'
export type { ActionStatus, ChallengeSource, PlanEntryContents, PlanEntryKind, PlanNodeKind } from './plan-entry.ts'
export type { PlanHorizon, PlanPart, PlanPrompt, PlanPromptKind, PlanTemplate } from './plan-template.ts'
export { planTemplateShape } from './plan-template-shape.ts'
export { planTemplateTexts } from './plan-template-texts.ts'
