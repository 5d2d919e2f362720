import { cadence, type Day } from '@tilth/core/cycles'
import type { RoundCard } from '../districts/views.ts'
import type { WorkFacts } from '../nudges/work-facts.ts'

/** One date of a feed. A day is a whole day; a moment is an ISO time. */
export interface FeedDate {
  /** The same for the same thing in every edition of the feed. */
  readonly id: string
  readonly kind: 'round_opens' | 'round_closes' | 'action_due' | 'cycle_starts' | 'cycle_ends' | 'plan_review'
  readonly params: Readonly<Record<string, string | number>>
  readonly path: string
  readonly orgName: string
  readonly on: { readonly day: Day } | { readonly moment: string }
}

/** Rounds, actions, cycles and reviews with a date, of what was read for one person. Nothing that somebody marked or said is in it. */
export const datesOf = (facts: WorkFacts, cards: readonly RoundCard[]): readonly FeedDate[] => {
  const active = new Map(facts.plans.filter(plan => plan.state === 'active').map(plan => [plan.id, plan]))
  const rounds = cards
    .filter(card => card.source === 'people')
    .flatMap(card => {
      const round = { params: { round: card.title }, path: `/rounds/${card.id}`, orgName: card.orgName }
      return [
        ...(card.opensAt === null
          ? []
          : [{ ...round, id: `opens-${card.id}`, kind: 'round_opens' as const, on: { moment: card.opensAt } }]),
        ...(card.closesAt === null
          ? []
          : [{ ...round, id: `closes-${card.id}`, kind: 'round_closes' as const, on: { moment: card.closesAt } }]),
      ]
    })
  const plans = [...active.values()].flatMap(plan => {
    const at = { path: `/plans/${plan.id}`, orgName: plan.orgName }
    const calendar = facts.calendarOf(plan.orgId)
    const until = calendar.years.at(-1)?.to ?? facts.today
    const reviews = cadence(plan.reviewRule, { from: plan.reviewedOn ?? plan.createdOn, to: until, calendar })
    return [
      ...plan.actions
        .filter(action => action.status === 'todo' || action.status === 'doing')
        .flatMap(action =>
          action.dueOn === null
            ? []
            : [
                {
                  ...at,
                  id: `action-${action.id}`,
                  kind: 'action_due' as const,
                  params: { action: action.text },
                  on: { day: action.dueOn },
                },
              ],
        ),
      ...reviews.map(day => ({
        ...at,
        id: `review-${plan.id}-${day}`,
        kind: 'plan_review' as const,
        params: { plan: plan.title },
        on: { day },
      })),
    ]
  })
  const cycles = facts.cycles
    .filter(cycle => cycle.end === null && active.has(cycle.planId))
    .flatMap(cycle => {
      const at = { params: { cycle: cycle.title, number: cycle.number }, path: `/cycles/${cycle.id}`, orgName: cycle.orgName }
      const starts = cycle.startedOn === null ? cycle.plannedStart : null
      return [
        ...(starts === null ? [] : [{ ...at, id: `starts-${cycle.id}`, kind: 'cycle_starts' as const, on: { day: starts } }]),
        ...(cycle.plannedEnd === null
          ? []
          : [{ ...at, id: `ends-${cycle.id}`, kind: 'cycle_ends' as const, on: { day: cycle.plannedEnd } }]),
      ]
    })
  return [...rounds, ...plans, ...cycles]
}
