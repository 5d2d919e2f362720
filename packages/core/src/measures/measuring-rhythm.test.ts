import { describe, expect, it } from 'vitest'
import type { SchoolCalendar } from '../cycles/index.ts'
import { dueDay, enoughBy, isStale } from './due-day.ts'
import { seriesOf, suitedChart } from './suited-chart.ts'
import { timeGaps } from './time-gaps.ts'

const calendar: SchoolCalendar = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    {
      id: '2025',
      label: '2025-26',
      from: '2025-08-18',
      to: '2026-06-05',
      terms: [{ id: 'fall', label: 'Fall', from: '2025-08-18', to: '2025-12-19' }],
    },
    { id: '2026', label: '2026-27', from: '2026-08-19', to: '2027-06-04', terms: [] },
  ],
  closed: [{ label: 'Winter break', from: '2025-12-20', to: '2026-01-04' }],
}

const weekly = { cadence: { unit: 'week', every: 1 }, calendar } as const

describe('when the next value is due', () => {
  it('follows the rhythm on days with school, over a break and over the summer', () => {
    expect(dueDay('2025-10-06', weekly)).toBe('2025-10-13')
    expect(dueDay('2025-12-15', weekly)).toBe('2026-01-05')
    expect(dueDay('2026-06-01', weekly)).toBe('2026-08-19')
    expect(dueDay('2025-10-06', { cadence: { unit: 'term' }, calendar })).toBe('2025-12-19')
    expect(dueDay('2025-10-06', { cadence: { unit: 'term' }, calendar: null })).toBeNull()
  })

  it('is a day of the calendar, also across the days on which clocks change', () => {
    const plain = { ...weekly, calendar: null }
    expect([dueDay('2026-03-02', plain), dueDay('2026-03-05', plain), dueDay('2025-10-27', plain)]).toEqual([
      '2026-03-09',
      '2026-03-12',
      '2025-11-03',
    ])
  })

  it('is late some days after it, never in the summer, and never before anything was counted', () => {
    expect(isStale('2025-10-06', { ...weekly, today: '2025-10-17' })).toBe(false)
    expect(isStale('2025-10-06', { ...weekly, today: '2025-10-18' })).toBe(true)
    expect(isStale('2026-06-01', { ...weekly, today: '2026-08-10' })).toBe(false)
    expect(isStale(null, { ...weekly, today: '2026-08-10' })).toBe(false)
  })

  it('says by when there are enough points, at one each due day', () => {
    expect(enoughBy({ missing: 4, last: '2025-11-07' }, { cadence: { unit: 'week', every: 1 }, calendar: null, today: '2025-11-08' })).toBe(
      '2025-12-05',
    )
    expect(enoughBy({ missing: 2, last: '2025-10-06' }, { ...weekly, today: '2025-11-20' })).toBe('2025-12-01')
    expect(enoughBy({ missing: 0, last: '2025-10-06' }, { ...weekly, today: '2025-11-20' })).toBeNull()
    expect(enoughBy({ missing: 10, last: null }, { cadence: { unit: 'day', every: 1 }, calendar: null, today: '2025-11-20' })).toBe(
      '2025-11-29',
    )
  })
})

describe('where a series pauses', () => {
  it('is named by the calendar: a break, the summer, or nothing', () => {
    const days = ['2025-12-08', '2025-12-15', '2026-01-12', '2026-06-01', '2026-08-24', '2026-08-31']
    expect(timeGaps(days, weekly)).toEqual([
      { from: '2025-12-15', to: '2026-01-12', name: { kind: 'closed', label: 'Winter break' } },
      { from: '2026-01-12', to: '2026-06-01', name: null },
      { from: '2026-06-01', to: '2026-08-24', name: { kind: 'summer' } },
    ])
    expect(timeGaps(['2025-10-06', '2025-10-20'], weekly)).toEqual([])
  })
})

describe('which control chart fits', () => {
  const of40 = [{ value: 20, denominator: 40 }]

  it('goes by what is counted, and by how many', () => {
    expect(suitedChart('share', of40).kind).toBe('p')
    expect(suitedChart('share', [...of40, { value: 900, denominator: 1001 }]).kind).toBe('pp')
    expect(suitedChart('rate', of40).kind).toBe('u')
    expect(suitedChart('rate', [{ value: 3, denominator: 20_000 }]).kind).toBe('up')
    expect(suitedChart('count', [{ value: 3, denominator: null }]).kind).toBe('c')
    expect(suitedChart('number', of40).kind).toBe('i')
    expect(suitedChart('share', [...of40, { value: 0.5, denominator: null }])).toEqual({ kind: 'i', because: 'denominator-missing' })
  })

  it('divides only where every denominator is known', () => {
    expect(seriesOf('share', of40)).toEqual({ values: [20], denominators: [40] })
    expect(seriesOf('share', [...of40, { value: 0.25, denominator: null }])).toEqual({ values: [0.5, 0.25] })
    expect(seriesOf('number', of40)).toEqual({ values: [20] })
  })
})
