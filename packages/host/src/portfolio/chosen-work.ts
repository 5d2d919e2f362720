import { chartsOf } from '../measures/chart-of.ts'
import { type MeasureRow, readMeasureRows } from '../measures/measure-store.ts'
import { readWorkFacts } from '../nudges/read-work-facts.ts'
import type { CycleWork, WorkFacts } from '../nudges/work-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { ChosenWork, TriedNow } from './views.ts'

/** What is tried now: the newest cycle that runs, else the newest that ended. Of its idea also what was decided before it. */
const triedNow = (cycles: readonly CycleWork[]): TriedNow | null => {
  const inOrder = cycles.toSorted((a, b) => a.createdOn.localeCompare(b.createdOn) || a.number - b.number)
  const cycle = inOrder.findLast(candidate => candidate.end === null) ?? inOrder.at(-1)
  if (!cycle) return null
  const before = inOrder.filter(other => other.ideaId === cycle.ideaId && other.number < cycle.number)
  return {
    cycleId: cycle.id,
    number: cycle.number,
    title: cycle.title,
    scope: cycle.scope,
    stage: cycle.end === null ? cycle.stage : null,
    decision: cycle.end?.label ?? null,
    startsOn: cycle.startedOn === null && cycle.end === null ? cycle.plannedStart : null,
    before: before.flatMap(other => other.end?.label ?? []),
  }
}

const kindOrder = { outcome: 0, process: 1, driver: 2, balancing: 3 } as const

/** The one measure that speaks for a plan: what it is about before how it is done. */
const mainMeasure = (rows: readonly MeasureRow[], withValues: ReadonlySet<string>): MeasureRow | undefined =>
  rows.toSorted(
    (a, b) =>
      Number(withValues.has(b.id)) - Number(withValues.has(a.id)) || kindOrder[a.kind] - kindOrder[b.kind] || a.name.localeCompare(b.name),
  )[0]

const measuresOf = async (context: DistrictContext, facts: WorkFacts): Promise<readonly MeasureRow[]> =>
  readMeasureRows(context, { ids: facts.measures.flatMap(measure => (measure.planId === null ? [] : [measure.id])) })

/** For each plan the reader may see: what is tried now, and what its measure says. */
export const readChosenWork = async (context: DistrictContext, locale: 'en' | 'es'): Promise<readonly ChosenWork[]> => {
  const facts = await readWorkFacts(context, locale)
  const rows = await measuresOf(context, facts)
  const withValues = new Set(facts.measures.filter(measure => measure.lastOn !== null).map(measure => measure.id))
  const plans = facts.plans.filter(plan => plan.state !== 'ended')
  const main = new Map(
    plans.map(plan => [
      plan.id,
      mainMeasure(
        rows.filter(row => row.planId === plan.id),
        withValues,
      ),
    ]),
  )
  const charts = await chartsOf(context, { measures: [...main.values()].filter(row => row !== undefined), locale })
  return plans.map(plan => {
    const measure = main.get(plan.id)
    const chart = measure && charts.get(measure.id)
    return {
      roundId: plan.roundId,
      item: plan.item,
      planId: plan.id,
      trying: triedNow(facts.cycles.filter(cycle => cycle.planId === plan.id)),
      measure: measure && chart ? { id: measure.id, name: measure.name, chart } : null,
    }
  })
}
