import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addNextYear } from './add-next-year.ts'
import { assumedCalendar, schoolYearLabel } from './assumed-calendar.ts'
import { checkDay } from './check-day.ts'
import { addDays, dayOf, weekdayOf } from './day.ts'
import { isSchoolDay, parseSchoolCalendar, type SchoolCalendar } from './school-calendar.ts'

const terms = ['First semester', 'Second semester'] as const
const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayOf)
const assumed = fc.record({ startMonth: fc.integer({ min: 1, max: 12 }), on: anyDay }).map(given => assumedCalendar({ ...given, terms }))

describe('an assumed calendar', () => {
  it('is this year and the next from the month the school year starts in', () => {
    const calendar = assumedCalendar({ startMonth: 8, on: '2026-11-29', terms })
    expect(calendar.years.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['2026-27', '2026-08-01', '2027-06-30'],
      ['2027-28', '2027-08-01', '2028-06-30'],
    ])
    expect(calendar.years[0]?.terms.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['First semester', '2026-08-01', '2026-12-31'],
      ['Second semester', '2027-01-01', '2027-06-30'],
    ])
    expect([isSchoolDay(calendar, '2026-11-27'), isSchoolDay(calendar, '2026-11-29'), isSchoolDay(calendar, '2027-07-05')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['2027-07-31', '2026-27'],
    ['2027-08-01', '2027-28'],
    ['2027-01-01', '2026-27'],
  ])('begins on %s with %s', (on, label) => {
    expect(assumedCalendar({ startMonth: 8, on, terms }).years[0]?.label).toBe(label)
  })

  it('stays within one year where the school year starts in January', () => {
    expect(assumedCalendar({ startMonth: 1, on: '2026-02-03', terms }).years.map(year => year.label)).toEqual(['2026', '2027'])
    expect(schoolYearLabel('2099-08-01', '2100-06-30')).toBe('2099-00')
  })

  it('is always a calendar that can be read', () => {
    fc.assert(
      fc.property(assumed, calendar => {
        expect(parseSchoolCalendar(calendar)).toEqual({ ok: true, value: calendar })
      }),
    )
  })
})

const written: SchoolCalendar = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    {
      id: '2026',
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [{ id: 'fall', label: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
    },
  ],
  closed: [
    { label: 'Summer institute', from: '2026-07-01', to: '2026-07-02' },
    { label: 'Thanksgiving', from: '2026-11-23', to: '2026-11-27' },
  ],
}

describe('the next year', () => {
  it('has the terms and closed days of the last, on the same weekdays', () => {
    const next = addNextYear(written)
    if (!next.ok) throw new Error(next.error.code)
    expect(next.value.years[1]).toEqual({
      id: '2027',
      label: '2027-28',
      from: '2027-08-16',
      to: '2028-06-02',
      terms: [{ id: 'fall', label: 'Fall', from: '2027-08-16', to: '2027-12-17' }],
    })
    expect(next.value.closed.slice(2)).toEqual([{ label: 'Thanksgiving', from: '2027-11-22', to: '2027-11-26' }])
    expect(next.value.years[0]).toEqual(written.years[0])
  })

  it('needs a year to be made from', () => {
    expect(addNextYear({ ...written, years: [] })).toMatchObject({ ok: false, error: { code: 'calendar.no_year' } })
  })

  it('can be added again and again: always readable, whole weeks apart, never far from the same date', () => {
    fc.assert(
      fc.property(assumed, fc.integer({ min: 1, max: 12 }), (first, times) => {
        let calendar = first
        for (let turn = 0; turn < times; turn += 1) {
          const next = addNextYear(calendar)
          if (!next.ok) throw new Error(next.error.code)
          calendar = next.value
        }
        expect(parseSchoolCalendar(calendar)).toEqual({ ok: true, value: calendar })
        const [from, to] = [calendar.years[1]?.from ?? '', calendar.years.at(-1)?.from ?? '']
        expect(weekdayOf(from)).toBe(weekdayOf(to))
        expect(Number(to.slice(0, 4)) - Number(from.slice(0, 4))).toBeGreaterThanOrEqual(times - 1)
      }),
    )
  })
})

describe('a day to plan for', () => {
  const both = addNextYear(written)
  const calendar = both.ok ? both.value : written

  it.each([
    ['2026-08-17', '2026-11-29', null],
    ['2026-08-16', '2026-11-29', '2026'],
    ['2026-11-01', '2026-11-29', null],
    ['2027-06-04', '2027-07-01', '2026-27'],
    ['2027-06-05', '2027-07-01', null],
    ['2027-06-20', '2027-08-16', '2026-27'],
    ['2027-08-16', '2027-08-16', null],
    ['2020-01-01', '2020-01-01', null],
  ])('%s, seen on %s, belongs to a closed year: %s', (day, today, year) => {
    const found = checkDay(calendar, { day, today })
    expect([found?.code ?? null, found?.params?.year ?? null]).toEqual([year === null ? null : 'calendar.closed_year', year])
  })

  it('is open from the day it names, and every day after it', () => {
    fc.assert(
      fc.property(assumed, anyDay, anyDay, fc.integer({ min: 0, max: 900 }), (any, day, today, later) => {
        const found = checkDay(any, { day, today })
        if (!found) return
        const from = String(found.params?.from)
        expect(day < from).toBe(true)
        expect(checkDay(any, { day: addDays(from, later), today })).toBeNull()
      }),
    )
  })
})
