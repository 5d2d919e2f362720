import { describe, expect, it } from 'vitest'
import { leadOf } from './lead-of.ts'
import { taskHref } from './task-href.ts'

const task = (closesAt: string | null) => ({
  kind: 'rate' as const,
  roundId: 'one',
  roundTitle: 'Fall',
  orgName: 'Team',
  closesAt,
  answered: 0,
  total: 16,
  minutes: 15,
})
const round = (state: 'open' | 'closed') => ({
  id: 'one',
  title: 'Fall',
  orgId: 'd',
  orgName: 'Team',
  frameworkTitle: 'Conditions',
  state,
  revealed: false,
  fullyRevealed: false,
  opensAt: null,
  closesAt: null,
  conditions: 16,
  invited: 9,
  finished: 7,
  mine: 'submitted' as const,
  source: 'people' as const,
  runs: false,
  windowId: null,
  isOwn: true,
  agreed: 0,
  chosen: 0,
  inMeeting: false,
})

const nudge = (due: string | null, late = 0) => ({
  id: 'action_due:one',
  code: 'action_due' as const,
  params: { action: 'Order the books', plan: 'Books', days: 0 },
  path: '/plans/one',
  orgName: 'Team',
  due,
  since: '2026-11-20',
  late,
})

describe('leadOf', () => {
  it('says how much waits and by when the first of it', () => {
    expect(leadOf({ tasks: [task('2026-11-26T00:00:00Z'), task('2026-11-24T00:00:00Z'), task(null)], rounds: [], nudges: [] })).toEqual({
      key: 'home.lead_tasks_by',
      count: 3,
      by: '2026-11-24T00:00:00Z',
    })
    expect(leadOf({ tasks: [task(null)], rounds: [], nudges: [] })).toEqual({ key: 'home.lead_tasks', count: 1 })
  })

  it('counts what waits in plans too, and names no day once one has passed', () => {
    const tasks = [task('2026-11-26T00:00:00Z')]
    expect(leadOf({ tasks, rounds: [], nudges: [nudge('2026-11-25')] })).toEqual({ key: 'home.lead_tasks_by', count: 2, by: '2026-11-25' })
    expect(leadOf({ tasks, rounds: [], nudges: [nudge('2026-11-20', 3)] })).toEqual({ key: 'home.lead_tasks', count: 2 })
    expect(leadOf({ tasks: [], rounds: [], nudges: [nudge(null)] })).toEqual({ key: 'home.lead_tasks', count: 1 })
  })

  it('says that nothing waits, and what runs', () => {
    expect(leadOf({ tasks: [], rounds: [round('closed')], nudges: [] })).toEqual({ key: 'home.lead_none' })
    expect(leadOf({ tasks: [], rounds: [round('open'), round('closed')], nudges: [] })).toEqual({ key: 'home.lead_none_open', count: 1 })
  })
})

describe('taskHref', () => {
  it('leads to where the task is done', () => {
    expect(taskHref('alder', task(null))).toBe('/d/alder/rounds/one/rate')
    expect(taskHref('alder', { ...task(null), kind: 'reveal' })).toBe('/d/alder/rounds/one')
    expect(taskHref('alder', { ...task(null), kind: 'choose' })).toBe('/d/alder/rounds/one/priorities')
    expect(taskHref('alder', { ...task(null), kind: 'vote' })).toBe('/d/alder/rounds/one/vote')
  })
})
