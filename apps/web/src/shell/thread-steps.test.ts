import { describe, expect, it } from 'vitest'
import { threadSteps } from './thread-steps.ts'

const rounds = [
  { id: 'new', revealed: false },
  { id: 'fall', revealed: true },
  { id: 'spring', revealed: true },
]
interface Over {
  tasks?: { kind: string }[]
  nudges?: { code: string }[]
  rounds?: typeof rounds
  seesWork?: boolean
}

const at = (path: string, over: Over = {}) => threadSteps({ slug: 'alder', path, tasks: [], nudges: [], rounds, seesWork: false, ...over })
const currentAt = (path: string) => at(path).find(step => step.isCurrent)?.id ?? null

describe('threadSteps', () => {
  it('knows where a page hangs on the thread', () => {
    expect(currentAt('/d/alder')).toBe('now')
    expect(currentAt('/d/alder/rounds')).toBe('take_stock')
    expect(currentAt('/d/alder/rounds/new')).toBe('take_stock')
    expect(currentAt('/d/alder/rounds/fall')).toBe('agree')
    expect(currentAt('/d/alder/rounds/fall/rate')).toBe('take_stock')
    expect(currentAt('/d/alder/rounds/fall/agree/E1')).toBe('agree')
    expect(currentAt('/d/alder/rounds/fall/priorities')).toBe('choose')
    expect(currentAt('/d/alder/agree')).toBe('agree')
    expect(currentAt('/d/alder/choose')).toBe('choose')
    expect(currentAt('/d/alder/people')).toBe(null)
    expect(currentAt('/d/alder/portfolio')).toBe(null)
    expect(currentAt('/d/alder/calendar')).toBe(null)
  })

  it('links the later acts to the round being looked at, else to all revealed ones', () => {
    expect(at('/d/alder').map(step => step.href)).toEqual(['/d/alder', '/d/alder/rounds', '/d/alder/agree', '/d/alder/choose'])
    expect(at('/d/alder/rounds/spring/priorities')[2]?.href).toBe('/d/alder/rounds/spring')
    expect(at('/d/alder/rounds/springtime')[2]?.href).toBe('/d/alder/agree')
  })

  it('leaves the later acts without a link until a round is revealed', () => {
    expect(at('/d/alder', { rounds: [{ id: 'new', revealed: false }] }).map(step => step.href)).toEqual([
      '/d/alder',
      '/d/alder/rounds',
      null,
      null,
    ])
  })

  it.each([
    ['plan', ['/plan', '/plans/one', '/vision/school', '/pulse/one']],
    ['try', ['/try', '/cycles/one', '/cycles/one/log']],
    ['see', ['/see', '/measures/new', '/measures/one/edit']],
  ])('hangs what comes after choosing on %s', (step, paths) => {
    const found = paths.map(path => at(`/d/alder${path}`, { seesWork: true }).find(candidate => candidate.isCurrent)?.id)
    expect(new Set(found)).toEqual(new Set([step]))
  })

  it('goes on to plan, try and see for whoever works here, and ends with choosing for a guest', () => {
    expect(
      at('/d/alder', { seesWork: true })
        .map(step => step.href)
        .slice(4),
    ).toEqual(['/d/alder/plan', '/d/alder/try', '/d/alder/see'])
    expect(at('/d/alder').map(step => step.id)).toEqual(['now', 'take_stock', 'agree', 'choose'])
  })

  it('counts what waits for me in plans, cycles and measures', () => {
    const nudges = ['action_overdue', 'plan_review', 'cycle_past_end', 'measure_stale', 'priority_revisit', 'not known yet'].map(code => ({
      code,
    }))
    expect(at('/d/alder', { nudges, seesWork: true }).map(step => step.waiting)).toEqual([0, 0, 0, 1, 2, 1, 1])
  })

  it('counts what waits for me at each act', () => {
    const tasks = [{ kind: 'rate' }, { kind: 'finish-rating' }, { kind: 'reveal' }, { kind: 'choose' }]
    expect(at('/d/alder', { tasks }).map(step => step.waiting)).toEqual([0, 2, 1, 1])
  })
})
