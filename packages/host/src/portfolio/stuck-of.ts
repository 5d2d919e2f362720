import { type Day, daysBetween } from '@tilth/core/cycles'
import { expectedValue, type Nudge, nudgesOf } from '../nudges/nudges-of.ts'
import type { CycleWork, PlanWork, WorkFacts, WorkPlace } from '../nudges/work-facts.ts'

export type StuckCode = 'cycle_past_end' | 'cycle_quiet' | 'action_late' | 'measure_silent' | 'plan_untried' | 'plan_paused'

/** Something that has not moved for longer than it should, and since when. */
export interface Stuck {
  readonly id: string
  readonly code: StuckCode
  readonly params: Readonly<Record<string, string | number>>
  readonly path: string
  readonly orgId: string
  readonly orgName: string
  readonly since: Day
  readonly days: number
  readonly people: readonly string[]
}

/** After how many days a thing counts as stuck. Ours; a team that sees it otherwise leaves it standing. */
const patience = { quietCycle: 14, lateAction: 14, silentMeasure: 14, untriedPlan: 30 } as const

interface Found {
  readonly code: StuckCode
  readonly about: string
  readonly params: Readonly<Record<string, string | number>>
  readonly path: string
  readonly since: Day
  readonly people: readonly (string | null)[]
}

const stuckAt = (facts: WorkFacts, place: WorkPlace, { code, about, params, path, since, people }: Found): Stuck => {
  const days = Math.max(0, daysBetween(since, facts.today))
  return {
    id: `${code}:${about}`,
    code,
    params: { ...params, days },
    path,
    orgId: place.orgId,
    orgName: place.orgName,
    since,
    days,
    people: people.filter(person => person !== null),
  }
}

const ofCycle = (facts: WorkFacts, cycle: CycleWork): Found | null => {
  if (cycle.end !== null) return null
  const found = {
    about: cycle.id,
    path: `/cycles/${cycle.id}`,
    people: [cycle.ownerId],
    params: { cycle: cycle.title, number: cycle.number, stage: cycle.stage },
  }
  if (cycle.next.kind === 'past-end') return { ...found, code: 'cycle_past_end', since: cycle.plannedEnd ?? facts.today }
  if (cycle.startedOn === null) return null
  return daysBetween(cycle.touchedOn, facts.today) >= patience.quietCycle ? { ...found, code: 'cycle_quiet', since: cycle.touchedOn } : null
}

const ofPlan = (facts: WorkFacts, plan: PlanWork): readonly Found[] => {
  const found = { path: `/plans/${plan.id}`, params: { plan: plan.title } }
  if (plan.state === 'paused')
    return [
      {
        ...found,
        code: 'plan_paused',
        about: plan.id,
        since: plan.changedOn,
        people: [plan.leadId],
        params: { ...found.params, reason: plan.stateReason },
      },
    ]
  if (plan.state === 'ended') return []
  const late = plan.actions
    .filter(action => action.status === 'todo' || action.status === 'doing')
    .flatMap(action =>
      action.dueOn !== null && daysBetween(action.dueOn, facts.today) >= patience.lateAction ? [{ ...action, dueOn: action.dueOn }] : [],
    )
    .map(action => ({
      ...found,
      code: 'action_late' as const,
      about: action.id,
      params: { ...found.params, action: action.text },
      since: action.dueOn,
      people: [action.ownerId ?? plan.leadId],
    }))
  const cycles = facts.cycles.filter(cycle => cycle.planId === plan.id)
  const isUntried = cycles.length === 0 && daysBetween(plan.createdOn, facts.today) >= patience.untriedPlan
  return isUntried ? [...late, { ...found, code: 'plan_untried', about: plan.id, since: plan.createdOn, people: [plan.leadId] }] : late
}

/** What has stopped moving, the longest first. The same facts on the same day give the same. */
export const stuckOf = (facts: WorkFacts): readonly Stuck[] => {
  const resting = new Set(facts.plans.filter(plan => plan.state !== 'active').map(plan => plan.id))
  const moving = (planId: string | null): boolean => planId === null || !resting.has(planId)
  const cycles = facts.cycles
    .filter(cycle => moving(cycle.planId))
    .flatMap(cycle => {
      const found = ofCycle(facts, cycle)
      return found ? [stuckAt(facts, cycle, found)] : []
    })
  const measures = facts.measures
    .filter(measure => moving(measure.planId))
    .flatMap(measure => {
      const due = expectedValue(facts, measure)
      if (due === null || daysBetween(due, facts.today) < patience.silentMeasure) return []
      return [
        stuckAt(facts, measure, {
          code: 'measure_silent',
          about: measure.id,
          params: { measure: measure.name },
          path: `/measures/${measure.id}`,
          since: due,
          people: [measure.collectorId],
        }),
      ]
    })
  const plans = facts.plans.flatMap(plan => ofPlan(facts, plan).map(found => stuckAt(facts, plan, found)))
  return [...plans, ...cycles, ...measures].toSorted((a, b) => b.days - a.days || a.id.localeCompare(b.id))
}

const alsoStuck: Readonly<Partial<Record<Nudge['code'], StuckCode>>> = {
  cycle_past_end: 'cycle_past_end',
  action_overdue: 'action_late',
  measure_stale: 'measure_silent',
}

/** What is due, without what is listed as stuck: nothing stands twice on one page. */
export const dueOf = (facts: WorkFacts, stuck: readonly Stuck[]): readonly Nudge[] => {
  const ids = new Set(stuck.map(entry => entry.id))
  return nudgesOf(facts).filter(nudge => {
    const code = alsoStuck[nudge.code]
    return code === undefined || !ids.has(nudge.id.replace(nudge.code, code))
  })
}
