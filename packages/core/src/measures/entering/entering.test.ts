import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type SchoolCalendar } from '../../cycles/index.ts'
import { checkValue, plottedValue } from './check-value.ts'
import { type DayContext, findDateOrder, readDay } from './read-day.ts'
import { isGroup, readGroup } from './read-group.ts'
import { readNumber } from './read-number.ts'
import { readValues, type TableQuestion } from './read-values.ts'
import { splitPasted } from './split-pasted.ts'
import { guessColumns } from './value-columns.ts'

const calendar: SchoolCalendar = {
  format: 1,
  schoolDays: [1, 2, 3, 4, 5],
  years: [
    { id: '2025', label: '2025-26', from: '2025-08-18', to: '2026-06-05', terms: [] },
    { id: '2026', label: '2026-27', from: '2026-08-19', to: '2027-06-04', terms: [] },
  ],
  closed: [{ label: 'Labor week', from: '2026-09-07', to: '2026-09-13' }],
}

const days: DayContext = { order: 'mdy', takesSerials: false, today: '2026-10-15', calendar }

const dayOf = (text: string, more: Partial<DayContext> = {}): string => {
  const read = readDay(text, { ...days, ...more })
  return read.kind === 'day' ? read.on : read.kind
}

describe('a day as somebody wrote it', () => {
  it.each([
    ['2026-09-08', '2026-09-08'],
    ['2026/9/8', '2026-09-08'],
    ['9/8/2026', '2026-09-08'],
    ['9/8/26', '2026-09-08'],
    ['9/8/99', '1999-09-08'],
    ['09-28-2026', '2026-09-28'],
    ['Sep 8, 2026', '2026-09-08'],
    ['Sept. 8 2026', '2026-09-08'],
    ['September 8th, 2026', '2026-09-08'],
    ['8 Sep 2026', '2026-09-08'],
    ['8 de septiembre de 2026', '2026-09-08'],
    ['8-sep-2026', '2026-09-08'],
    ['Tue, Sep 8, 2026', '2026-09-08'],
    ['Sep 2026', '2026-09-01'],
    ['septiembre de 2026', '2026-09-01'],
    ['2026-09', '2026-09-01'],
    ['9/2026', '2026-09-01'],
    ['September', '2026-09-01'],
    ['November', '2025-11-01'],
    ['Oct 12', '2026-10-12'],
    ['Dec 1', '2025-12-01'],
    ['Week of 9/14/2026', '2026-09-14'],
    ['Semana del 14 de septiembre', '2026-09-14'],
    ['Week 1', '2026-08-19'],
    ['Week 2', '2026-08-24'],
    ['wk 4', '2026-09-14'],
    ['semana 3', '2026-08-31'],
    ['9/31/2026', 'no-such-day'],
    ['2026-02-29', 'no-such-day'],
    ['13/13/2026', 'no-such-day'],
    ['Sep-26', 'ambiguous'],
    ['Total', 'text'],
    ['12', 'text'],
    ['46273', 'text'],
    ['', 'empty'],
  ])('%s is %s', (text, on) => {
    expect(dayOf(text)).toBe(on)
  })

  it('keeps the day that is written, whatever clock stands beside it, also where summer time begins and ends', () => {
    const clocks = ['', ' 00:00', ' 12:30 AM', ' 11:59 PM', 'T02:30:00', 'T07:00:00Z', 'T23:59:59-08:00']
    for (const on of ['2026-03-07', '2026-03-08', '2026-03-09', '2025-11-01', '2025-11-02', '2025-11-03'])
      for (const clock of clocks) expect(dayOf(`${on}${clock}`), `${on}${clock}`).toBe(on)
    expect(dayOf('3/8/2026 2:30 AM')).toBe('2026-03-08')
    expect(dayOf('11/2/2025 1:30:00 AM')).toBe('2025-11-02')
  })

  it('takes a workbook’s number of days for the day it is, and never guesses one elsewhere', () => {
    expect(dayOf('46273', { takesSerials: true })).toBe('2026-09-08')
    expect(dayOf('46089.999', { takesSerials: true })).toBe('2026-03-08')
    expect(dayOf('12', { takesSerials: true })).toBe('text')
  })

  it('reads the month first unless the column speaks against it; then what could be either is nobody’s to guess', () => {
    expect(findDateOrder(['9/8/2026', '9/28/2026'])).toBe('mdy')
    expect(findDateOrder(['9/8/2026', '28/9/2026'])).toBeNull()
    expect(dayOf('9/8/2026', { order: null })).toBe('ambiguous')
    expect(dayOf('28/9/2026', { order: null })).toBe('2026-09-28')
    expect(dayOf('9/9/2026', { order: null })).toBe('2026-09-09')
    expect(dayOf('9/8/2026', { order: 'dmy' })).toBe('2026-08-09')
  })

  it('counts school weeks only by a calendar that somebody keeps', () => {
    expect(dayOf('Week 5', { calendar: null })).toBe('no-calendar')
    expect(dayOf('Week 99')).toBe('no-such-day')
  })

  it('gives back every day that is written in any of its forms', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), count => {
        const on = addDays('1970-01-01', count)
        const [year = '', month = '', day = ''] = on.split('-')
        const forms = [on, `${Number(month)}/${Number(day)}/${year}`, `${names[Number(month) - 1]} ${Number(day)}, ${year}`]
        expect(forms.map(form => dayOf(form))).toEqual([on, on, on])
        expect(dayOf(`${Number(day)}/${Number(month)}/${year}`, { order: 'dmy' })).toBe(on)
      }),
    )
  })
})

