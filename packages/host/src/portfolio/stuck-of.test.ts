import { assumedCalendar } from '@tilth/core/cycles'
import { describe, expect, it } from 'vitest'
import type { CycleWork, MeasureWork, PlanWork, WorkFacts } from '../nudges/work-facts.ts'
import { dueOf, stuckOf } from './stuck-of.ts'

const today = '2026-11-18'
const calendar = assumedCalendar({ startMonth: 8, on: today, terms: ['First', 'Second'] })
const place = { orgId: 'school', orgName: 'Madrone', runs: false }
const late = { id: 'a', text: 'Order the books', ownerId: null, dueOn: '2026-11-04', status: 'doing' as const }

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
  createdOn: '2026-11-01',
  reviewedOn: null,
  changedOn: '2026-11-03',
  actions: [],
  ideas: new Map(),
  ...more,
})
const cycle = (more: Partial<CycleWork> = {}): CycleWork => ({
  ...place,
  id: 'cycle',
  planId: 'plan',
  ideaId: 'idea',
  number: 1,
  title: 'Wednesday',
  ownerId: 'owner',
  team: [],
  plannedStart: null,
  plannedEnd: '2026-12-01',
  startedOn: '2026-10-20',
  createdOn: '2026-10-10',
  touchedOn: '2026-11-04',
  stage: 'Do',
  isUnderWay: true,
  next: { kind: 'log', missing: 1 },
  nextLabel: '',
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
  planId: 'plan',
  name: 'Blocks kept',
  cadence: { unit: 'week', every: 1 },
  collectorId: 'collector',
  createdOn: '2026-09-01',
  lastOn: '2026-10-28',
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

const cases: readonly [what: string, facts: Partial<WorkFacts>, expected: readonly object[]][] = [
  ['a cycle nobody wrote in for two weeks', { cycles: [cycle()] }, [{ code: 'cycle_quiet', days: 14, people: ['owner'] }]],
  ['a cycle somebody wrote in', { cycles: [cycle({ touchedOn: '2026-11-05' })] }, []],
  ['a cycle that has not begun', { cycles: [cycle({ startedOn: null })] }, []],
  [
    'a cycle past its end',
    { cycles: [cycle({ plannedEnd: '2026-11-01', next: { kind: 'past-end', days: 17 } })] },
    [{ code: 'cycle_past_end', days: 17, path: '/cycles/cycle' }],
  ],
  ['a cycle of a paused plan', { plans: [plan({ state: 'paused' })], cycles: [cycle()] }, [{ code: 'plan_paused' }]],
  ['an action two weeks late', { plans: [plan({ actions: [late] })] }, [{ code: 'action_late', days: 14, people: ['lead'] }]],
  ['an action a day less late', { plans: [plan({ actions: [{ ...late, dueOn: '2026-11-05' }] })] }, []],
  ['a late action that was dropped', { plans: [plan({ actions: [{ ...late, status: 'dropped' }] })] }, []],
  ['a plan of a month in which nothing is tried', { plans: [plan({ createdOn: '2026-10-19' })] }, [{ code: 'plan_untried', days: 30 }]],
  ['the same with a cycle', { plans: [plan({ createdOn: '2026-10-19' })], cycles: [cycle({ touchedOn: today })] }, []],
  [
    'a plan that rests, with its reason',
    { plans: [plan({ state: 'paused', stateReason: 'After the move' })] },
    [{ code: 'plan_paused', since: '2026-11-03', params: { reason: 'After the move' } }],
  ],
  ['an ended plan', { plans: [plan({ state: 'ended', createdOn: '2026-01-01', actions: [late] })] }, []],
  [
    'a measure two weeks past its rhythm',
    { measures: [measure()] },
    [{ code: 'measure_silent', since: '2026-11-04', people: ['collector'] }],
  ],
  ['a measure a day past its rhythm', { measures: [measure({ lastOn: '2026-11-10' })] }, []],
]

describe('stuck is', () => {
  it.each(cases)('%s', (_, given, expected) => {
    expect(stuckOf(facts(given))).toMatchObject(expected)
  })

  it('never listed as due as well', () => {
    const given = facts({
      plans: [plan({ actions: [late, { ...late, id: 'b', dueOn: '2026-11-17' }] })],
      cycles: [cycle({ next: { kind: 'past-end', days: 17 }, plannedEnd: '2026-11-01' })],
      measures: [measure()],
    })
    expect(dueOf(given, stuckOf(given)).map(nudge => nudge.id)).toEqual(['action_overdue:b'])
    expect(dueOf(given, []).map(nudge => nudge.id)).toHaveLength(4)
  })
})
