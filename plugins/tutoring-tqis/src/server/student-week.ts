import type { PlannedWeek } from './plan-weeks.ts'
import { minutesIn, sessionsIn, type Thresholds } from './thresholds.ts'

/** One student at one school in one week: all assignments that had something planned. */
export interface StudentWeek {
  readonly orgId: string
  readonly student: string
  readonly monday: number
  readonly parts: readonly PlannedWeek[]
  readonly planned: number
  /** Of the planned ones. A session beyond the plan of one assignment makes up for none of another. */
  readonly delivered: number
  readonly held: number
  readonly heldInSchoolDay: number
  readonly minutes: number
  readonly heldSoFar: number
  readonly heldByOneTutor: number
  readonly isAtDosage: boolean
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * At dosage: enough sessions that were long enough and in groups small enough, enough minutes in such groups, and enough of all sessions so far
 * with the same tutor. Where only the school day counts, sessions outside it count for none of these but the last.
 */
const isAtDosage = (parts: readonly PlannedWeek[], thresholds: Thresholds): boolean => {
  const { sessionsAWeek, minutesASession, ratio, sameTutor, schoolDayOnly } = thresholds
  const days = new Set(parts.flatMap(part => part.days)).size
  const fitting = parts.flatMap(({ assignment, held }) =>
    held.filter(
      ({ setting, groupSize }) =>
        (!schoolDayOnly || (setting ?? assignment.setting) === 'school-day') &&
        (ratio === null || groupSize === null || groupSize <= ratio),
    ),
  )
  const long = fitting.filter(({ minutes }) => minutes >= (minutesASession ?? 0)).length
  const heldSoFar = sum(parts.map(part => part.heldSoFar))
  const heldByOneTutor = sum(parts.map(part => part.heldByOneTutor))
  return (
    long >= (sessionsAWeek === null ? 1 : sessionsIn(days, sessionsAWeek)) &&
    sum(fitting.map(({ minutes }) => minutes)) >= minutesIn(days, thresholds) &&
    (sameTutor === null || heldByOneTutor * 100 >= sameTutor * heldSoFar)
  )
}

const compose = (parts: readonly PlannedWeek[], thresholds: Thresholds): StudentWeek | null => {
  const [first] = parts
  if (!first) return null
  const inSchoolDay = parts.map(
    ({ assignment, held }) => held.filter(({ setting }) => (setting ?? assignment.setting) === 'school-day').length,
  )
  return {
    orgId: first.assignment.orgId,
    student: first.assignment.student,
    monday: first.monday,
    parts,
    planned: sum(parts.map(part => part.planned)),
    delivered: sum(parts.map(({ held, planned }) => Math.min(held.length, planned))),
    held: sum(parts.map(({ held }) => held.length)),
    heldInSchoolDay: sum(inSchoolDay),
    minutes: sum(parts.flatMap(({ held }) => held.map(({ minutes }) => minutes))),
    heldSoFar: sum(parts.map(part => part.heldSoFar)),
    heldByOneTutor: sum(parts.map(part => part.heldByOneTutor)),
    isAtDosage: isAtDosage(parts, thresholds),
  }
}

/** Planned weeks of assignments, put together by school, student and week. */
export const studentWeeks = (planned: readonly PlannedWeek[], thresholds: Thresholds): readonly StudentWeek[] => {
  const groups = new Map<string, PlannedWeek[]>()
  for (const part of planned) {
    const key = JSON.stringify([part.assignment.orgId, part.assignment.student, part.monday])
    const group = groups.get(key)
    if (group) group.push(part)
    else groups.set(key, [part])
  }
  return [...groups.values()].flatMap(parts => compose(parts, thresholds) ?? [])
}