describe('a number as spreadsheets write it', () => {
  it.each([
    ['25', 25],
    [' 1,234 ', 1234],
    ['1,234,567.5', 1_234_567.5],
    ['62.5%', 62.5],
    ['(12)', -12],
    ['($1,200.50)', -1200.5],
    ['$3', 3],
    ['−4', -4],
    ['.5', 0.5],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toMatchObject({ kind: 'number', value })
  })

  it('says what is none, and why', () => {
    const kinds = ['', '*', '--', 'n/a', '<11', '12,5', '1.234,5', 'none', '12 of 30', '1e3', '(-3)'].map(text => readNumber(text).kind)
    expect(kinds).toEqual([
      'empty',
      'held-back',
      'held-back',
      'held-back',
      'held-back',
      'unclear',
      'unclear',
      'text',
      'text',
      'text',
      'text',
    ])
  })
})

describe('a value of its kind', () => {
  it('refuses what cannot be', () => {
    expect(checkValue('share', { value: 41, denominator: 40 })).toBe('denominator_smaller')
    expect(checkValue('share', { value: 1.2, denominator: null })).toBe('share_above_one')
    expect(checkValue('share', { value: 0, denominator: 0 })).toBe('denominator_not_positive')
    expect(checkValue('count', { value: 2.5, denominator: null })).toBe('not_whole')
    expect(checkValue('count', { value: 2, denominator: 3 })).toBe('denominator_not_taken')
    expect(checkValue('rate', { value: -1, denominator: 3 })).toBe('negative')
    expect(checkValue('number', { value: Number.NaN, denominator: null })).toBe('not_a_number')
    expect(checkValue('rate', { value: 5, denominator: 3 })).toBeNull()
    expect(checkValue('number', { value: -2.5, denominator: 7 })).toBeNull()
  })

  it('plots shares and rates for one and leaves a plain number undivided', () => {
    expect(plottedValue('share', { value: 10, denominator: 40 })).toBe(0.25)
    expect(plottedValue('number', { value: 10, denominator: 40 })).toBe(10)
    expect(plottedValue('share', { value: 0.3, denominator: null })).toBe(0.3)
  })
})

