import { addNextYear, assumedCalendar, type SchoolCalendar, type SchoolYear, schoolDaysIn } from '@tilth/core/cycles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearGeometry } from './year-geometry.ts'

const year: SchoolYear = {
  id: '2026',
  label: '2026-27',
  from: '2026-08-19',
  to: '2026-09-18',
  terms: [
    { id: 'a', label: 'One', from: '2026-08-19', to: '2026-08-31' },
    { id: 'b', label: 'Second half of it', from: '2026-09-01', to: '2026-09-18' },
  ],
}
const calendar: SchoolCalendar = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [year],
  closed: [{ label: 'Labor Day', from: '2026-09-07', to: '2026-09-07' }],
}
const shapes = (path: string) => path.split('M').length - 1

describe('a school year as a sheet of days', () => {
  const drawn = yearGeometry({ year, calendar }, { width: 100, today: '2026-09-07' })

  it('has a column a week and a row a weekday', () => {
    expect([drawn.width, drawn.size, drawn.height]).toEqual([90, 16, 136])
    expect([shapes(drawn.school), shapes(drawn.closed)]).toEqual([22, 1])
    expect(drawn.school.startsWith('M0 62h16v16h-16z')).toBe(true)
    expect(drawn.closed).toBe('M54 26h16v16h-16z')
    expect(drawn.today).toEqual({ x: 54, y: 26 })
  })

  it('spans its terms with a bracket each, named where there is room', () => {
    expect(drawn.terms).toEqual([
      { index: 0, x1: 0, x2: 52, y: 20, hasLabel: true },
      { index: 1, x1: 36, x2: 88, y: 20, hasLabel: false },
    ])
    expect(drawn.months.map(month => [month.day, month.x])).toEqual([
      ['2026-08-19', 0],
      ['2026-09-01', 36],
    ])
  })

  it('draws every weekday once, with school or without, and never past its edge', () => {
    const calendars = fc.record({ startMonth: fc.integer({ min: 1, max: 12 }), width: fc.integer({ min: 280, max: 1200 }) }).map(given => ({
      ...given,
      made: addNextYear(assumedCalendar({ startMonth: given.startMonth, on: '2026-11-18', terms: ['A', 'B'] })),
    }))
    fc.assert(
      fc.property(calendars, ({ made, width }) => {
        if (!made.ok) throw new Error(made.error.code)
        for (const each of made.value.years) {
          const found = yearGeometry({ year: each, calendar: made.value }, { width, today: each.from })
          expect(shapes(found.school)).toBe(schoolDaysIn(made.value, each))
          expect(found.closed).toBe('')
          expect(found.width).toBeLessThanOrEqual(width + 1)
          const rights = [...found.school.matchAll(/M([\d.]+) /g)].map(([, at]) => Number(at) + found.size)
          expect(Math.max(...rights)).toBeLessThanOrEqual(found.width)
          expect(found.terms.every(term => term.x1 < term.x2)).toBe(true)
        }
      }),
    )
  })
})
