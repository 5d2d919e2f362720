import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLocalTime, toLocalTime } from './local-time.ts'

const zones = ['America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu', 'Europe/Madrid', 'Asia/Kolkata', 'UTC']

describe('toLocalTime and fromLocalTime', () => {
  it('read and write the clock on the wall of the district', () => {
    expect(toLocalTime('2026-11-06T23:00:00.000Z', 'America/Los_Angeles')).toBe('2026-11-06T15:00')
    expect(fromLocalTime('2026-11-06T15:00', 'America/Los_Angeles')).toBe('2026-11-06T23:00:00.000Z')
    expect(fromLocalTime('2026-07-06T15:00', 'America/Los_Angeles')).toBe('2026-07-06T22:00:00.000Z')
    expect(toLocalTime('2026-01-01T05:30:00.000Z', 'Asia/Kolkata')).toBe('2026-01-01T11:00')
  })

  it('take the first of an hour that comes twice, and the hour after one that is skipped', () => {
    expect(fromLocalTime('2026-11-01T01:30', 'America/Los_Angeles')).toBe('2026-11-01T08:30:00.000Z')
    expect(toLocalTime(fromLocalTime('2026-03-08T02:30', 'America/Los_Angeles') ?? '', 'America/Los_Angeles')).toBe('2026-03-08T03:30')
  })

  it('refuse what is no date and time', () => {
    for (const text of ['', '2026-11-06', '2026-13-40T15:00', 'soon']) expect(fromLocalTime(text, 'UTC')).toBe(null)
  })

  it('come back to the same clock, whatever the zone and the season', () => {
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }).map(at => new Date(at).toISOString())
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (iso, zone) => {
        const local = toLocalTime(iso, zone)
        const again = fromLocalTime(local, zone)
        expect(again).not.toBe(null)
        expect(toLocalTime(again ?? '', zone)).toBe(local)
      }),
    )
  })
})
