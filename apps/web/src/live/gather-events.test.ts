import { describe, expect, it } from 'vitest'
import { gatherEvents } from './gather-events.ts'

const event = (kind: string) => ({ no: 1, kind, roundId: 'one' })

const scene = () => {
  const readings: { readonly kinds: readonly string[]; readonly done: () => void }[] = []
  const waits: { readonly milliseconds: number; readonly then: () => void }[] = []
  const gathering = gatherEvents({
    read: events =>
      new Promise<void>(resolve => {
        readings.push({ kinds: events.map(({ kind }) => kind), done: resolve })
      }),
    wait: (milliseconds, then) => {
      const one = { milliseconds, then }
      waits.push(one)
      return () => {
        const at = waits.indexOf(one)
        if (at >= 0) waits.splice(at, 1)
      }
    },
  })
  const finish = async (): Promise<void> => {
    readings.at(-1)?.done()
    await Promise.resolve()
  }
  const pass = (): void => waits.splice(0)[0]?.then()
  return { ...gathering, readings, waits, finish, pass }
}

describe('gatherEvents', () => {
  it('reads the first event at once and two hundred more of its kind together', async () => {
    const { add, readings, finish, pass } = scene()
    add(event('round.progressed'))
    for (let other = 0; other < 200; other += 1) add(event('round.progressed'))
    expect(readings).toHaveLength(1)
    await finish()
    expect(readings).toHaveLength(1)
    pass()
    expect(readings.map(({ kinds }) => kinds.length)).toEqual([1, 200])
  })

  it('does not keep a reveal waiting behind counts', async () => {
    const { add, readings, finish } = scene()
    add(event('round.progressed'))
    await finish()
    add(event('round.progressed'))
    add(event('condition.revealed'))
    expect(readings.map(({ kinds }) => kinds)).toEqual([['round.progressed'], ['round.progressed', 'condition.revealed']])
    add(event('finding.recorded'))
    await finish()
    expect(readings.at(-1)?.kinds).toEqual(['finding.recorded'])
  })

  it('goes on after a reading that hangs, and is not confused when it comes back', async () => {
    const { add, readings, pass } = scene()
    add(event('meeting.changed'))
    add(event('meeting.changed'))
    pass()
    expect(readings).toHaveLength(2)
    readings[0]?.done()
    await Promise.resolve()
    add(event('meeting.changed'))
    expect(readings).toHaveLength(2)
  })

  it('reads nothing more once it was stopped', async () => {
    const { add, readings, waits, finish, stop } = scene()
    add(event('meeting.changed'))
    stop()
    add(event('condition.revealed'))
    await finish()
    expect([readings.length, waits.length]).toEqual([1, 0])
  })
})
