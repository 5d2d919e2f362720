import { addDays, type Day } from '@tilth/core/cycles'
import { writeCalendar } from '../calendar/use-cases.ts'
import { answerCycle, decideCycle, logOnCycle, moveCycle, startCycle } from '../cycles/use-cases.ts'
import { createMeasure, enterDatum, setMeasureChart } from '../measures/use-cases.ts'
import { commentOnPlan, startPlan, writePlanEntry } from '../plans/use-cases.ts'
import { choosePriority, parkTheRest } from '../priorities/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { recordFinding } from '../results/use-cases.ts'
import { createRound, openRound, revealRound } from '../rounds/use-cases.ts'
import { answerPulse, openPulse, writeVision } from '../visions/use-cases.ts'
import { demoCalendar } from './demo-calendar.ts'
import { onDay, schoolWeeks } from './demo-days.ts'
import {
  attendance,
  districtVision,
  laneChoices,
  laneCycles,
  laneFindings,
  laneMarks,
  laneTeam,
  protectedWeeks,
  pulseSentences,
  rehearsedWeeks,
  timePlan,
} from './demo-improvement.ts'
import type { DemoStage, PlayedInstrument } from './demo-stage.ts'

interface Playing {
  readonly of: PlayedInstrument
  /** Plan template of the same plugin. */
  readonly templateId: string
  /** `plugin/model` of the cycles. */
  readonly cycleModel: string
  readonly now: Date
}

const lead = 'vera'
const dayInMilliseconds = 86_400_000

const playRound = async (stage: DemoStage, { of, talk }: { readonly of: Playing['of']; readonly talk: Day }): Promise<string> => {
  const begun = onDay(addDays(talk, -10))
  const at = onDay(talk)
  const items = Object.keys(laneMarks)
  const { roundId } = await stage.act(lead, {
    at: begun,
    useCase: createRound,
    input: {
      ...of,
      orgId: stage.orgId('orchard'),
      title: 'Taking stock at Orchard Lane',
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items,
      asksImportance: false,
      revealsOnClose: false,
      people: laneTeam.map(stage.personId),
    },
  })
  await stage.act(lead, { at: begun, useCase: openRound, input: { roundId } })
  for (const [index, who] of laneTeam.entries()) {
    const marked = items.map(code => {
      const mark = laneMarks[code]?.[index] ?? 0
      return [code, { mark, importance: null, note: '', skipped: false, sequence: 1, device: 'demo' }] as const
    })
    await stage.act(who, { at: begun, useCase: saveDraft, input: { roundId, items: Object.fromEntries(marked) } })
    await stage.act(who, { at: begun, useCase: submitRatings, input: { roundId } })
  }
  await stage.act(lead, { at, useCase: revealRound, input: { roundId } })
  for (const finding of laneFindings) await stage.act(lead, { at, useCase: recordFinding, input: { roundId, version: 0, ...finding } })
  let version = 0
  for (const choice of laneChoices)
    ({ version } = await stage.act(lead, { at, useCase: choosePriority, input: { roundId, version, ...choice } }))
  await stage.act(lead, { at, useCase: parkTheRest, input: { roundId, version, revisitOn: addDays(talk, 300) } })
  return roundId
}

const weekly = { unit: 'week', every: 1 } as const

const measureWords = (stage: DemoStage, planId: string | null) => ({
  orgId: stage.orgId('orchard'),
  planId,
  valueKind: 'share',
  unit: '',
  multiplier: 1,
  direction: 'up',
  target: null,
  source: 'From the two-minute log',
  cadence: weekly,
  collectorId: stage.personId('colin'),
  counts: 'staff',
  purpose: 'implementation',
  isInTime: true,
})

