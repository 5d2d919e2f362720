import type { AnalysisInput, AnalysisRecord } from '@tilth/plugin-kit/server'

/**
 * Dosage counted a second time, another way: no weeks are built up and nothing is grouped. For each student, school and Monday every
 * record is read again, with days as text. Slow, and on purpose without a line of the analysis.
 */
type Values = AnalysisRecord['values']

const after = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const isLost = (values: Values): boolean =>
  ['tutor', 'school', 'family', 'program'].includes(String(values.canceledBy)) ||
  !['present', 'null'].includes(String(values.absence ?? null))

const isHeld = (values: Values): boolean => !isLost(values) && values.minutes !== 0

const lengthOf = (values: Values): number => {
  if (typeof values.minutes === 'number') return values.minutes
  if (typeof values.start !== 'string' || typeof values.end !== 'string') return 0
  const length = (Date.parse(`2026-01-01T${values.end}:00Z`) - Date.parse(`2026-01-01T${values.start}:00Z`)) / 60_000
  return Math.max(0, length)
}

const isRunning = ({ status, values }: AnalysisRecord, day: string): boolean => {
  if (status === 'waiting') return false
  const from = String(values.start)
  const until = typeof values.end === 'string' ? values.end : '9999-12-31'
  const pausedFrom = typeof values.pausedFrom === 'string' ? values.pausedFrom : '9999-12-31'
  const pausedUntil = typeof values.pausedUntil === 'string' ? values.pausedUntil : '9999-12-31'
  return from <= day && day <= until && !(pausedFrom <= day && day < pausedUntil)
}

/** How many of `sessions` fit: one for every fifth that is full, and one at the least. */
const inProportion = (days: number, sessions: number): number => {
  if (days === 0) return 0
  let fifths = Math.min(days, 5) * sessions
  let whole = 0
  while (fifths >= 5) {
    fifths -= 5
    whole += 1
  }
  return whole === 0 ? 1 : whole
}

export interface CountedWeek {
  readonly orgId: string
  readonly student: string
  readonly sunday: string
  readonly planned: number
  readonly delivered: number
  readonly held: number
  readonly minutes: number
  readonly isAtDosage: boolean
  /** By assignment: planned, held, why. */
  readonly below: readonly (readonly [assignment: string, planned: number, held: number, why: string])[]
}

const most = (counts: Readonly<Record<string, number>>): string => {
  let best = ''
  for (const key of ['tutor', 'school', 'program', 'family', 'absence', 'unlogged'])
    if ((counts[key] ?? 0) > 0 && (best === '' || (counts[key] ?? 0) > (counts[best] ?? 0))) best = key
  return `${best} ${counts[best]}`
}

export const recount = (input: AnalysisInput, firstMonday: string): readonly CountedWeek[] => {
  const { settings, today, records } = input
  const assignments = records.assignment ?? []
  const sessions = (records.session ?? []).filter(({ values }) => String(values.date) <= today)
  const people = new Set(assignments.map(({ orgId, values }) => `${orgId}|${values.student}`))
  const found: CountedWeek[] = []
  for (const person of people) {
    const [orgId = '', student = ''] = person.split('|')
    const own = assignments.filter(record => record.orgId === orgId && record.values.student === student)
    for (let monday = firstMonday; after(monday, 6) <= today; monday = after(monday, 7)) {
      const dates = [0, 1, 2, 3, 4, 5, 6].map(offset => after(monday, offset))
      const sunday = after(monday, 6)
      const isSchoolDay = (record: AnalysisRecord, day: string): boolean =>
        record.values.setting === 'summer'
          ? dates.indexOf(day) < 5
          : (input.schoolDays[record.orgId] ?? input.schoolDays.district ?? []).includes(day)
      const runs = (record: AnalysisRecord) => dates.filter(day => isSchoolDay(record, day) && isRunning(record, day))
      const running = own.filter(record => runs(record).length > 0)
      if (running.length === 0) continue
      const heldOf = (record: AnalysisRecord, from: string) =>
        sessions.filter(
          ({ values }) => values.assignment === record.id && String(values.date) >= from && String(values.date) <= sunday && isHeld(values),
        )
      const planOf = (record: AnalysisRecord) => inProportion(runs(record).length, Number(record.values.sessionsAWeek))
      const fitting = running.flatMap(record =>
        heldOf(record, monday).filter(
          ({ values }) =>
            (settings.schoolDayOnly !== true || (values.setting ?? record.values.setting) === 'school-day') &&
            !(typeof values.groupSize === 'number' && typeof settings.ratio === 'number' && values.groupSize > settings.ratio),
        ),
      )
      const asked = inProportion(
        dates.filter(day => running.some(record => runs(record).includes(day))).length,
        Number(settings.sessionsAWeek),
      )
      const minutesAsked = (Number(settings.minutesAWeek) * asked) / Number(settings.sessionsAWeek)
      // Sessions so far are those of weeks in which the assignment had something planned.
      const soFar = running.map(record =>
        heldOf(record, '0000-01-01').filter(({ values }) => {
          let day = monday
          while (day > String(values.date)) day = after(day, -7)
          return [0, 1, 2, 3, 4, 5, 6]
            .map(offset => after(day, offset))
            .some(date => {
              const calendar = input.schoolDays[record.orgId] ?? input.schoolDays.district ?? []
              const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
              const isDay = record.values.setting === 'summer' ? weekday >= 1 && weekday <= 5 : calendar.includes(date)
              return isDay && isRunning(record, date)
            })
        }),
      )
      const byOne = soFar.map((list, index) => {
        const tutors = list.map(({ values }) => values.tutor ?? running[index]?.values.tutor)
        return Math.max(0, ...tutors.map(tutor => tutors.filter(other => other === tutor).length))
      })
      const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
      const sameTutor = typeof settings.sameTutor === 'number' ? settings.sameTutor : 0
      found.push({
        orgId,
        student,
        sunday,
        planned: total(running.map(planOf)),
        delivered: total(running.map(record => Math.min(planOf(record), heldOf(record, monday).length))),
        held: total(running.map(record => heldOf(record, monday).length)),
        minutes: total(running.flatMap(record => heldOf(record, monday).map(({ values }) => lengthOf(values)))),
        isAtDosage:
          fitting.filter(({ values }) => lengthOf(values) >= Number(settings.minutesASession)).length >= asked &&
          total(fitting.map(({ values }) => lengthOf(values))) >= minutesAsked &&
          100 * total(byOne) >= sameTutor * total(soFar.map(list => list.length)),
        below: running.flatMap(record => {
          const held = heldOf(record, monday)
          const missing = planOf(record) - held.length
          if (missing <= 0) return []
          const lost = sessions.filter(
            ({ values }) => values.assignment === record.id && dates.includes(String(values.date)) && isLost(values),
          )
          const counts: Record<string, number> = {}
          for (const { values } of lost) {
            const key = values.canceledBy === 'nobody' || !values.canceledBy ? 'absence' : String(values.canceledBy)
            counts[key] = (counts[key] ?? 0) + 1
          }
          counts.unlogged = Math.max(0, missing - lost.length)
          return [[record.id, planOf(record), held.length, most(counts)] as const]
        }),
      })
    }
  }
  return found
}
