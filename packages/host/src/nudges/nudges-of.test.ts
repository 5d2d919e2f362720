import { assumedCalendar } from '@tilth/core/cycles'
import { describe, expect, it } from 'vitest'
import { nudgesOf } from './nudges-of.ts'
import type { CycleWork, MeasureWork, PlanWork, WorkFacts } from './work-facts.ts'

const today = '2026-11-18'
const calendar = assumedCalendar({ startMonth: 8, on: today, terms: ['First', 'Second'] })
const place = { orgId: 'school', orgName: 'Madrone', runs: false }

const plan = (more: Partial<PlanWork> = {}): PlanWork => ({
  ...place,
  id: 'plan',
  title: 'Time to plan',
  state: 'active',
  stateReason: '',
  roundId: 'round',
  item: 'S6',
  leadId: 'lead',
  reviewRule: { unit: 'term' },
  createdOn: '2026-09-01',
  reviewedOn: null,
  changedOn: '2026-09-01',
  actions: [],
  ideas: new Map(),
  ...more,
})

const action = (more: object = {}) => ({
  id: 'action',
  text: 'Order the books',
  ownerId: 'me',
  dueOn: null,
  status: 'todo' as const,
  ...more,
})

const cycle = (more: Partial<CycleWork> = {}): CycleWork => ({
  ...place,
  id: 'cycle',
  planId: 'plan',
  ideaId: 'idea',
  number: 4,
  title: 'Protected Wednesday',
  ownerId: 'me',
  team: [],
  plannedStart: null,
  plannedEnd: null,
  startedOn: null,
  createdOn: '2026-11-01',
  touchedOn: '2026-11-10',
  stage: 'Plan',
  isUnderWay: false,
  next: { kind: 'answer', prompt: 'questions' },
  nextLabel: 'Questions',
  unlocked: null,
  scope: null,
  logLines: 0,
  end: null,
  isFollowed: false,
  ...more,
})

const measure = (more: Partial<MeasureWork> = {}): MeasureWork => ({
  ...place,
  id: 'measure',
  planId: null,
  name: 'Blocks kept',
  cadence: { unit: 'week', every: 1 },
  collectorId: 'me',
  createdOn: '2026-09-01',
  lastOn: '2026-11-04',
  ...more,
})

const facts = (more: Partial<WorkFacts> = {}): WorkFacts => ({
  me: 'me',
  today,
  calendarOf: () => calendar,
  plans: [],
  cycles: [],
  measures: [],
  parked: [],
  pulses: [],
  overdue: [],
  ...more,
})

const parked = { ...place, roundId: 'round', item: 'E1', label: 'Materials', revisitOn: today }
const pulse = { ...place, id: 'pulse', openedOn: '2026-11-16', waitsForMe: true }
const inDo = { stage: 'Do', isUnderWay: true, startedOn: '2026-10-01', plannedEnd: '2026-10-31' }

