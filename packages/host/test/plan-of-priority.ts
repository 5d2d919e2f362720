import { startPlan, writePlanEntry } from '../src/plans/use-cases.ts'
import { choosePriority } from '../src/priorities/use-cases.ts'
import { recordFinding } from '../src/results/use-cases.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { createTestDistrict, succeed, type TestDistrict } from './harness.ts'
import { revealedTlaRound } from './tla-round.ts'

/** A revealed round with a finding and E1 chosen, and the plan for it with the plain template. */
export const plannedPriority = async (
  options: { readonly district?: TestDistrict; readonly marks?: readonly number[]; readonly templateId?: string | null } = {},
) => {
  const district = options.district ?? (await createTestDistrict())
  const round = await revealedTlaRound(district, options.marks ?? [10, 15, 20, 25, 30])
  const { roundId, leading } = round
  const said = { roundId, item: 'E1', version: 0, position: 15, reason: 'Nobody has them yet.', minorityNote: 'One room has.' }
  await succeed(recordFinding, leading, said)
  const chosen = { roundId, version: 0, item: 'E1', lens: 'urgent', reason: 'Nothing else works without it.' }
  await succeed(choosePriority, leading, chosen)
  const start = { roundId, item: 'E1', title: 'Materials for every room', leadId: null }
  const { planId } = await succeed(startPlan, leading, { ...start, templateId: options.templateId ?? 'plain-plan' })
  const write = (
    entry: {
      readonly kind: string
      readonly content: object
      readonly prompt?: string
      readonly entryId?: string | null
      readonly version?: number
    },
    context: DistrictContext = leading,
  ) => succeed(writePlanEntry, context, { planId, entryId: null, version: 0, prompt: '', ...entry })
  return { ...round, district, planId, write }
}

export type PlannedPriority = Awaited<ReturnType<typeof plannedPriority>>

export const actionOf = (more: object = {}) => ({
  text: 'Order the books',
  horizon: 'now',
  ownerId: null,
  dueOn: null,
  status: 'todo',
  cost: null,
  fund: '',
  ...more,
})

export const nodeOf = (more: object = {}) => ({
  kind: 'aim',
  parent: null,
  text: 'Books in every room',
  measures: [],
  conditions: [],
  ...more,
})
