import { err, issue, ok, type Result } from '@tilth/core'
import { addDays } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { priority } from '@tilth/db/district'
import { readCalendars } from '../calendar/calendars.ts'
import { expectedValue, nextReview } from '../nudges/nudges-of.ts'
import { readWorkFacts } from '../nudges/read-work-facts.ts'
import type { CycleWork, MeasureWork, PlanWork, WorkFacts } from '../nudges/work-facts.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, type StoredOrg } from '../people/people-store.ts'
import { readNames } from '../plans/plan-store.ts'
import { threadOf } from '../plans/priority-state.ts'
import { createRoundReader, type RoundReader } from '../plans/round-words.ts'
import type { PriorityRow } from '../priorities/priority-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { dueOf, stuckOf } from './stuck-of.ts'
import type { PortfolioCycle, PortfolioDecision, PortfolioMeasure, PortfolioPlan, PortfolioView } from './views.ts'

/** How far ahead the next review of a plan is looked for. */
const reviewHorizon = 400

interface Asked {
  readonly context: DistrictContext
  readonly facts: WorkFacts
  readonly names: ReadonlyMap<string, string>
  readonly priorities: readonly PriorityRow[]
  readonly read: RoundReader
}

const within = (facts: WorkFacts, isShown: (orgId: string) => boolean): WorkFacts => ({
  ...facts,
  plans: facts.plans.filter(entry => isShown(entry.orgId)),
  cycles: facts.cycles.filter(entry => isShown(entry.orgId)),
  measures: facts.measures.filter(entry => isShown(entry.orgId)),
  parked: facts.parked.filter(entry => isShown(entry.orgId)),
  pulses: facts.pulses.filter(entry => isShown(entry.orgId)),
})

const measureOf = (facts: WorkFacts, measure: MeasureWork): PortfolioMeasure => ({
  id: measure.id,
  name: measure.name,
  orgName: measure.orgName,
  lastOn: measure.lastOn,
  isStale: expectedValue(facts, measure) !== null,
})

const cycleOf = ({ names }: Asked, { cycle, plan }: { readonly cycle: CycleWork; readonly plan: PlanWork }): PortfolioCycle => ({
  id: cycle.id,
  number: cycle.number,
  idea: plan.ideas.get(cycle.ideaId) ?? '',
  title: cycle.title,
  scope: cycle.scope,
  owner: names.get(cycle.ownerId) ?? null,
  stage: cycle.stage,
  startedOn: cycle.startedOn,
  plannedStart: cycle.plannedStart,
  plannedEnd: cycle.plannedEnd,
  next: cycle.next.kind,
  nextLabel: cycle.nextLabel,
  end: cycle.end && { decision: cycle.end.label, opens: cycle.end.opens, on: cycle.end.on },
})

const planOf = async (asked: Asked, plan: PlanWork): Promise<PortfolioPlan> => {
  const { context, facts, names, priorities, read } = asked
  const round = await read(plan.roundId)
  const row = priorities.find(entry => entry.roundId === plan.roundId && entry.item === plan.item)
  const open = plan.actions.filter(action => action.status === 'todo' || action.status === 'doing')
  const [next] = open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  return {
    id: plan.id,
    title: plan.title,
    state: plan.state,
    stateReason: plan.stateReason,
    orgId: plan.orgId,
    orgName: plan.orgName,
    lead: plan.leadId === null ? null : (names.get(plan.leadId) ?? null),
    createdOn: plan.createdOn,
    endedOn: plan.state === 'ended' ? plan.changedOn : null,
    nextReviewOn: plan.state === 'active' ? nextReview(facts, { plan, until: addDays(facts.today, reviewHorizon) }) : null,
    thread: round && threadOf(context, { round, item: plan.item, row }),
    actions: {
      open: open.length,
      done: plan.actions.filter(action => action.status === 'done').length,
      late: open.filter(action => action.dueOn !== null && action.dueOn < facts.today).length,
      next: next ? { text: next.text, dueOn: next.dueOn, owner: next.ownerId === null ? null : (names.get(next.ownerId) ?? null) } : null,
    },
    cycles: facts.cycles.filter(cycle => cycle.planId === plan.id).map(cycle => cycleOf(asked, { cycle, plan })),
    measures: facts.measures.filter(measure => measure.planId === plan.id).map(measure => measureOf(facts, measure)),
  }
}

