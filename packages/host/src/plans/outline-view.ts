import { can } from '@tilth/core/access'
import { type CycleRow, readCycleRows } from '../cycles/cycle-store.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { readIdeaOrigins } from '../records/idea-origins.ts'
import type { Locale } from '../results/item-result.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { localizeCycleModel } from '../work-documents/localized-documents.ts'
import { readCycleModel } from '../work-documents/pinned-documents.ts'
import type { MeasuresById } from './challenge-sources.ts'
import { conditionChoices } from './condition-choices.ts'
import type { PlanEntryRow } from './plan-store.ts'
import type { ConditionWords, IdeaCycle, MeasureWords, PlanView } from './views.ts'

export const measureWords = (row: NonNullable<ReturnType<MeasuresById['get']>>): MeasureWords => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  isPutAway: row.archivedAt !== null,
})

const ideaCycle = async (
  context: DistrictContext,
  { row, locale }: { readonly row: CycleRow; readonly locale: Locale },
): Promise<IdeaCycle> => {
  const model = localizeCycleModel(await readCycleModel(context, row.modelHash), locale)
  const { end, stage } = row.state
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    stage: end ? null : (model.stages.find(candidate => candidate.id === stage)?.label ?? stage),
    decision: end ? (model.decisions.find(candidate => candidate.id === end.decision)?.label ?? end.decision) : null,
  }
}

/** What hangs on the nodes of an outline, as far as this person may read it. */
export const outlineView = async (
  context: DistrictContext,
  {
    planId,
    entries,
    measures,
    locale,
  }: { readonly planId: string; readonly entries: readonly PlanEntryRow[]; readonly measures: MeasuresById; readonly locale: Locale },
): Promise<PlanView['outline']> => {
  const nodes = entries.filter(entry => entry.kind === 'node')
  const [rows, orgs] = await Promise.all([readCycleRows(context, { planId }), readOrgTree(context)])
  const mine = rows.filter(row => can(context.actor, 'cycle.read', { orgPath: orgPathOf(orgs, row.orgId) }))
  const cycles: Record<string, IdeaCycle[]> = {}
  for (const row of mine.toSorted((a, b) => a.number - b.number))
    cycles[row.ideaId] = [...(cycles[row.ideaId] ?? []), await ideaCycle(context, { row, locale })]
  const attached = [...new Set(nodes.flatMap(node => node.content.measures))].flatMap(id => measures.get(id) ?? [])
  const known = conditionChoices(context, locale)
  const conditions: Record<string, ConditionWords> = {}
  for (const { frameworkId, code } of nodes.flatMap(node => node.content.conditions)) {
    const framework = known.find(candidate => candidate.frameworkId === frameworkId)
    const label = framework?.conditions.find(condition => condition.code === code)?.label
    if (framework && label !== undefined) conditions[`${frameworkId}/${code}`] = { framework: framework.title, code, label }
  }
  const taken = nodes.flatMap(node => (node.content.fromRecord ? [{ entryId: node.id, from: node.content.fromRecord }] : []))
  const seen = await readIdeaOrigins(context, { from: taken.map(({ from }) => from), locale })
  const origins = Object.fromEntries(
    taken.flatMap(({ entryId, from }) => {
      const origin = seen.get(`${from.recordId}/${from.fieldId}`)
      return origin ? [[entryId, origin] as const] : []
    }),
  )
  return { measures: Object.fromEntries(attached.map(row => [row.id, measureWords(row)])), conditions, cycles, origins }
}
