import { describe, expect, it } from 'vitest'
import { threadSteps } from './thread-steps.ts'

const rounds = [
  { id: 'new', revealed: false },
  { id: 'fall', revealed: true },
  { id: 'spring', revealed: true },
]
const at = (path: string, over: { tasks?: { kind: string }[]; rounds?: typeof rounds } = {}) =>
  threadSteps({ slug: 'alder', path, tasks: over.tasks ?? [], rounds: over.rounds ?? rounds })
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

  it('counts what waits for me at each act', () => {
    const tasks = [{ kind: 'rate' }, { kind: 'finish-rating' }, { kind: 'reveal' }, { kind: 'choose' }]
    expect(at('/d/alder', { tasks }).map(step => step.waiting)).toEqual([0, 2, 1, 1])
  })
})
