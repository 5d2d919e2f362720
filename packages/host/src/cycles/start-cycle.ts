import { err, issue, ok, type Result } from '@tilth/core'
import { type Answer, type CycleEvent, type CycleModel, type CycleState, type Day, decide, evolve, startCycle } from '@tilth/core/cycles'
import { query, readMany, selectVersions, versionsOf } from '@tilth/db'
import { cycle } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { today } from '../calendar/district-time.ts'
import { planEntryStream } from '../plans/plan-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { checkPeople } from './check-people.ts'
import { appendEvents, cycleStream, rampStream, storeCycle } from './cycle-store.ts'
import { addIdea, ideasOf } from './ideas.ts'
import { pinModel } from './model-of-cycle.ts'
import { type PlanOfCycle, readPlanOfCycle } from './plan-of-cycle.ts'
import { checkPlannedDays } from './planned-end.ts'

export interface NewCycle {
  /** Made on the planner's device, so that a plan sent twice is begun once. */
  readonly cycleId: string
  readonly planId: string
  readonly idea: { readonly kind: 'known'; readonly id: string } | { readonly kind: 'new'; readonly text: string }
  readonly model: string
  readonly title: string
  readonly orgId: string
  readonly ownerId: string
  readonly team: readonly string[]
  readonly plannedStart: Day | null
  readonly plannedEnd: Day | null
  readonly followsId: string | null
  readonly answers: readonly { readonly prompt: string; readonly rows: Answer }[]
  readonly locale: string
}

const answered = (
  model: CycleModel,
  { state, input, by, on }: { readonly state: CycleState; readonly input: NewCycle; readonly by: string; readonly on: Day },
): Result<{ readonly state: CycleState; readonly events: readonly CycleEvent[] }> => {
  let now = state
  const events: CycleEvent[] = []
  // In the model's order: a prediction for each question needs the questions to be there.
  for (const { id } of model.stages[0]?.prompts ?? []) {
    const rows = input.answers.find(given => given.prompt === id)?.rows
    if (rows === undefined || Object.keys(rows).length === 0) continue
    const decided = decide(
      { model, state: now, moment: { by, on, cyclesInRamp: 1, isFollowed: false } },
      { kind: 'answer', prompt: id, rows },
    )
    if (!decided.ok) return decided
    events.push(...decided.value)
    now = decided.value.reduce(evolve, now)
  }
  return ok({ state: now, events })
}

const checkFollowed = async (
  context: DistrictContext,
  { input, plan, ideaId }: { readonly input: NewCycle; readonly plan: PlanOfCycle; readonly ideaId: string },
) => {
  if (input.followsId === null) return ok(null)
  const streams = [cycleStream(input.followsId)]
  const [versions, [found], others] = await readMany(context.db, [
    selectVersions(streams),
    query.select().from(cycle).where(eq(cycle.id, input.followsId)),
    query.select({ id: cycle.id }).from(cycle).where(eq(cycle.followsId, input.followsId)),
  ])
  if (!found || found.planId !== plan.plan.id || found.ideaId !== ideaId) return err(issue('cycle.follows_another_idea'))
  if (found.state.end === null) return err(issue('cycle.follows_what_runs', { params: { number: found.number } }))
  if (others.length > 0) return err(issue('cycle.already_followed'))
  return ok({ row: found, versions: versionsOf(streams, versions) })
}

/**
 * Begins a cycle at the first stage of its model, with what is planned already. Issues: `cycle.unknown_idea`, `cycle.idea_missing`,
 * `cycle.unknown_model`, `cycle.place_outside_plan`, `cycle.unknown_person`, `cycle.end_in_the_past`, `cycle.ends_before_it_begins`,
 * `cycle.plan_ended`, `cycle.follows_another_idea`, `cycle.follows_what_runs`, `cycle.already_followed`, and those of an answer.
 */
