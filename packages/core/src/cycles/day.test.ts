import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayOf, daysBetween, isDay, weekdayOf } from './day.ts'

const anyNumber = fc.integer({ min: -719_000, max: 2_900_000 })

describe('days', () => {
  it('are the days of the calendar', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), date => {
        const iso = date.toISOString()
        fc.pre(iso.length === 24)
        const number = Math.floor(date.getTime() / 86_400_000)
        expect([dayOf(number), dayNumber(iso.slice(0, 10)), weekdayOf(iso.slice(0, 10))]).toEqual([
          iso.slice(0, 10),
          number,
          date.getUTCDay() || 7,
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('are the days of some centuries', () => {
    expect([dayOf(0), dayOf(-1), dayOf(20_000), dayNumber('1600-02-29'), dayNumber('9999-12-31')]).toEqual([
      '1970-01-01',
      '1969-12-31',
      '2024-10-04',
      -135_081,
      2_932_896,
    ])
  })

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', '2026-01-01T00:00', ''])('%s is none', text => {
    expect(isDay(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow('is not a day of the calendar')
  })

  it('add up', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -1000, max: 1000 }), (number, count) => {
        fc.pre(number + count > -719_000)
        expect(daysBetween(dayOf(number), addDays(dayOf(number), count))).toBe(count)
      }),
    )
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
  })
})
