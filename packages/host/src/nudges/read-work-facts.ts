import { can } from '@tilth/core/access'
import {
  type CycleModel,
  type Day,
  isAnswered,
  isLocked,
  isRequired,
  localizeCycleModel,
  type NextThing,
  nextThing,
  singleRow,
} from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { cycleEvent, datum, measure, priority, pulse, pulseAnswer } from '@tilth/db/district'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { readCalendars } from '../calendar/calendars.ts'
import { dayIn } from '../calendar/district-time.ts'
import { type CycleRow, readCycleRows } from '../cycles/cycle-store.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { readPlansAndEntries } from '../plans/plan-store.ts'
import { readOverdueForms } from '../records/overdue-forms.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { pulseSubjectAt } from '../visions/policy.ts'
import { readCycleModel } from '../work-documents/pinned-documents.ts'
import type { CycleWork, MeasureWork, OverdueRecords, ParkedWork, PlanWork, PulseWork, WorkFacts, WorkPlace } from './work-facts.ts'

type Locale = 'en' | 'es'

interface Reading {
  readonly context: DistrictContext
  readonly locale: Locale
  readonly timeZone: string
  readonly today: Day
  readonly orgs: Awaited<ReturnType<typeof readOrgTree>>
}

const pathTo = ({ orgs }: Reading, orgId: string): readonly string[] => orgPathOf(orgs, orgId)

const placeOf = (reading: Reading, { orgId, runs }: { readonly orgId: string; readonly runs: boolean }): WorkPlace => ({
  orgId,
  orgName: reading.orgs.find(row => row.id === orgId)?.name ?? '',
  runs,
})

const readPlans = async (reading: Reading): Promise<readonly PlanWork[]> => {
  const { context, timeZone } = reading
  const plans = await readPlansAndEntries(context)
  return plans.flatMap(({ row, entries }) => {
    const orgPath = pathTo(reading, row.orgId)
    if (!can(context.actor, 'plan.read', { orgPath })) return []
    const reviews = entries.flatMap(entry => (entry.kind === 'review' ? [entry.content.on] : []))
    return [
      {
        ...placeOf(reading, { orgId: row.orgId, runs: can(context.actor, 'plan.write', { orgPath }) }),
        id: row.id,
        title: row.title,
        state: row.state,
        stateReason: row.stateReason,
        roundId: row.roundId,
        item: row.item,
        leadId: row.leadId,
        reviewRule: row.reviewRule,
        createdOn: dayIn(row.createdAt, timeZone),
        changedOn: dayIn(row.changedAt, timeZone),
        reviewedOn: reviews.toSorted().at(-1) ?? null,
        actions: entries.flatMap(entry => (entry.kind === 'action' ? [{ id: entry.id, ...entry.content }] : [])),
        ideas: new Map(
          entries.flatMap(entry => (entry.kind === 'node' && entry.content.kind === 'change' ? [[entry.id, entry.content.text]] : [])),
        ),
      },
    ]
  })
}

const labelOfNext = (model: CycleModel, next: NextThing): string => {
  if (next.kind === 'answer') return model.stages.flatMap(stage => stage.prompts).find(prompt => prompt.id === next.prompt)?.label ?? ''
  return next.kind === 'move' ? (model.stages.find(stage => stage.id === next.stage)?.label ?? '') : ''
}

/** The first prompt still to be answered that a later stage will lock. */
const firstUnlocked = (model: CycleModel, state: CycleRow['state']): string | null => {
  const locks = new Set(model.stages.flatMap(stage => stage.locks))
  const found = model.stages
    .flatMap(stage => stage.prompts)
    .find(
      prompt => locks.has(prompt.id) && !isLocked({ model, state }, prompt.id) && isRequired(state, prompt) && !isAnswered(state, prompt),
    )
  return found?.label ?? null
}

const scopeOf = (model: CycleModel, state: CycleRow['state']): string | null => {
  for (const prompt of model.stages.flatMap(stage => stage.prompts).filter(candidate => candidate.kind === 'scale')) {
    const said = state.answers[prompt.id]?.[singleRow]
    const scale = model.scales.find(candidate => candidate.id === said)
    if (scale) return scale.label
  }
  return null
}

const readCycles = async (reading: Reading): Promise<readonly CycleWork[]> => {
  const { context, timeZone, today, locale } = reading
  const [rows, [events]] = await Promise.all([
    readCycleRows(context, {}),
    readMany(context.db, [
      query
        .select({ cycleId: cycleEvent.cycleId, event: cycleEvent.event, at: cycleEvent.at })
        .from(cycleEvent)
        .orderBy(cycleEvent.cycleId, cycleEvent.no),
    ]),
  ])
  const hashes = [...new Set(rows.map(row => row.modelHash))]
  const models = new Map(
    await Promise.all(hashes.map(async hash => [hash, localizeCycleModel(await readCycleModel(context, hash), locale)] as const)),
  )
  return rows.flatMap(row => {
    const model = models.get(row.modelHash)
    const orgPath = pathTo(reading, row.orgId)
    if (!model || !can(context.actor, 'cycle.read', { orgPath })) return []
    const { state } = row
    const stage = model.stages.find(candidate => candidate.id === state.stage)
    const own = events.filter(entry => entry.cycleId === row.id)
    const moved = own.find(entry => entry.event.kind === 'moved')
    const next = nextThing(model, { state, on: today })
    const decision = model.decisions.find(candidate => candidate.id === state.end?.decision)
    return [
      {
        ...placeOf(reading, { orgId: row.orgId, runs: can(context.actor, 'cycle.write', { orgPath }) }),
        id: row.id,
        planId: row.planId,
        ideaId: row.ideaId,
        number: row.number,
        title: row.title,
        ownerId: row.ownerId,
        team: row.team,
        plannedStart: row.plannedStart,
        plannedEnd: state.plannedEnd,
        startedOn: moved ? dayIn(moved.at, timeZone) : null,
        createdOn: dayIn(row.createdAt, timeZone),
        touchedOn: dayIn(own.at(-1)?.at ?? row.createdAt, timeZone),
        stage: stage?.label ?? '',
        isUnderWay: stage?.nudges === true,
        next,
        nextLabel: labelOfNext(model, next),
        unlocked: firstUnlocked(model, state),
        scope: scopeOf(model, state),
        logLines: state.log.filter(entry => !entry.struck).length,
        end: state.end && {
          label: decision?.label ?? state.end.decision,
          opens: decision?.opens ?? 'nothing',
          reason: state.end.reason,
          on: state.end.on,
          by: state.end.by,
        },
        isFollowed: rows.some(other => other.followsId === row.id || (other.ideaId === row.ideaId && other.number > row.number)),
      },
    ]
  })
}

