import { describe, expect, it, vi } from 'vitest'
import { type Following, followActivity } from './follow-activity.ts'

type Handlers = Parameters<Following['open']>[1]

const scene = () => {
  const opened: { after: string | null; on: Handlers; stop: ReturnType<typeof vi.fn> }[] = []
  const pauses: { milliseconds: number; then: () => void }[] = []
  const onEvent = vi.fn()
  const onGap = vi.fn()
  const stop = followActivity({
    open: (after, on) => {
      const end = vi.fn()
      opened.push({ after, on, stop: end })
      return end
    },
    onEvent,
    onGap,
    wait: (milliseconds, then) => {
      pauses.push({ milliseconds, then })
      return () => pauses.pop()
    },
  })
  return { opened, pauses, onEvent, onGap, stop }
}

const last = <One>(all: readonly One[]): One => {
  const one = all.at(-1)
  if (one === undefined) throw new Error('nothing there')
  return one
}

describe('followActivity', () => {
  it('resumes after the last event it saw', () => {
    const { opened, pauses, onEvent } = scene()
    last(opened).on.started()
    last(opened).on.event('7', { no: 7, kind: 'round.opened', roundId: 'one' })
    last(opened).on.ended()
    last(pauses).then()
    expect(onEvent).toHaveBeenCalledTimes(1)
    expect(opened.map(one => one.after)).toEqual([null, '7'])
  })

  it('reports a gap whenever it starts without knowing where it was', () => {
    const { opened, pauses, onGap } = scene()
    last(opened).on.started()
    last(opened).on.ended()
    last(pauses).then()
    last(opened).on.started()
    expect(onGap).toHaveBeenCalledTimes(2)
    last(opened).on.event('3', { no: 3, kind: 'people.changed', roundId: null })
    last(opened).on.started()
    expect(onGap).toHaveBeenCalledTimes(2)
  })

  it('waits longer after each failure and starts anew after a success', () => {
    const { opened, pauses } = scene()
    for (let round = 0; round < 7; round += 1) {
      last(opened).on.ended()
      last(pauses).then()
    }
    expect(pauses.map(pause => pause.milliseconds)).toEqual([1000, 2000, 4000, 8000, 15000, 15000, 15000])
    last(opened).on.started()
    last(opened).on.ended()
    expect(last(pauses).milliseconds).toBe(1000)
  })

  it('counts one end of a stream once, and none after it was stopped', () => {
    const { opened, pauses, stop } = scene()
    last(opened).on.ended()
    last(opened).on.ended()
    expect(pauses).toHaveLength(1)
    last(pauses).then()
    stop()
    expect(last(opened).stop).toHaveBeenCalledTimes(1)
    last(opened).on.ended()
    expect(pauses).toHaveLength(1)
  })
})