const playPlan = async (
  stage: DemoStage,
  { roundId, talk, of, templateId }: Pick<Playing, 'of' | 'templateId'> & { readonly roundId: string; readonly talk: Day },
) => {
  const at = onDay(addDays(talk, 7))
  const { planId } = await stage.act(lead, {
    at,
    useCase: startPlan,
    input: { roundId, item: 'S6', title: 'Time that belongs to teams', templateId, leadId: stage.personId(lead) },
  })
  const write = (kind: string, prompt: string, content: Readonly<Record<string, unknown>>) =>
    stage.act(lead, { at, useCase: writePlanEntry, input: { planId, entryId: null, version: 0, kind, prompt, content } })
  const { measureId } = await stage.act(lead, {
    at,
    useCase: createMeasure,
    input: {
      ...measureWords(stage, planId),
      name: 'Planning time protected',
      kind: 'process',
      definition: 'Teachers who had at least 30 minutes with their team on Wednesday, divided by the teachers on duty that day.',
      numerator: 'teachers who kept the block',
      denominator: 'teachers on duty that week',
      target: 0.75,
    },
  })
  for (const [prompt, text] of timePlan.texts) await write('text', prompt, { text })
  for (const [index, text] of timePlan.challenges.entries())
    await write('challenge', 'challenges', {
      text,
      data:
        index === 0
          ? [
              { kind: 'measure', measureId },
              { kind: 'finding', roundId, item: 'S6' },
            ]
          : [],
    })
  for (const [who, why] of timePlan.people) await write('person', 'people', { who, why })
  for (const text of timePlan.assets) await write('asset', 'assets', { text })
  for (const text of timePlan.needs) await write('need', 'needs', { text })
  const action = (content: Readonly<Record<string, unknown>>) =>
    write('action', 'actions', { ownerId: null, dueOn: null, status: 'todo', cost: null, fund: '', ...content })
  await action({
    text: 'Agree with the office who takes calls on Wednesdays',
    horizon: 'short',
    ownerId: stage.personId(lead),
    status: 'done',
  })
  await action({
    text: 'Print the rehearsal cards',
    horizon: 'short',
    ownerId: stage.personId('tess'),
    status: 'done',
    cost: 18_000,
    fund: 'Title II',
  })
  await action({
    text: 'Release days for substitutes, four a term',
    horizon: 'medium',
    ownerId: stage.personId(lead),
    status: 'doing',
    cost: 420_000,
    fund: 'Learning Recovery Emergency Block Grant',
  })
  await action({ text: 'Write the block into the schedule of next year', horizon: 'long' })
  const aim = await write('node', '', { kind: 'aim', parent: null, text: timePlan.aim, measures: [], conditions: [] })
  const primary = await write('node', '', {
    kind: 'primary',
    parent: aim.entryId,
    text: timePlan.primary,
    measures: [measureId],
    conditions: [{ frameworkId: of.frameworkId, code: 'S6' }],
  })
  const secondary = await write('node', '', {
    kind: 'secondary',
    parent: primary.entryId,
    text: timePlan.secondary,
    measures: [],
    conditions: [{ frameworkId: of.frameworkId, code: 'E2' }],
  })
  const change = (text: string, parent: string) => write('node', '', { kind: 'change', parent, text, measures: [], conditions: [] })
  const idea = await change(timePlan.idea, primary.entryId)
  await change(timePlan.otherIdea, secondary.entryId)
  await write('engagement', '', { ...timePlan.engagement, on: addDays(talk, 5), answeredOn: addDays(talk, 19) })
  await stage.act('june', {
    at: onDay(addDays(talk, 9)),
    useCase: commentOnPlan,
    input: { planId, about: null, text: 'Start with one teacher who wants to. You will learn more in two weeks than in a meeting.' },
  })
  return { planId, measureId, ideaId: idea.entryId }
}

interface Ramp {
  readonly cycleModel: string
  readonly planId: string
  readonly measureId: string
  readonly ideaId: string
  readonly weeks: readonly Day[]
}

const one = (value: string) => ({ one: value })