export const begin = (context: DistrictContext, input: NewCycle): Promise<Result<{ readonly cycleId: string; readonly number: number }>> =>
  decideAndWrite<{ readonly cycleId: string; readonly number: number }>(context, async () => {
    const ideaStreams = input.idea.kind === 'known' ? [planEntryStream(input.idea.id)] : []
    const [ideaVersions] = await readMany(context.db, [selectVersions(ideaStreams)])
    const [plan, day, [[already]]] = await Promise.all([
      readPlanOfCycle(context, input.planId),
      today(context),
      readMany(context.db, [query.select().from(cycle).where(eq(cycle.id, input.cycleId))]),
    ])
    if (!plan) return err(issue('not_found'))
    if (already) {
      const isMine = already.planId === input.planId && already.createdBy === actorId(context)
      return isMine ? ok({ statements: [], output: { cycleId: already.id, number: already.number } }) : err(issue('not_found'))
    }
    if (plan.plan.state === 'ended') return err(issue('cycle.plan_ended'))
    if (!plan.places.some(place => place.id === input.orgId)) return err(issue('cycle.place_outside_plan', { path: ['orgId'] }))
    const wrongDay = await checkPlannedDays(context, {
      orgId: input.orgId,
      start: input.plannedStart,
      end: input.plannedEnd,
      today: day,
      endField: 'plannedEnd',
    })
    if (wrongDay) return err(wrongDay)
    const nobody = await checkPeople(context, { ownerId: input.ownerId, team: input.team })
    if (nobody) return err(nobody)
    const { idea } = input
    if (idea.kind === 'new' && idea.text.trim() === '') return err(issue('cycle.idea_missing', { path: ['idea'] }))
    if (idea.kind === 'known' && !ideasOf(plan).some(known => known.id === idea.id))
      return err(issue('cycle.unknown_idea', { path: ['idea'] }))
    const added = idea.kind === 'new' ? await addIdea(context, { plan, text: idea.text.trim() }) : null
    const ideaId = idea.kind === 'known' ? idea.id : (added?.id ?? '')
    const followed = await checkFollowed(context, { input, plan, ideaId })
    if (!followed.ok) return followed
    const pinned = await pinModel(context, {
      orgId: plan.plan.orgId,
      key: input.model,
      followed: followed.value?.row.modelHash ?? null,
      locale: input.locale,
    })
    if (!pinned.ok) return pinned
    const { model, hash, statements: pinning } = pinned.value
    const by = actorId(context)
    const at = context.now()
    const begun = startCycle(model, { plannedEnd: input.plannedEnd })
    const planned = answered(model, { state: begun, input, by, on: day })
    if (!planned.ok) return planned
    const stream = rampStream(ideaId)
    const [versions, ofIdea] = await readMany(context.db, [
      selectVersions([stream]),
      query.select({ number: cycle.number }).from(cycle).where(eq(cycle.ideaId, ideaId)),
    ])
    const number = Math.max(0, ...ofIdea.map(row => row.number)) + 1
    return ok({
      statements: [
        activityStatement(context, { kind: 'cycle.changed', orgId: input.orgId, subject: input.cycleId }),
        ...pinning,
        ...(added?.statements ?? []),
        storeCycle({
          id: input.cycleId,
          planId: plan.plan.id,
          orgId: input.orgId,
          ideaId,
          number,
          modelHash: hash,
          title: input.title,
          ownerId: input.ownerId,
          team: input.team.filter(person => person !== input.ownerId),
          plannedStart: input.plannedStart,
          followsId: input.followsId,
          state: begun,
          createdBy: by,
          createdAt: at,
          endedAt: null,
        }),
        ...appendEvents(input.cycleId, { events: planned.value.events, after: 0, state: planned.value.state, by, at }),
      ],
      expect: [...versionsOf([stream], versions), [cycleStream(input.cycleId), 0], ...(added?.expect ?? [])],
      // Read before the plan was: an idea taken off it meanwhile is not tested.
      unchanged: [...(followed.value?.versions ?? []), ...versionsOf(ideaStreams, ideaVersions)],
      output: { cycleId: input.cycleId, number },
    })
  })