const cases: readonly [what: string, facts: Partial<WorkFacts>, expected: object | null][] = [
  ['an action due in eight days', { plans: [plan({ actions: [action({ dueOn: '2026-11-26' })] })] }, null],
  [
    'an action due in a week',
    { plans: [plan({ actions: [action({ dueOn: '2026-11-25' })] })] },
    { code: 'action_due', due: '2026-11-25', late: 0, isForMe: true, path: '/plans/plan', params: { days: 7 } },
  ],
  ['an action due today', { plans: [plan({ actions: [action({ dueOn: today })] })] }, { code: 'action_due', late: 0, params: { days: 0 } }],
  [
    'an action past its day',
    { plans: [plan({ actions: [action({ dueOn: '2026-11-15' })] })] },
    { code: 'action_overdue', late: 3, isForMe: true, params: { days: 3 } },
  ],
  [
    "somebody else's action, which is not mine even where I run plans",
    { plans: [plan({ runs: true, actions: [action({ dueOn: today, ownerId: 'you' })] })] },
    { code: 'action_due', people: ['you'], isForMe: false },
  ],
  [
    'an action nobody owns, which is its plan lead’s',
    { plans: [plan({ actions: [action({ dueOn: today, ownerId: null })] })] },
    { people: ['lead'], isForMe: false },
  ],
  ['an action that is done', { plans: [plan({ actions: [action({ dueOn: '2026-11-15', status: 'done' })] })] }, null],
  ['an action of a paused plan', { plans: [plan({ state: 'paused', actions: [action({ dueOn: '2026-11-15' })] })] }, null],
  ['a review a term ahead', { plans: [plan()] }, null],
  [
    'a review that is due by its rule',
    { plans: [plan({ reviewRule: { unit: 'week', every: 6 }, runs: true, reviewedOn: '2026-10-06' })] },
    { code: 'plan_review', due: '2026-11-17', late: 1, people: ['lead'], isForMe: true },
  ],
  [
    'a review that falls on a day without school moves to the next with it',
    { plans: [plan({ reviewRule: { unit: 'day', every: 7 }, reviewedOn: '2026-11-15' })] },
    { code: 'plan_review', due: '2026-11-23', isForMe: false },
  ],
  [
    'a review that was held begins the rhythm anew',
    { plans: [plan({ reviewRule: { unit: 'month', every: 1 }, createdOn: '2026-01-01', reviewedOn: today })] },
    null,
  ],
  [
    'a cycle that waits to be planned',
    { cycles: [cycle()] },
    { code: 'cycle_next', since: '2026-11-10', isForMe: true, path: '/cycles/cycle', params: { thing: 'answer', what: 'Questions' } },
  ],
  ['a cycle that begins in two weeks', { cycles: [cycle({ plannedStart: '2026-12-02', unlocked: 'Prediction' })] }, null],
  [
    'a planned cycle whose day has not come',
    { cycles: [cycle({ plannedStart: '2026-11-20', next: { kind: 'move', stage: 'do' } })] },
    null,
  ],
  [
    'a cycle that begins in two days without a prediction',
    { cycles: [cycle({ plannedStart: '2026-11-20', unlocked: 'Prediction' })] },
    { code: 'cycle_prediction', due: '2026-11-20', late: 0, params: { prompt: 'Prediction' } },
  ],
  [
    'a cycle that should have begun and has no prediction',
    { cycles: [cycle({ plannedStart: '2026-11-16', unlocked: 'Prediction' })] },
    { code: 'cycle_prediction', late: 2 },
  ],
  ['a cycle under way', { cycles: [cycle({ ...inDo, plannedEnd: '2026-11-30', next: { kind: 'log', missing: 1 } })] }, null],
  [
    'a cycle that sits in Do, for whoever runs cycles there',
    { cycles: [cycle({ ...inDo, ownerId: 'you', runs: true, next: { kind: 'past-end', days: 18 } })] },
    { code: 'cycle_past_end', due: '2026-10-31', late: 18, people: ['you'], isForMe: true, params: { number: 4, days: 18, stage: 'Do' } },
  ],
  [
    'the same for somebody who neither owns nor runs it',
    { cycles: [cycle({ ...inDo, ownerId: 'you', next: { kind: 'past-end', days: 18 } })] },
    { isForMe: false },
  ],
  [
    'a cycle that waits for its decision',
    { cycles: [cycle({ startedOn: '2026-10-01', stage: 'Act', next: { kind: 'decide' } })] },
    { code: 'cycle_next', params: { thing: 'decide' } },
  ],
  ['a cycle of an ended plan', { plans: [plan({ state: 'ended' })], cycles: [cycle()] }, null],
  [
    'a cycle that has ended',
    {
      cycles: [
        cycle({
          end: { label: 'Adopt', opens: 'spread', reason: 'It holds', on: today, by: 'me' },
          next: { kind: 'done', opens: 'spread' },
        }),
      ],
    },
    null,
  ],
  ['a value that is a day late, as counting goes', { measures: [measure({ lastOn: '2026-11-10' })] }, null],
  ['a value that did not come', { measures: [measure()] }, { code: 'measure_stale', due: '2026-11-11', late: 7, isForMe: true }],
  ['a measure nobody has begun to count', { measures: [measure({ lastOn: null })] }, null],
  [
    'a stale measure nobody collects, for whoever runs measures there',
    { measures: [measure({ collectorId: null, runs: true })] },
    { code: 'measure_stale', people: [], isForMe: true },
  ],
  ["somebody else's measure", { measures: [measure({ collectorId: 'you', runs: true })] }, { isForMe: false }],
  ['a parked condition before its day', { parked: [{ ...parked, revisitOn: '2026-11-19' }] }, null],
  [
    'a parked condition whose day has come',
    { parked: [{ ...parked, runs: true }] },
    { code: 'priority_revisit', path: '/rounds/round/priorities', isForMe: true, params: { condition: 'Materials' } },
  ],
  ['the same for somebody who chooses nothing there', { parked: [parked] }, { isForMe: false }],
  ['a pulse I have not answered', { pulses: [pulse] }, { code: 'pulse_waits', since: '2026-11-16', isForMe: true, path: '/pulse/pulse' }],
  ['a pulse I have answered', { pulses: [{ ...pulse, waitsForMe: false }] }, null],
]

describe('what is said of', () => {
  it.each(cases)('%s', (_, given, expected) => {
    const found = nudgesOf(facts(given))
    expect(found).toMatchObject(expected === null ? [] : [expected])
  })

  it('everything together: each once, what is due longest first', () => {
    const found = nudgesOf(
      facts({
        plans: [plan({ actions: [action({ dueOn: today }), action({ id: 'late', dueOn: '2026-11-01' })] })],
        cycles: [cycle()],
        measures: [measure()],
        pulses: [pulse],
      }),
    )
    expect(found.map(nudge => nudge.id)).toEqual([
      'action_overdue:late',
      'measure_stale:measure',
      'action_due:action',
      'cycle_next:cycle',
      'pulse_waits:pulse',
    ])
  })
})
