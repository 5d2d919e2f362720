import { type Issue, issue } from '@tilth/core'
import { checkDays } from '../calendar/check-days.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { createSourceReader, readMeasuresFor } from './challenge-sources.ts'
import { conditionChoices } from './condition-choices.ts'
import type { PlanFacts } from './plan-facts.ts'
import { readPlanPeople } from './plan-people.ts'
import type { EntryOf, PlanEntryRow } from './plan-store.ts'
import { createRoundReader } from './round-words.ts'

interface Written<Kind extends PlanEntryRow['kind']> {
  readonly facts: PlanFacts
  readonly content: EntryOf<Kind>['content']
  readonly before: EntryOf<Kind>['content'] | null
}

const checkAction = async (context: DistrictContext, { facts, content, before }: Written<'action'>): Promise<Issue | null> => {
  if (content.ownerId !== null && content.ownerId !== before?.ownerId) {
    const people = await readPlanPeople(context, facts.plan.orgId)
    if (!people.some(person => person.id === content.ownerId)) return issue('plan.unknown_person', { path: ['ownerId'] })
  }
  if (content.dueOn === null || content.dueOn === before?.dueOn) return null
  return checkDays(context, { orgId: facts.plan.orgId, days: { dueOn: content.dueOn } })
}

/** Only what the writer may read can be attached; what somebody else attached before stays. */
const checkChallenge = async (context: DistrictContext, { content, before }: Written<'challenge'>): Promise<Issue | null> => {
  const had = new Set(before?.data.map(source => JSON.stringify(source)))
  const reader = await createSourceReader(context, createRoundReader(context, 'en'))
  for (const [index, source] of content.data.entries()) {
    if (had.has(JSON.stringify(source))) continue
    if ((await reader.view(source)).kind === 'hidden') return issue('plan.unknown_source', { path: ['data', index] })
  }
  return null
}

const checkNode = async (context: DistrictContext, { content, before }: Written<'node'>): Promise<Issue | null> => {
  const added = content.measures.filter(id => !before?.measures.includes(id))
  if (added.length > 0) {
    const measures = await readMeasuresFor(context)
    const unknown = added.find(id => measures.get(id)?.archivedAt !== null)
    if (unknown !== undefined) return issue('plan.unknown_measure', { path: ['measures', content.measures.indexOf(unknown)] })
  }
  const had = new Set(before?.conditions.map(condition => JSON.stringify(condition)))
  const known = conditionChoices(context, 'en')
  const wrong = content.conditions.findIndex(
    ({ frameworkId, code }) =>
      !had.has(JSON.stringify({ frameworkId, code })) &&
      !known.some(framework => framework.frameworkId === frameworkId && framework.conditions.some(condition => condition.code === code)),
  )
  return wrong < 0 ? null : issue('plan.unknown_condition', { path: ['conditions', wrong] })
}

/**
 * Whether what an entry points to is there for its writer; null where it is. What the version before pointed to is not asked about
 * again. Issues: `plan.unknown_person`, `plan.unknown_source`, `plan.unknown_measure`, `plan.unknown_condition`, `calendar.closed_year`.
 */
export const checkReferences = async (
  context: DistrictContext,
  { facts, row, before }: { readonly facts: PlanFacts; readonly row: PlanEntryRow; readonly before: PlanEntryRow | undefined },
): Promise<Issue | null> => {
  if (row.kind === 'action')
    return checkAction(context, { facts, content: row.content, before: before?.kind === 'action' ? before.content : null })
  if (row.kind === 'challenge')
    return checkChallenge(context, { facts, content: row.content, before: before?.kind === 'challenge' ? before.content : null })
  if (row.kind === 'node')
    return checkNode(context, { facts, content: row.content, before: before?.kind === 'node' ? before.content : null })
  return null
}
