import { addDays, cadence, type Day, daysBetween } from '@tilth/core/cycles'
import { dueDay, isStale } from '@tilth/core/measures'
import type { ActionWork, CycleWork, MeasureWork, PlanWork, WorkFacts, WorkPlace } from './work-facts.ts'

export type NudgeCode =
  | 'action_due'
  | 'action_overdue'
  | 'cycle_next'
  | 'cycle_past_end'
  | 'cycle_prediction'
  | 'measure_stale'
  | 'plan_review'
  | 'priority_revisit'
  | 'pulse_waits'
  | 'records_overdue'

/** One thing that waits, for whom, since when, and where it is done. */
export interface Nudge {
  /** Of what it is about, under its code; stays the same as long as it waits. */
  readonly id: string
  readonly code: NudgeCode
  readonly params: Readonly<Record<string, string | number>>
  /** Within the district, with a slash before it. */
  readonly path: string
  readonly orgId: string
  readonly orgName: string
  /** The day it is due; null for what has none. */
  readonly due: Day | null
  readonly since: Day
  /** Days past the day it was due, 0 for what is not. */
  readonly late: number
  /** Whose it is. */
  readonly people: readonly string[]
  /** Mine, or mine to see to because I run such things there. */
  readonly isForMe: boolean
}

/** How long ahead an action, a review and a beginning are said. */
const ahead = { action: 7, review: 7, beginning: 3 } as const

interface Found {
  readonly code: NudgeCode
  readonly about: string
  readonly params: Readonly<Record<string, string | number>>
  readonly path: string
  readonly due: Day | null
  readonly since: Day
  readonly people: readonly (string | null)[]
  /** Whether those who run such things there hear of it too. */
  readonly forRunners: boolean
}

const nudgeAt = (facts: WorkFacts, { place, found }: { readonly place: WorkPlace; readonly found: Found }): Nudge => {
  const people = found.people.filter(person => person !== null)
  return {
    id: `${found.code}:${found.about}`,
    code: found.code,
    params: found.params,
    path: found.path,
    orgId: place.orgId,
    orgName: place.orgName,
    due: found.due,
    since: found.since,
    late: found.due === null ? 0 : Math.max(0, daysBetween(found.due, facts.today)),
    people,
    isForMe: people.includes(facts.me) || (found.forRunners && place.runs),
  }
}

const ofAction = (facts: WorkFacts, plan: PlanWork, action: ActionWork): Found | null => {
  if (action.dueOn === null || action.status === 'done' || action.status === 'dropped') return null
  const days = daysBetween(facts.today, action.dueOn)
  if (days > ahead.action) return null
  return {
    code: days < 0 ? 'action_overdue' : 'action_due',
    about: action.id,
    params: { action: action.text, plan: plan.title, days: Math.abs(days) },
    path: `/plans/${plan.id}`,
    due: action.dueOn,
    since: addDays(action.dueOn, -ahead.action),
    people: [action.ownerId ?? plan.leadId],
    forRunners: false,
  }
}

/** The first review after the last one, or after the plan's beginning. */
export const nextReview = (facts: WorkFacts, { plan, until }: { readonly plan: PlanWork; readonly until: Day }): Day | null =>
  cadence(plan.reviewRule, { from: plan.reviewedOn ?? plan.createdOn, to: until, calendar: facts.calendarOf(plan.orgId) })[0] ?? null

const ofReview = (facts: WorkFacts, plan: PlanWork): Found | null => {
  const due = nextReview(facts, { plan, until: addDays(facts.today, ahead.review) })
  if (due === null) return null
  return {
    code: 'plan_review',
    about: plan.id,
    params: { plan: plan.title, late: Math.max(0, daysBetween(due, facts.today)) },
    path: `/plans/${plan.id}`,
    due,
    since: addDays(due, -ahead.review),
    people: [plan.leadId],
    forRunners: true,
  }
}