describe('a group as a file names it', () => {
  it.each([
    ['All students', 'Group', ''],
    ['', 'Group', ''],
    ['EL', 'Subgroup', 'english-learner:in'],
    ['Not EL', 'Subgroup', 'english-learner:out'],
    ['Yes', 'English learner', 'english-learner:in'],
    ['no', 'SWD', 'disability:out'],
    ['Grade: 5', '', 'grade:5'],
    ['5', 'Grade', 'grade:5'],
    ['UTI', 'infection', 'infection:UTI'],
    ['Aprendices de inglés', 'Grupo', 'english-learner:in'],
  ])('%s in the column %s is %s', (text, column, group) => {
    expect(readGroup(text, column)).toBe(group)
    expect(isGroup(readGroup(text, column))).toBe(true)
  })
})

const question: TableQuestion = {
  kind: 'share',
  multiplier: 1,
  columns: { date: 0, value: 1, denominator: 2, place: 3, group: null, note: null },
  hasHeader: true,
  dateOrder: 'found',
  days,
  places: [
    { id: 'own', names: ['Alder Unified'], isOpen: true },
    { id: 'madrone', names: ['Madrone Elementary', '0123'], isOpen: true },
    { id: 'cedar', names: ['Cedar Middle'], isOpen: false },
  ],
  ownPlace: 'own',
  leaveOut: [],
}

const head = ['Week of', 'Kept', 'Of', 'School']
const wrongIn = (...rows: readonly (readonly string[])[]) =>
  readValues([head, ...rows], question).wrong.map(({ row, column, reason }) => [row, column, reason])

describe('rows of a table', () => {
  it('are read whole or are wrong, each with its cell', () => {
    expect(
      wrongIn(
        ['9/8/2026', '20', '40', 'madrone elementary'],
        ['9/15/2026', 'twenty', '40', ''],
        ['9/22/2026', '41', '40', ''],
        ['9/31/2026', '20', '40', ''],
        ['10/16/2026', '20', '40', ''],
        ['', '20', '40', ''],
        ['9/29/2026', '', '40', ''],
        ['9/29/2026', '20', '', ''],
        ['9/29/2026', '20', '0', ''],
        ['9/29/2026', '20', '40', 'Nowhere'],
        ['9/29/2026', '20', '40', 'Cedar Middle'],
        ['9/8/2026', '21', '40', '0123'],
        ['9/29/2026', '*', '40', ''],
        ['9/29/2026', '12,5', '40', ''],
        ['Total', '100', '200', ''],
      ),
    ).toEqual([
      [3, 1, 'not_a_number'],
      [4, 1, 'denominator_smaller'],
      [5, 0, 'no_such_day'],
      [6, 0, 'date_in_the_future'],
      [7, 0, 'date_missing'],
      [8, 1, 'value_missing'],
      [9, 2, 'denominator_missing'],
      [10, 2, 'denominator_not_positive'],
      [11, 3, 'place_unknown'],
      [12, 3, 'place_not_yours'],
      [13, 0, 'day_twice'],
      [14, 1, 'held_back'],
      [15, 1, 'number_unclear'],
      [16, 0, 'not_a_date'],
    ])
  })

  it('say which earlier row has the same day, and pass over rows that are left out', () => {
    const rows = [head, ['9/8/2026', '20', '40', ''], [], ['9/8/2026', '21', '40', '']]
    expect(readValues(rows, question).wrong).toEqual([{ row: 4, column: 0, reason: 'day_twice', found: '9/8/2026', other: 2 }])
    const left = readValues(rows, { ...question, leaveOut: [4] })
    expect(left).toMatchObject({ rows: 1, wrong: [], values: [{ row: 2, on: '2026-09-08', value: 20, denominator: 40, place: 'own' }] })
  })

  it('refuse dates that could be two as soon as the column shows another order, until somebody says which', () => {
    const rows = [head, ['9/8/2026', '20', '40', ''], ['28/9/2026', '20', '40', '']]
    expect(readValues(rows, question).wrong).toMatchObject([{ row: 2, reason: 'date_ambiguous' }])
    expect(readValues(rows, { ...question, dateOrder: 'dmy' }).values.map(({ on }) => on)).toEqual(['2026-08-09', '2026-09-28'])
    expect(readValues(rows, { ...question, dateOrder: 'mdy' }).wrong).toMatchObject([{ row: 3, reason: 'no_such_day' }])
  })

  it('read percentages with and without the sign, and beside a denominator as so many of it', () => {
    const alone = { ...question, columns: { ...question.columns, denominator: null, place: null } }
    const valuesOf = (rows: readonly (readonly string[])[], asked: TableQuestion) =>
      readValues([head, ...rows], asked).values.map(({ value }) => value)
    expect(
      valuesOf(
        [
          ['9/8/2026', '62%'],
          ['9/15/2026', '5'],
        ],
        alone,
      ),
    ).toEqual([0.62, 0.05])
    expect(
      valuesOf(
        [
          ['9/8/2026', '.62'],
          ['9/15/2026', '1'],
        ],
        alone,
      ),
    ).toEqual([0.62, 1])
    expect(valuesOf([['9/8/2026', '50%', '40']], question)).toEqual([20])
    const rates: TableQuestion = { ...alone, kind: 'rate', multiplier: 1000 }
    expect(valuesOf([['9/8/2026', '12.5']], rates)).toEqual([0.0125])
  })

  it('never lose or add a row: each is a value or wrong', () => {
    const cell = fc.oneof(
      fc.constantFrom('9/8/2026', '9/15/2026', '20', '40', '0', 'x', '', '62%', 'Madrone Elementary'),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), rows => {
        const reading = readValues([head, ...rows], question)
        const numbers = [...reading.values, ...reading.wrong].map(({ row }) => row).toSorted((a, b) => a - b)
        const filled = rows.flatMap((row, index) => (row.some(text => text !== '') ? [index + 2] : []))
        expect(numbers).toEqual(filled)
        expect(reading.rows).toBe(filled.length)
      }),
    )
  })
})

