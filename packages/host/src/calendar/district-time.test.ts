import { addDays, type Day } from '@tilth/core/cycles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, momentIn } from './district-time.ts'

const pacific = 'America/Los_Angeles'

test.each([
  ['2026-03-08T09:59:59Z', '2026-03-08'],
  ['2026-03-09T06:59:59Z', '2026-03-08'],
  ['2026-03-09T07:00:00Z', '2026-03-09'],
  ['2026-11-01T06:59:59Z', '2026-10-31'],
  ['2026-11-02T07:59:59Z', '2026-11-01'],
  ['2026-11-02T08:00:00Z', '2026-11-02'],
])('%s is %s in California, also where a day has 23 or 25 hours', (at, day) => {
  expect(dayIn(new Date(at), pacific)).toBe(day)
})

test.each([
  ['2026-03-07', '2026-03-07T15:00:00.000Z'],
  ['2026-03-08', '2026-03-08T14:00:00.000Z'],
  ['2026-10-31', '2026-10-31T14:00:00.000Z'],
  ['2026-11-01', '2026-11-01T15:00:00.000Z'],
])('seven in the morning of %s is %s', (day, at) => {
  expect(momentIn(pacific, { day, hour: 7 }).toISOString()).toBe(at)
})

test('an hour that a change to summer time leaves out is the one after it', () => {
  expect(momentIn(pacific, { day: '2026-03-08', hour: 2 }).toISOString()).toBe('2026-03-08T10:00:00.000Z')
})

test('an hour of a day lies in that day, in every zone, and the next day comes after it', () => {
  const zones = fc.constantFrom(
    pacific,
    'America/New_York',
    'America/Phoenix',
    'Pacific/Honolulu',
    'Pacific/Guam',
    'Europe/Madrid',
    'Asia/Kolkata',
  )
  const days = fc.integer({ min: 0, max: 20_000 }).map<Day>(count => addDays('2000-01-01', count))
  fc.assert(
    fc.property(zones, days, fc.integer({ min: 3, max: 22 }), (timeZone, day, hour) => {
      const at = momentIn(timeZone, { day, hour })
      expect(dayIn(at, timeZone)).toBe(day)
      expect(at < momentIn(timeZone, { day: addDays(day, 1), hour })).toBe(true)
      const shown = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }).format(at)
      expect(shown).toBe(`${String(hour).padStart(2, '0')}:00`)
    }),
  )
})