const ofCycle = (facts: WorkFacts, cycle: CycleWork): Found | null => {
  const found = { about: cycle.id, path: `/cycles/${cycle.id}`, people: [cycle.ownerId] }
  const named = { cycle: cycle.title, number: cycle.number }
  if (cycle.end !== null) return null
  if (cycle.next.kind === 'past-end')
    return {
      ...found,
      code: 'cycle_past_end',
      params: { ...named, days: cycle.next.days, stage: cycle.stage },
      due: cycle.plannedEnd,
      since: cycle.plannedEnd ?? facts.today,
      forRunners: true,
    }
  if (cycle.isUnderWay) return null
  if (cycle.startedOn === null && cycle.unlocked !== null && cycle.plannedStart !== null) {
    if (daysBetween(facts.today, cycle.plannedStart) > ahead.beginning) return null
    return {
      ...found,
      code: 'cycle_prediction',
      params: { ...named, prompt: cycle.unlocked },
      due: cycle.plannedStart,
      since: addDays(cycle.plannedStart, -ahead.beginning),
      forRunners: false,
    }
  }
  if (cycle.plannedStart !== null && cycle.startedOn === null && cycle.plannedStart > facts.today) return null
  return {
    ...found,
    code: 'cycle_next',
    params: { ...named, thing: cycle.next.kind, what: cycle.nextLabel },
    due: null,
    since: cycle.touchedOn,
    forRunners: false,
  }
}

/** The day by which a measure's next value was to be there; null while it is not late. A measure without any value is not: nobody has begun. */
export const expectedValue = (facts: WorkFacts, measure: MeasureWork): Day | null => {
  const rhythm = { cadence: measure.cadence, calendar: facts.calendarOf(measure.orgId) }
  if (measure.lastOn === null || !isStale(measure.lastOn, { ...rhythm, today: facts.today })) return null
  return dueDay(measure.lastOn, rhythm)
}

const ofMeasure = (facts: WorkFacts, measure: MeasureWork): Found | null => {
  const due = expectedValue(facts, measure)
  if (due === null) return null
  return {
    code: 'measure_stale',
    about: measure.id,
    params: { measure: measure.name },
    path: `/measures/${measure.id}`,
    due,
    since: due,
    people: [measure.collectorId],
    forRunners: measure.collectorId === null,
  }
}

/**
 * What waits, from what a person may see: the same facts on the same day give the same nudges, the most pressing first. Nothing of a
 * paused or ended plan is asked for.
 */
export const nudgesOf = (facts: WorkFacts): readonly Nudge[] => {
  const resting = new Set(facts.plans.filter(plan => plan.state !== 'active').map(plan => plan.id))
  const at = (place: WorkPlace, found: Found | null): readonly Nudge[] => (found ? [nudgeAt(facts, { place, found })] : [])
  const plans = facts.plans.filter(plan => plan.state === 'active')
  const all = [
    ...plans.flatMap(plan => [
      ...plan.actions.flatMap(action => at(plan, ofAction(facts, plan, action))),
      ...at(plan, ofReview(facts, plan)),
    ]),
    ...facts.cycles.filter(cycle => !resting.has(cycle.planId)).flatMap(cycle => at(cycle, ofCycle(facts, cycle))),
    ...facts.measures
      .filter(measure => measure.planId === null || !resting.has(measure.planId))
      .flatMap(measure => at(measure, ofMeasure(facts, measure))),
    ...facts.parked
      .filter(parked => parked.revisitOn <= facts.today)
      .flatMap(parked =>
        at(parked, {
          code: 'priority_revisit',
          about: `${parked.roundId}/${parked.item}`,
          params: { condition: parked.label },
          path: `/rounds/${parked.roundId}/priorities`,
          due: parked.revisitOn,
          since: parked.revisitOn,
          people: [],
          forRunners: true,
        }),
      ),
    ...facts.overdue.flatMap(records =>
      at(records, {
        code: 'records_overdue',
        about: `${records.orgId}/${records.pluginId}/${records.formId}`,
        params: { plural: records.plural, count: records.count },
        path: `/records/${records.pluginId}/${records.formId.replaceAll('/', '~')}?org=${encodeURIComponent(records.orgId)}&overdue=1`,
        due: null,
        since: facts.today,
        people: [],
        forRunners: true,
      }),
    ),
    ...facts.pulses
      .filter(pulse => pulse.waitsForMe)
      .flatMap(pulse =>
        at(pulse, {
          code: 'pulse_waits',
          about: pulse.id,
          params: {},
          path: `/pulse/${pulse.id}`,
          due: null,
          since: pulse.openedOn,
          people: [facts.me],
          forRunners: false,
        }),
      ),
  ]
  return all.toSorted(
    (a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.since.localeCompare(b.since) || a.id.localeCompare(b.id),
  )
}
