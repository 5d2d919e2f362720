import { describe, expect, it } from 'vitest'
import { cadence } from './cadence.ts'
import {
  isSchoolDay,
  nextSchoolDay,
  parseSchoolCalendar,
  type SchoolCalendar,
  schoolDaysIn,
  schoolYearOf,
  termOf,
} from './school-calendar.ts'

const calendar: SchoolCalendar = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    {
      id: '2026',
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [
        { id: 'fall', label: 'Fall', from: '2026-08-17', to: '2026-12-19' },
        { id: 'spring', label: 'Spring', from: '2027-01-04', to: '2027-06-04' },
      ],
    },
    { id: '2027', label: '2027-28', from: '2027-08-16', to: '2028-06-02', terms: [] },
  ],
  closed: [
    { label: 'Thanksgiving', from: '2026-11-23', to: '2026-11-27' },
    { label: 'Winter break', from: '2026-12-21', to: '2027-01-01' },
  ],
}

describe('a school calendar', () => {
  it('is read as it is', () => {
    expect(parseSchoolCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual({ ok: true, value: calendar })
  })

  it.each<[string, object, string]>([
    ['a day that is none', { years: [{ ...calendar.years[1], from: '2027-02-30' }] }, 'years/0/from calendar.not_a_day'],
    ['a year backwards', { years: [{ ...calendar.years[1], from: '2028-07-01' }] }, 'years/0/to calendar.ends_before_it_begins'],
    ['years that overlap', { years: [calendar.years[1], calendar.years[0]] }, 'years/1/from calendar.overlaps'],
    ['a term outside its year', { years: [{ ...calendar.years[0], to: '2027-05-01' }] }, 'years/0/terms/1 calendar.outside_its_year'],
    ['an eighth day', { schoolDays: [8] }, 'schoolDays/0 calendar.out_of_range'],
    ['a break backwards', { closed: [{ label: 'x', from: '2026-10-02', to: '2026-10-01' }] }, 'closed/0/to calendar.ends_before_it_begins'],
  ])('refuses %s', (_, change, expected) => {
    const parsed = parseSchoolCalendar({ ...calendar, ...change })
    expect(parsed.ok ? [] : parsed.error.map(found => `${(found.path ?? []).join('/')} ${found.code}`)).toEqual([expected])
  })

  it('knows years, terms and days without school', () => {
    expect(schoolYearOf(calendar, '2026-12-25')?.id).toBe('2026')
    expect(schoolYearOf(calendar, '2027-07-04')).toBeNull()
    expect(termOf(calendar, '2026-12-19')?.id).toBe('fall')
    expect(termOf(calendar, '2026-12-20')).toBeNull()
    expect(isSchoolDay(calendar, '2026-11-20')).toBe(true)
    expect(isSchoolDay(calendar, '2026-11-21')).toBe(false)
    expect(isSchoolDay(calendar, '2026-11-27')).toBe(false)
    expect(nextSchoolDay(calendar, '2026-11-21')).toBe('2026-11-30')
    expect(nextSchoolDay(calendar, '2027-06-05')).toBe('2027-08-16')
    expect(nextSchoolDay(calendar, '2028-06-03')).toBeNull()
    expect(schoolDaysIn(calendar, { from: '2026-11-16', to: '2026-11-30' })).toBe(6)
  })
})

describe('a cadence', () => {
  it('falls on days with school', () => {
    expect(cadence({ unit: 'week', every: 2 }, { from: '2026-11-11', to: '2027-01-15', calendar })).toEqual([
      '2026-11-30',
      '2026-12-09',
      '2027-01-04',
      '2027-01-06',
    ])
  })

  it('keeps the day of the month without drifting', () => {
    expect(cadence({ unit: 'month', every: 1 }, { from: '2027-12-31', to: '2028-05-01' })).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ])
  })

  it('goes by the day, and by the term where there are terms', () => {
    expect(cadence({ unit: 'day', every: 1 }, { from: '2026-11-19', to: '2026-12-01', calendar })).toEqual([
      '2026-11-20',
      '2026-11-30',
      '2026-12-01',
    ])
    expect(cadence({ unit: 'term' }, { from: '2026-08-20', to: '2027-12-31', calendar })).toEqual(['2026-12-18', '2027-06-04'])
    expect(cadence({ unit: 'term' }, { from: '2026-08-20', to: '2027-12-31' })).toEqual([])
  })

  it('never turns without end', () => {
    expect(() => cadence({ unit: 'day', every: 0 }, { from: '2026-11-19', to: '2026-12-01' })).toThrow('never comes round')
    expect(cadence({ unit: 'day', every: 1 }, { from: '2026-11-19', to: '2026-11-19' })).toEqual([])
  })
})
