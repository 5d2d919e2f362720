import { describe, expect, test } from 'vitest'
import { assignment, measured, on, session, weekdays, worked } from './tutoring.fixture.ts'

const three = [session(0), session(2), session(4)]
const atDosage = (given: Parameters<typeof worked>[0], at?: Parameters<typeof measured>[1]) => measured(worked(given), at)['at-dosage']
const rows = (given: Parameters<typeof worked>[0]) => worked(given).tables?.['below-plan'] ?? []
const why = (given: Parameters<typeof worked>[0]) => rows(given).map(row => [row.planned, row.delivered, row.why, row.also])
const codes = (given: Parameters<typeof worked>[0]) => (worked(given).findings ?? []).map(({ code }) => code)

describe('a week', () => {
  test('three of three sessions, 30 minutes each: at dosage, nothing below plan', () => {
    expect(measured(worked({ sessions: three }))).toEqual({ 'at-dosage': [1, 1], 'minutes-a-week': [90, 1] })
    expect(rows({ sessions: three })).toEqual([])
  })

  test('counts at the school and at the district, for a student of the school', () => {
    expect(atDosage({ sessions: three }, { orgId: 'district' })).toEqual([1, 1])
    expect(atDosage({ sessions: three }, { orgId: 'elm' })).toBeUndefined()
  })

  test('runs from Monday to Sunday and counts once it is over', () => {
    expect(atDosage({ sessions: [session(0), session(2), session(6)] })).toEqual([1, 1])
    expect(atDosage({ sessions: [session(0), session(2), session(7)], today: on(13) })).toEqual([0, 1])
    expect(worked({ sessions: three, today: on(5) }).measures).toEqual([])
  })

  test('two sessions on one day are two', () => {
    expect(atDosage({ sessions: [session(0), session(0, { minutes: 35 }), session(4)] })).toEqual([1, 1])
  })
})

describe('delivered is derived', () => {
  test.each([
    ['absent', { absence: 'illness' }, 'absence 1'],
    ['canceled by the tutor', { canceledBy: 'tutor', absence: null }, 'tutor 1'],
    ['canceled by the school', { canceledBy: 'school' }, 'school 1'],
    ['canceled by the family', { canceledBy: 'family' }, 'family 1'],
    ['canceled by the program', { canceledBy: 'program' }, 'program 1'],
    ['zero minutes', { minutes: 0 }, 'unlogged 1'],
  ])('%s: not delivered, with its reason', (_, values, reason) => {
    expect(why({ sessions: [session(0), session(2), session(4, values)] })).toEqual([[3, 2, reason, null]])
  })

  test('held without a word on absence or cancellation', () => {
    expect(
      atDosage({ sessions: three.map(({ values, ...rest }) => ({ ...rest, values: { ...values, canceledBy: null, absence: null } })) }),
    ).toEqual([1, 1])
  })

  test('minutes that are written down, else from start to end, else none', () => {
    const minutesOf = (values: Parameters<typeof session>[1]) =>
      measured(worked({ sessions: [session(0, { minutes: null, ...values })] }))['minutes-a-week']?.[0]
    expect(minutesOf({ minutes: 25, start: '09:00', end: '10:00' })).toBe(25)
    expect(minutesOf({ start: '09:10', end: '09:55' })).toBe(45)
    expect(minutesOf({ start: '09:55', end: '09:10' })).toBe(0)
    expect(minutesOf({})).toBe(0)
  })
})

describe('why below plan', () => {
  test('the most frequent cause first, then the next', () => {
    const sessions = [session(0, { absence: 'excused' }), session(2, { absence: 'illness' }), session(4, { canceledBy: 'tutor' })]
    expect(why({ sessions })).toEqual([[3, 0, 'absence 2', 'tutor 1']])
  })

  test('nothing logged', () => {
    expect(why({ sessions: [session(0)] })).toEqual([[3, 1, 'unlogged 2', null]])
    expect(why({})).toEqual([[3, 0, 'unlogged 3', null]])
  })

  test('an absence that was made up is none', () => {
    expect(why({ sessions: [...three, session(3, { absence: 'illness' })] })).toEqual([])
  })

  test('too short against the plan, and too large against the setting', () => {
    expect(why({ sessions: [session(0), session(2, { minutes: 20 }), session(4)] })).toEqual([[3, 3, 'too-short 1', null]])
    expect(why({ sessions: [session(0), session(2, { groupSize: 5 }), session(4)] })).toEqual([[3, 3, 'too-large 1', null]])
    expect(why({ sessions: [session(0), session(2, { minutes: 20, groupSize: 5 }), session(4)] })).toEqual([
      [3, 3, 'too-short 1', 'too-large 1'],
    ])
  })

  test('a short session that a long one makes up for is not below plan, though not at dosage', () => {
    const sessions = [session(0, { minutes: 20 }), session(2, { minutes: 40 }), session(4)]
    expect(why({ sessions })).toEqual([])
    expect(atDosage({ sessions })).toEqual([0, 1])
  })

  test('names student, tutor, class and assignment, for the last full week alone', () => {
    expect(rows({ sessions: [session(0)], today: on(13) })).toEqual([
      {
        student: 's-1',
        tutor: 'ada',
        class: 'oak-a',
        week: on(13),
        planned: 3,
        delivered: 0,
        minutes: 0,
        why: 'unlogged 3',
        also: null,
        sameTutor: 1,
        weeks: 2,
        assignment: 'a-1',
      },
    ])
  })
})

