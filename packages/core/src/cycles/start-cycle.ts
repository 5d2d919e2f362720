import type { CycleModel } from './cycle-model.ts'
import type { CycleState, Day } from './cycle-state.ts'

/** A cycle at its first stage, with nothing answered. */
export const startCycle = (model: CycleModel, { plannedEnd }: { readonly plannedEnd: Day | null }): CycleState => {
  const first = model.stages[0]
  if (!first) throw new Error(`The cycle model ${model.id} has no stages; parseCycleModel refuses such a model.`)
  return { stage: first.id, opened: [first.id], answers: {}, notes: [], log: [], plannedEnd, end: null }
}