describe('what was pasted', () => {
  it('is cut at tabs, or at the separators of a text file, and keeps what is quoted', () => {
    expect(splitPasted('Week\tKept\n9/8/2026\t"1,234"\r\n')).toEqual([
      ['Week', 'Kept'],
      ['9/8/2026', '1,234'],
    ])
    expect(splitPasted('a;b\n"x;""y""\nz";2')).toEqual([
      ['a', 'b'],
      ['x;"y"\nz', '2'],
    ])
    expect(splitPasted('"hospital","month","n"\n"AHH",2015-01-01,17\n')[1]).toEqual(['AHH', '2015-01-01', '17'])
    expect(splitPasted('')).toEqual([])
  })
})

describe('which column says what', () => {
  const guess = (text: string, kind: TableQuestion['kind'] = 'share') => guessColumns(splitPasted(text), { kind, days })

  it('is told by names first', () => {
    expect(guess('Week of,Kept,Of,School,Notes\n9/8/2026,20,40,Madrone,snow\n').columns).toEqual({
      date: 0,
      value: 1,
      denominator: 2,
      place: 3,
      group: null,
      note: 4,
    })
    expect(guess('hospital,infection,month,n,days\nAHH,BAC,2015-01-01,17,17233.6\n', 'rate').columns).toEqual({
      date: 2,
      value: 3,
      denominator: 4,
      place: 0,
      group: 1,
      note: null,
    })
    expect(guess('month,n,days,period,notes\n2012-11-01,17,14768.4,pre,\n', 'count').columns).toMatchObject({
      date: 0,
      value: 1,
      denominator: null,
    })
  })

  it('and by what stands in them where there are no names', () => {
    expect(guess('9/8/2026\t20\t40\n9/15/2026\t21\t40\n')).toEqual({
      hasHeader: false,
      columns: { date: 0, value: 1, denominator: 2, place: null, group: null, note: null },
    })
    expect(guess('9/8/2026\t62%\n9/15/2026\t60%\n').columns).toMatchObject({ date: 0, value: 1, denominator: null })
  })
})
