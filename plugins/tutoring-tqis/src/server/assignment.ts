import type { AnalysisRecord } from '@tilth/plugin-kit/server'
import { dayNumber } from './day.ts'

/** What is planned for one student with one tutor, in days since 1970. */
export interface Assignment {
  readonly id: string
  readonly orgId: string
  readonly student: string
  readonly tutor: string | null
  readonly classId: string | null
  readonly first: number
  /** Last day; null while it goes on. */
  readonly last: number | null
  readonly pausedFrom: number | null
  /** First day after the pause; null while it lasts. */
  readonly pausedUntil: number | null
  readonly sessionsAWeek: number
  readonly minutes: number
  readonly setting: string
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const numberAbove = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0)

/** Null where nothing is planned: it waits for a tutor, or says not who, from when or how often. */
export const readAssignment = ({ id, orgId, status, values, changedOn }: AnalysisRecord): Assignment | null => {
  const student = text(values.student)
  const first = dayNumber(values.start)
  const sessionsAWeek = numberAbove(values.sessionsAWeek)
  if (status === 'waiting' || student === null || first === null || sessionsAWeek === 0) return null
  return {
    id,
    orgId,
    student,
    tutor: text(values.tutor),
    classId: text(values.class),
    first,
    last: dayNumber(values.end) ?? (status === 'ended' ? dayNumber(changedOn) : null),
    pausedFrom: dayNumber(values.pausedFrom),
    pausedUntil: dayNumber(values.pausedUntil),
    sessionsAWeek,
    minutes: numberAbove(values.minutes),
    setting: text(values.setting) ?? 'school-day',
  }
}

/** Whether sessions can be planned on a day: it lies between first and last day and not in the pause. */
export const runsOn = ({ first, last, pausedFrom, pausedUntil }: Assignment, day: number): boolean =>
  day >= first &&
  (last === null || day <= last) &&
  !(pausedFrom !== null && day >= pausedFrom && (pausedUntil === null || day < pausedUntil))