const playCycle = async (stage: DemoStage, ramp: Ramp & { readonly index: number; readonly followsId: string | null }): Promise<string> => {
  const told = laneCycles[ramp.index]
  if (!told) throw new Error('The demo tells of no such cycle.')
  const { weeks, measureId } = ramp
  const begun = weeks[told.from] ?? ''
  const isLast = ramp.index === laneCycles.length - 1
  const ended = isLast ? addDays(weeks.at(-1) ?? begun, 4) : addDays(weeks[told.from + 1] ?? begun, 4)
  const cycleId = `demo-cycle-${ramp.index + 1}`
  const owner = ramp.index === 0 ? 'colin' : lead
  const locale = 'en'
  const act = (day: Day) => ({ at: onDay(day) })
  await stage.act(lead, {
    ...act(addDays(begun, -3)),
    useCase: startCycle,
    input: {
      cycleId,
      planId: ramp.planId,
      idea: { kind: 'known', id: ramp.ideaId },
      model: ramp.cycleModel,
      title: told.title,
      orgId: stage.orgId('orchard'),
      ownerId: stage.personId(owner),
      team: [stage.personId('colin'), stage.personId('tess')],
      plannedStart: begun,
      plannedEnd: ended,
      followsId: ramp.followsId,
      answers: [
        { prompt: 'questions', rows: { q1: told.question } },
        { prompt: 'predictions', rows: { q1: told.prediction } },
        { prompt: 'scale', rows: one(told.scale) },
        { prompt: 'tasks', rows: { t1: { what: 'Keep the block', who: [stage.personId('colin')], on: begun, where: 'Own room' } } },
        { prompt: 'measures', rows: { one: [measureId] } },
        { prompt: 'scope', rows: one(told.scope) },
        ...(told.varied === '' ? [] : [{ prompt: 'varied', rows: one(told.varied) }]),
      ],
      locale,
    },
  })
  const answer = (day: Day, prompt: string, rows: Readonly<Record<string, unknown>>) =>
    stage.act(lead, { ...act(day), useCase: answerCycle, input: { cycleId, prompt, rows, seen: 0, locale } })
  const move = (day: Day, stage_: string) => stage.act(lead, { ...act(day), useCase: moveCycle, input: { cycleId, stage: stage_, locale } })
  await move(begun, 'do')
  for (const [line, text] of told.log.entries()) {
    await stage.act(line % 2 === 0 ? 'colin' : 'tess', {
      ...act(addDays(begun, 2 + 7 * line)),
      useCase: logOnCycle,
      input: {
        cycleId,
        entryId: `demo-line-${ramp.index + 1}-${line + 1}`,
        text,
        value: null,
        denominator: null,
        measureId: null,
        on: null,
        locale,
      },
    })
  }
  await answer(ended, 'asPlanned', one('yes'))
  await move(ended, 'study')
  if (isLast) return cycleId
  await answer(ended, 'found', { q1: told.found })
  await answer(ended, 'confirmed', { q1: told.confirmed })
  await answer(ended, 'learned', one(told.learned))
  await answer(ended, 'improved', one('too-early'))
  await move(ended, 'act')
  await answer(ended, told.next[0], one(told.next[1]))
  await stage.act(lead, {
    ...act(ended),
    useCase: decideCycle,
    input: { cycleId, decision: told.decision, reason: told.reason, confirmed: [], locale },
  })
  return cycleId
}

const playReview = async (stage: DemoStage, { planId, on }: { readonly planId: string; readonly on: Day }): Promise<void> => {
  const content = { on, note: 'Three small tests, each a little larger. The whole school begins. We look again before winter break.' }
  await stage.act(lead, {
    at: onDay(on),
    useCase: writePlanEntry,
    input: { planId, entryId: null, version: 0, kind: 'review', prompt: '', content },
  })
}

const playSecondPlan = async (stage: DemoStage, { roundId, weeks }: { readonly roundId: string; readonly weeks: readonly Day[] }) => {
  const begun = weeks.at(-rehearsedWeeks.length) ?? ''
  const at = onDay(addDays(begun, -5))
  const { planId } = await stage.act(lead, {
    at,
    useCase: startPlan,
    input: { roundId, item: 'E2', title: 'A coach in every room', templateId: null, leadId: stage.personId('tess') },
  })
  const { measureId } = await stage.act(lead, {
    at,
    useCase: createMeasure,
    input: {
      ...measureWords(stage, planId),
      name: 'Lessons rehearsed with a coach',
      kind: 'process',
      definition: 'Lessons that a teacher rehearsed with a coach before teaching them, in one week, in the room that tries it.',
      valueKind: 'count',
      numerator: '',
      denominator: '',
      counts: 'things',
      collectorId: stage.personId('tess'),
      unit: 'lessons',
    },
  })
  for (const [index, value] of rehearsedWeeks.entries()) {
    const on = addDays(weeks[weeks.length - rehearsedWeeks.length + index] ?? begun, 4)
    const input = { measureId, orgId: stage.orgId('orchard'), on, value, denominator: null }
    await stage.act('tess', { at: onDay(on), useCase: enterDatum, input })
  }
}