describe('school days', () => {
  const without = (...days: readonly number[]) => weekdays(12).filter(day => !days.map(on).includes(day))

  test.each([
    [5, 3],
    [4, 2],
    [3, 1],
    [2, 1],
    [1, 1],
  ])('with %i of them %i of three sessions are planned', (days, planned) => {
    const schoolDays = without(...[4, 3, 2, 1, 0].slice(0, 5 - days))
    expect(rows({ schoolDays }).map(row => row.planned)).toEqual([planned])
  })

  test('a week without any plans nothing and is no student-week', () => {
    expect(worked({ schoolDays: without(0, 1, 2, 3, 4) }).measures).toEqual([])
    expect(codes({ schoolDays: without(0, 1, 2, 3, 4) })).toContain('nothing-planned')
  })

  test('a short week asks for fewer sessions and for minutes in proportion to them', () => {
    const schoolDays = without(4)
    expect(atDosage({ schoolDays, sessions: [session(0), session(2)] })).toEqual([1, 1])
    expect(atDosage({ schoolDays, sessions: [session(0), session(2, { minutes: 29 })] })).toEqual([0, 1])
    expect(atDosage({ schoolDays, sessions: [session(0)] })).toEqual([0, 1])
  })

  test('a sixth school day adds no session', () => {
    expect(rows({ schoolDays: [...weekdays(1), on(5)] }).map(row => row.planned)).toEqual([3])
  })

  test('summer tutoring is planned Monday to Friday while there is no school', () => {
    expect(rows({ schoolDays: [], assignments: [assignment({ setting: 'summer' })] }).map(row => row.planned)).toEqual([3])
  })

  test('a school without a calendar has its district’s', () => {
    const given = { assignments: [assignment({}, { orgId: 'oak' })], schoolDays: without(3, 4) }
    expect(rows(given).map(row => row.planned)).toEqual([1])
  })
})

describe('assignments', () => {
  test('that start or end in the middle of a week plan by the days they run', () => {
    expect(rows({ assignments: [assignment({ start: on(3) })] }).map(row => row.planned)).toEqual([1])
    expect(rows({ assignments: [assignment({ start: on(1) })] }).map(row => row.planned)).toEqual([2])
    expect(rows({ assignments: [assignment({ end: on(2) })] }).map(row => row.planned)).toEqual([1])
    expect(rows({ assignments: [assignment({ start: on(5) })] })).toEqual([])
  })

  test('that wait plan nothing; those that ended plan until their end', () => {
    expect(worked({ assignments: [assignment({}, { status: 'waiting' })] }).measures).toEqual([])
    const ended = assignment({ end: on(4) }, { status: 'ended' })
    expect(atDosage({ assignments: [ended], sessions: three, today: on(20) })).toEqual([1, 1])
    expect(atDosage({ assignments: [ended], today: on(20) }, { day: 13 })).toBeUndefined()
  })

  test('that pause plan nothing from the first day of the pause to the day they go on', () => {
    const paused = assignment({ pausedFrom: on(2) }, { status: 'paused' })
    expect(rows({ assignments: [paused], today: on(20) }).map(row => [row.week, row.planned])).toEqual([[on(6), 1]])
    const resumed = assignment({ pausedFrom: on(2), pausedUntil: on(15) })
    expect(rows({ assignments: [resumed], today: on(20) }).map(row => [row.week, row.planned, row.weeks])).toEqual([[on(20), 2, 2]])
  })

  test('that overlap are one student-week: what is received adds up, what is missing stays with each', () => {
    const assignments = [assignment({ sessionsAWeek: 2 }), assignment({ sessionsAWeek: 2, tutor: 'bo' }, { id: 'a-2' })]
    const sessions = [...three, session(3, { assignment: 'a-2', tutor: 'bo' })]
    expect(measured(worked({ assignments, sessions }))).toEqual({ 'at-dosage': [1, 1], 'minutes-a-week': [120, 1] })
    expect(rows({ assignments, sessions }).map(row => [row.assignment, row.planned, row.delivered])).toEqual([['a-2', 2, 1]])
  })

  test('a plan below what is asked is not at dosage, though all of it is delivered', () => {
    const given = { assignments: [assignment({ sessionsAWeek: 2 })], sessions: [session(0), session(2)] }
    expect(atDosage(given)).toEqual([0, 1])
    expect(rows(given)).toEqual([])
  })
})