/** Of each value only its newest version counts, and only where that was not taken out. */
const standingDays = sql`${datum.version} = (select max(newer.version) from ${datum} newer where newer.measure_id = ${datum.measureId} and newer.org_id = ${datum.orgId} and newer."group" = ${datum.group} and newer."on" = ${datum.on})`

const readMeasures = async (reading: Reading): Promise<readonly MeasureWork[]> => {
  const { context, timeZone } = reading
  const [rows, newest] = await readMany(context.db, [
    query.select().from(measure).where(isNull(measure.archivedAt)),
    query
      .select({ measureId: datum.measureId, on: sql<string>`max(${datum.on})` })
      .from(datum)
      .where(and(isNull(datum.removedAt), standingDays))
      .groupBy(datum.measureId),
  ])
  const last = new Map(newest.map(row => [row.measureId, row.on]))
  return rows.flatMap(row => {
    const orgPath = pathTo(reading, row.orgId)
    if (!can(context.actor, 'measure.read', { orgPath })) return []
    return [
      {
        ...placeOf(reading, { orgId: row.orgId, runs: can(context.actor, 'measure.write', { orgPath }) }),
        id: row.id,
        planId: row.planId,
        name: row.name,
        cadence: row.cadence,
        collectorId: row.collectorId,
        createdOn: dayIn(row.createdAt, timeZone),
        lastOn: last.get(row.id) ?? null,
      },
    ]
  })
}

/** What was parked of what the reader saw revealed; a label says nothing that was marked. */
const readParked = async (reading: Reading): Promise<readonly ParkedWork[]> => {
  const { context, locale } = reading
  const [rows] = await readMany(context.db, [
    query
      .select({ roundId: priority.roundId, item: priority.item, revisitOn: priority.revisitOn })
      .from(priority)
      .where(and(eq(priority.state, 'parked'), isNotNull(priority.revisitOn))),
  ])
  const ofRound = async (roundId: string): Promise<readonly ParkedWork[]> => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts || !can(context.actor, 'results.read', subjectOf(facts))) return []
    const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
    const labels = new Map(formItems(framework, { ...facts.round, locale }).map(item => [item.code, item.label]))
    const place = placeOf(reading, { orgId: facts.round.orgId, runs: can(context.actor, 'priority.choose', subjectOf(facts)) })
    return rows
      .filter(row => row.roundId === roundId)
      .map(({ item, revisitOn }) => ({ ...place, roundId, item, label: labels.get(item) ?? item, revisitOn: revisitOn ?? '' }))
  }
  return (await Promise.all([...new Set(rows.map(row => row.roundId))].map(ofRound))).flat()
}

const readPulses = async (reading: Reading): Promise<readonly PulseWork[]> => {
  const { context, timeZone } = reading
  const me = actorId(context)
  const [open, mine] = await readMany(context.db, [
    query.select().from(pulse).where(isNull(pulse.revealedAt)),
    query.select({ pulseId: pulseAnswer.pulseId }).from(pulseAnswer).where(eq(pulseAnswer.personId, me)),
  ])
  const answered = new Set(mine.map(row => row.pulseId))
  return open.flatMap(row => {
    if (!can(context.actor, 'pulse.answer', pulseSubjectAt(context, { orgs: reading.orgs, orgId: row.orgId }))) return []
    const place = placeOf(reading, { orgId: row.orgId, runs: false })
    return [{ ...place, id: row.id, openedOn: dayIn(row.openedAt, timeZone), waitsForMe: !answered.has(row.id) }]
  })
}

const readOverdueRecords = async (reading: Reading): Promise<readonly OverdueRecords[]> =>
  (await readOverdueForms(reading.context, reading.locale)).map(form => ({
    ...form,
    ...placeOf(reading, { orgId: form.orgId, runs: true }),
  }))

/** Reads what a district works on as far as the actor may see it. A guest sees none of it. */
export const readWorkFacts = async (context: DistrictContext, locale: Locale): Promise<WorkFacts> => {
  const [calendars, orgs] = await Promise.all([readCalendars(context, locale), readOrgTree(context)])
  const reading: Reading = { context, locale, timeZone: calendars.timeZone, today: calendars.today, orgs }
  const [plans, cycles, measures, parked, pulses, overdue] = await Promise.all([
    readPlans(reading),
    readCycles(reading),
    readMeasures(reading),
    readParked(reading),
    readPulses(reading),
    readOverdueRecords(reading),
  ])
  return {
    me: actorId(context),
    today: calendars.today,
    calendarOf: orgId => calendars.of(orgId).calendar,
    plans,
    cycles,
    measures,
    parked,
    pulses,
    overdue,
  }
}