/** Eight months of attendance by school, for the district as a whole: one of the schools is too small to be shown. */
const playAttendance = async (stage: DemoStage, { today }: { readonly today: Day }): Promise<void> => {
  const { measureId } = await stage.act('tomas', {
    at: onDay(addDays(today, -260)),
    useCase: createMeasure,
    input: {
      ...measureWords(stage, null),
      orgId: stage.rootId,
      name: 'Students in school nearly every day',
      kind: 'outcome',
      definition:
        'Students who were present on at least 95 of 100 school days since the start of the year, on the first school day of the month.',
      numerator: 'students present nearly every day',
      denominator: 'students enrolled',
      source: 'Student information system',
      cadence: { unit: 'month', every: 1 },
      collectorId: stage.personId('iris'),
      counts: 'students',
      purpose: 'impact',
    },
  })
  for (const [school, values] of Object.entries(attendance)) {
    for (const [index, [value, denominator]] of values.entries()) {
      const on = addDays(today, (index - values.length) * 30)
      await stage.act('tomas', {
        at: onDay(addDays(on, 1)),
        useCase: enterDatum,
        input: { measureId, orgId: stage.orgId(school), on, value, denominator },
      })
    }
  }
}

const playVision = async (stage: DemoStage, { now, talk }: { readonly now: Date; readonly talk: Day }): Promise<void> => {
  await stage.act('tomas', { at: onDay(talk), useCase: writeVision, input: { orgId: stage.rootId, version: 0, ...districtVision } })
  const at = new Date(now.getTime() - 2 * dayInMilliseconds)
  const { pulseId } = await stage.act('tomas', { at, useCase: openPulse, input: { orgId: stage.rootId, question: '' } })
  for (const [who, text] of pulseSentences) await stage.act(who, { at, useCase: answerPulse, input: { pulseId, text } })
}

/** From a round in an earlier term to a decision that is due: what the second half of the thread looks like when it is lived. */
export const playImprovement = async (stage: DemoStage, { of, templateId, cycleModel, now }: Playing): Promise<void> => {
  const today = new Date(now.getTime() - 8 * 3_600_000).toISOString().slice(0, 10)
  const weeks = schoolWeeks(today, protectedWeeks.length)
  const talk = addDays(weeks[0] ?? today, -21)
  await stage.act('nora', {
    at: onDay(addDays(talk, -60)),
    useCase: writeCalendar,
    input: { orgId: stage.rootId, version: 0, calendar: demoCalendar(today) },
  })
  await playVision(stage, { now, talk })
  const roundId = await playRound(stage, { of, talk })
  const plan = await playPlan(stage, { roundId, talk, of, templateId })
  for (const [index, [value, denominator]] of protectedWeeks.entries()) {
    const on = weeks[index] ?? today
    const input = { measureId: plan.measureId, orgId: stage.orgId('orchard'), on, value, denominator }
    await stage.act('colin', { at: onDay(on), useCase: enterDatum, input })
  }
  await stage.act(lead, {
    at: onDay(weeks[8] ?? today),
    useCase: setMeasureChart,
    input: { measureId: plan.measureId, version: 1, rules: 'anhoj', baselineUntil: weeks[7] ?? null },
  })
  let followsId: string | null = null
  for (const index of laneCycles.keys()) {
    const before = laneCycles[index - 1]
    const cycleId: string = await playCycle(stage, {
      ...plan,
      cycleModel,
      weeks,
      index,
      followsId: before?.decision === 'adapt' ? followsId : null,
    })
    followsId = cycleId
  }
  await playReview(stage, { planId: plan.planId, on: weeks[9] ?? today })
  await playSecondPlan(stage, { roundId, weeks })
  await playAttendance(stage, { today })
}
