import { describe, expect, it } from 'vitest'
import { type CalendarDraft, calendarOf, draftOf, fieldId, problemsOf, sorted } from './calendar-draft.ts'

const draft: CalendarDraft = {
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    {
      id: '2026',
      label: '2026-27',
      from: '2026-08-17',
      to: '2027-06-04',
      terms: [
        { id: 'fall', label: 'Fall', from: '2026-08-17', to: '2026-12-18' },
        { id: 'spring', label: 'Spring', from: '2027-01-04', to: '2027-06-04' },
      ],
    },
  ],
  closed: [{ label: 'Thanksgiving', from: '2026-11-23', to: '2026-11-27' }],
}
const [year] = draft.years
const [fall, spring] = year?.terms ?? []
const with_ = (change: object) => ({ ...draft, years: [{ ...year, ...change }] }) as CalendarDraft
const said = (of: CalendarDraft) => problemsOf(of).map(({ code, path }) => `${fieldId(path ?? [])} ${code}`)

describe('a calendar while it is written', () => {
  it('goes out as it came in', () => {
    expect(draftOf(calendarOf(draft))).toEqual(draft)
    expect(said(draft)).toEqual([])
  })

  it.each<[string, CalendarDraft, readonly string[]]>([
    ['a year without a last day', with_({ to: '' }), ['calendar-years-0-to calendar.not_a_day']],
    ['a year without a name', with_({ label: '  ' }), ['calendar-years-0-label calendar.empty_text']],
    ['a year backwards', with_({ to: '2026-06-04', terms: [] }), ['calendar-years-0-to calendar.ends_before_it_begins']],
    [
      'terms that overlap',
      with_({ terms: [fall, { ...spring, from: '2026-12-18' }] }),
      ['calendar-years-0-terms-1-from calendar.overlaps'],
    ],
    ['a term outside', with_({ terms: [{ ...fall, from: '2026-08-01' }] }), ['calendar-years-0-terms-0-from calendar.outside_its_year']],
    [
      'a break without a day',
      { ...draft, closed: [{ label: 'Ski week', from: '', to: '2027-02-19' }] },
      ['calendar-closed-0-from calendar.not_a_day'],
    ],
    ['no year', { ...draft, years: [] }, ['calendar-years-add calendar.no_year']],
    ['no weekday', { ...draft, schoolDays: [] }, ['calendar-schoolDays-1 calendar.no_school_days']],
  ])('%s is told at its field', (_, wrong, expected) => {
    expect(said(wrong)).toEqual(expected)
  })

  it('is put in the order of its days, and what has none yet comes last', () => {
    const mixed = {
      ...draft,
      schoolDays: [5, 1],
      closed: [{ label: 'New', from: '', to: '' }, { label: 'B', from: '2027-02-15', to: '2027-02-19' }, ...draft.closed],
    }
    const found = sorted({
      ...mixed,
      years: [{ id: 'next', label: '2027-28', from: '2027-08-16', to: '2028-06-02', terms: [] }, ...draft.years],
    })
    expect(found.closed.map(span => span.label)).toEqual(['Thanksgiving', 'B', 'New'])
    expect([found.schoolDays, found.years.map(each => each.label)]).toEqual([
      [1, 5],
      ['2026-27', '2027-28'],
    ])
  })
})