describe('settings', () => {
  test('ratio: the same group is within four and above three', () => {
    const sessions = three.map(({ values, ...rest }) => ({ ...rest, values: { ...values, groupSize: 4 } }))
    expect(atDosage({ sessions, settings: { ratio: 4 } })).toEqual([1, 1])
    expect(atDosage({ sessions, settings: { ratio: 3 } })).toEqual([0, 1])
    expect(atDosage({ sessions, settings: { ratio: null } })).toEqual([1, 1])
  })

  test('minutes a week beside minutes a session', () => {
    const sessions = [session(0), session(2), session(4)]
    expect(atDosage({ sessions, settings: { minutesAWeek: 120 } })).toEqual([0, 1])
    expect(
      atDosage({ sessions: [...sessions, session(1, { minutes: 20 }), session(3, { minutes: 10 })], settings: { minutesAWeek: 120 } }),
    ).toEqual([1, 1])
  })

  test('the same tutor, of all sessions so far', () => {
    const sessions = [...three, session(7), session(9, { tutor: 'bo' }), session(11)]
    const given = { sessions, today: on(13), settings: { sameTutor: 80 } }
    expect(atDosage(given, { day: 13 })).toEqual([1, 1])
    expect(atDosage({ ...given, settings: { sameTutor: 84 } }, { day: 13 })).toEqual([0, 1])
    expect(atDosage({ ...given, settings: { sameTutor: 84 } })).toEqual([1, 1])
  })

  test('the school day alone', () => {
    const sessions = [session(0), session(2), session(4, { setting: 'after-school' })]
    expect(atDosage({ sessions })).toEqual([1, 1])
    expect(atDosage({ sessions, settings: { schoolDayOnly: true } })).toEqual([0, 1])
    const afterSchool = [assignment({ setting: 'after-school' })]
    expect(atDosage({ assignments: afterSchool, sessions: three, settings: { schoolDayOnly: true } })).toEqual([0, 1])
  })

  test('where nothing is asked, one session is enough', () => {
    const settings = { sessionsAWeek: null, minutesASession: null, minutesAWeek: null, ratio: null }
    expect(atDosage({ settings, sessions: [session(0, { minutes: 5 })] })).toEqual([1, 1])
    expect(atDosage({ settings })).toEqual([0, 1])
  })

  test('weeks judge no single week; a plan that ends sooner is named', () => {
    const assignments = [assignment({ end: on(9 * 7 - 3) })]
    expect(codes({ assignments, sessions: three, settings: { weeks: 10 } })).toEqual(['short-plan'])
    expect(codes({ assignments, sessions: three, settings: { weeks: 9 } })).toEqual([])
    expect(atDosage({ assignments, sessions: three, settings: { weeks: 10 } })).toEqual([1, 1])
  })
})

describe('small numbers', () => {
  const students = (count: number) => Array.from({ length: count }, (_, index) => `s-${index}`)
  const given = (count: number) => ({
    assignments: students(count).map(student => assignment({ student }, { id: `a-${student}` })),
    sessions: students(count).flatMap(student => [0, 2].map(day => session(day, { assignment: `a-${student}`, student }))),
  })

  test('planned sessions and sentences wait for 11 students', () => {
    expect(measured(worked(given(10)))['planned-delivered']).toBeUndefined()
    expect(codes(given(10))).toEqual([])
    expect(measured(worked(given(11)))['planned-delivered']).toEqual([22, 33])
    expect(codes(given(11))).toEqual(['at-dosage', 'lost-unlogged'])
  })

  test('rows that count people say how many, so that the host can hide them', () => {
    expect(worked(given(11)).tables?.['by-school']).toEqual([
      { school: 'oak', week: on(6), students: 11, atDosage: 0, delivered: 22 / 33, minutes: 60, sameTutor: 1, schoolDay: 1 },
    ])
  })
})

describe('what no plan expects', () => {
  test('is said and not counted', () => {
    expect(codes({ sessions: [...three, session(1, { assignment: 'gone' })] })).toEqual(['outside-plan'])
    expect(measured(worked({ sessions: [...three, session(1, { assignment: 'gone' })] }))).toEqual(measured(worked({ sessions: three })))
    expect(codes({ assignments: [assignment({ start: on(7) })], sessions: three, today: on(13) })).toContain('outside-plan')
  })

  test('a day to come does not count', () => {
    expect(worked({ sessions: [...three, session(8)] })).toEqual(worked({ sessions: three }))
  })

  test('records that say nothing harm nobody', () => {
    const empty = assignment({ student: null, start: null, sessionsAWeek: null }, { id: 'a-0' })
    expect(worked({ assignments: [assignment(), empty], sessions: [...three, session(0, { assignment: null, date: null })] })).toEqual(
      worked({ sessions: three }),
    )
  })
})
