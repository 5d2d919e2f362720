import { describe, expect, it } from 'vitest'
import { clockFace, timerLeft } from './timer-left.ts'

const now = Date.parse('2026-11-06T23:00:00.000Z')

describe('timerLeft', () => {
  it('counts a running timer against the clock it is given, and stops at nothing', () => {
    const timer = { state: 'running', endsAt: '2026-11-06T23:05:00.000Z', seconds: null } as const
    expect(timerLeft(timer, now)).toBe(300)
    expect(timerLeft(timer, now + 1)).toBe(300)
    expect(timerLeft(timer, now + 1_000)).toBe(299)
    expect(timerLeft(timer, now + 600_000)).toBe(0)
  })

  it('leaves a stopped timer where it stopped, and says nothing where there is none', () => {
    expect(timerLeft({ state: 'stopped', endsAt: null, seconds: 42 }, now)).toBe(42)
    expect(timerLeft({ state: 'none', endsAt: null, seconds: null }, now)).toBeNull()
  })

  it('reads like a clock', () => {
    expect([500, 60, 9, 0, 3600].map(clockFace)).toEqual(['8:20', '1:00', '0:09', '0:00', '60:00'])
  })
})
