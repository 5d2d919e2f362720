import { type Issue, issue } from '../result.ts'
import { entryKindOf } from './parse-plan-entry.ts'
import type { PlanEntryContents, PlanEntryKind, PlanNodeKind } from './plan-entry.ts'
import type { PlanTemplate } from './plan-template.ts'

/** An entry that stands in a plan, its content sound. */
export interface StandingPlanEntry {
  readonly id: string
  readonly kind: PlanEntryKind
  readonly prompt: string
  readonly content: PlanEntryContents[PlanEntryKind]
}

const rankOf: Readonly<Record<PlanNodeKind, number>> = { aim: 0, primary: 1, secondary: 2, change: 3 }

const checkCounts = (entries: readonly StandingPlanEntry[], template: Pick<PlanTemplate, 'parts'>): readonly Issue[] =>
  template.parts
    .flatMap(part => part.prompts)
    .flatMap(prompt => {
      const most = prompt.kind === 'text' ? 1 : prompt.most
      const found = entries.filter(entry => entry.prompt === prompt.id && entry.kind === entryKindOf(prompt)).length
      return most !== undefined && found > most
        ? [issue('plan.too_many_entries', { path: [prompt.id], params: { limit: most, found } })]
        : []
    })

const isNode = (entry: StandingPlanEntry): entry is StandingPlanEntry & { readonly content: PlanEntryContents['node'] } =>
  entry.kind === 'node'

/** Every step down goes to a later kind, so that nothing ever hangs on itself, however many steps there are. */
const checkNodes = (entries: readonly StandingPlanEntry[]): readonly Issue[] => {
  const nodes = new Map(entries.filter(isNode).map(entry => [entry.id, entry.content]))
  return [...nodes].flatMap(([id, { kind, parent }]) => {
    if (parent === null) return []
    const above = nodes.get(parent)
    if (!above) return [issue('plan.node_without_parent', { path: [id, 'parent'] })]
    return rankOf[above.kind] < rankOf[kind] ? [] : [issue('plan.node_out_of_order', { path: [id, 'parent'] })]
  })
}

/**
 * What is wrong with the entries of a plan taken together; empty when nothing is. Paths begin with the prompt or the entry.
 *
 * Issues, all `plan.*`: `too_many_entries` (more than the prompt's `most`, and one answer in words), `node_without_parent` (what it hangs
 * on is no standing node), `node_out_of_order` (aim, primary driver, secondary driver, change idea, from above).
 */
export const checkPlan = (entries: readonly StandingPlanEntry[], template: Pick<PlanTemplate, 'parts'>): readonly Issue[] => [
  ...checkCounts(entries, template),
  ...checkNodes(entries),
]