const decisionsOf = ({ facts, names }: Asked): readonly (PortfolioDecision & { readonly isFollowed: boolean })[] =>
  facts.cycles
    .flatMap(cycle =>
      cycle.end
        ? [
            {
              cycleId: cycle.id,
              number: cycle.number,
              title: cycle.title,
              planId: cycle.planId,
              planTitle: facts.plans.find(plan => plan.id === cycle.planId)?.title ?? '',
              orgName: cycle.orgName,
              scope: cycle.scope,
              decision: cycle.end.label,
              opens: cycle.end.opens,
              reason: cycle.end.reason,
              on: cycle.end.on,
              by: names.get(cycle.end.by) ?? null,
              isFollowed: cycle.isFollowed,
            },
          ]
        : [],
    )
    .toSorted((a, b) => b.on.localeCompare(a.on) || b.number - a.number)

/** Places with work and what stands above them, parents first. */
const placesWithWork = (orgs: readonly StoredOrg[], facts: WorkFacts): PortfolioView['orgs'] => {
  const used = new Set([...facts.plans, ...facts.cycles, ...facts.measures].flatMap(entry => orgPathOf(orgs, entry.orgId)))
  const walk = (parentId: string | null, depth: number): PortfolioView['orgs'] =>
    orgs
      .filter(row => row.parentId === parentId && used.has(row.id))
      .flatMap(row => [{ id: row.id, name: row.name, depth }, ...walk(row.id, depth + 1)])
  return walk(null, 0)
}

export const readPortfolioView = async (
  context: DistrictContext,
  { orgId, locale }: { readonly orgId: string | null; readonly locale: 'en' | 'es' },
): Promise<Result<PortfolioView>> => {
  const [all, orgs, names, calendars, [priorities]] = await Promise.all([
    readWorkFacts(context, locale),
    readOrgTree(context),
    readNames(context),
    readCalendars(context, locale),
    readMany(context.db, [query.select().from(priority)]),
  ])
  const org = orgId === null ? null : orgs.find(row => row.id === orgId)
  if (org === undefined) return err(issue('not_found'))
  const facts = org === null ? all : within(all, id => orgPathOf(orgs, id).includes(org.id))
  const asked: Asked = { context, facts, names, priorities, read: createRoundReader(context, locale) }
  const ownersOf = (people: readonly string[]): readonly string[] => people.flatMap(id => names.get(id) ?? [])
  const stuck = stuckOf(facts)
  const decisions = decisionsOf(asked)
  const root = orgs.find(row => row.parentId === null)
  const { calendar } = calendars.of(org?.id ?? root?.id ?? '')
  const withoutPlan = facts.measures.filter(measure => !facts.plans.some(plan => plan.id === measure.planId))
  return ok({
    today: facts.today,
    org: org && { id: org.id, name: org.name },
    orgs: placesWithWork(orgs, all),
    due: dueOf(facts, stuck).map(({ people, orgId: _, ...nudge }) => ({ ...nudge, owners: ownersOf(people) })),
    stuck: stuck.map(({ people, orgId: _, ...entry }) => ({ ...entry, owners: ownersOf(people) })),
    learned: decisions.map(({ isFollowed: _, ...decision }) => decision),
    ready: decisions.flatMap(({ isFollowed, ...decision }) => (decision.opens === 'spread' && !isFollowed ? [decision] : [])),
    plans: await Promise.all(facts.plans.map(plan => planOf(asked, plan))),
    measures: withoutPlan.map(measure => measureOf(facts, measure)),
    timeline: {
      years: calendar.years.map(({ label, from, to, terms }) => ({
        label,
        from,
        to,
        terms: terms.map(term => ({ label: term.label, from: term.from, to: term.to })),
      })),
      closed: calendar.closed,
    },
  })
}
