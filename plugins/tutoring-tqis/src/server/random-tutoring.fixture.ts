import type { AnalysisInput, AnalysisRecord } from '@tilth/plugin-kit/server'
import { assignment, on, session, tutoring, weekdays } from './tutoring.fixture.ts'

/** Numbers from 0 to 1 that are the same for the same seed. */
const seeded = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const weeks = 12

/** Assignments and sessions of two schools over twelve weeks, with all that can be untidy about them. */
export const randomTutoring = ({ seed, sessions: count }: { readonly seed: number; readonly sessions: number }): AnalysisInput => {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0]
  const sometimes = <T>(chance: number, value: () => T): T | null => (random() < chance ? value() : null)
  const schoolDays = weekdays(weeks).filter(() => random() > 0.12)
  const assignments = Array.from({ length: Math.max(3, Math.floor(count / 30)) }, (_, index): AnalysisRecord => {
    const start = below(weeks * 7 - 20)
    const pausedFrom = sometimes(0.2, () => start + below(30))
    return assignment(
      {
        student: `s-${below(Math.max(2, Math.floor(count / 45)))}`,
        tutor: pick(['ada', 'bo', 'cy']),
        start: on(start),
        end: sometimes(0.5, () => on(start + 7 + below(70))),
        sessionsAWeek: 1 + below(5),
        minutes: pick([20, 30, 45]),
        setting: pick(['school-day', 'school-day', 'after-school', 'online', 'summer']),
        pausedFrom: pausedFrom === null ? null : on(pausedFrom),
        pausedUntil: pausedFrom === null ? null : sometimes(0.6, () => on(pausedFrom + 1 + below(21))),
      },
      { id: `a-${index}`, orgId: pick(['oak', 'elm']), status: pick(['active', 'active', 'active', 'paused', 'ended', 'waiting']) },
    )
  }).map(record => (record.status === 'ended' && record.values.end === null ? { ...record, status: 'active' } : record))
  const sessions = Array.from({ length: count }, (_, index): AnalysisRecord => {
    const isTimed = random() < 0.2
    const made = session(below(weeks * 7 + 7), {
      assignment: random() < 0.01 ? 'gone' : `a-${below(assignments.length)}`,
      tutor: pick(['ada', 'ada', 'bo', 'cy', null]),
      canceledBy: pick(['nobody', 'nobody', 'nobody', 'nobody', null, 'tutor', 'school', 'family', 'program']),
      absence: pick(['present', 'present', 'present', 'present', null, 'illness', 'unknown']),
      minutes: isTimed ? null : pick([30, 30, 30, 45, 60, 20, 15, 0]),
      start: isTimed ? '09:10' : null,
      end: isTimed ? pick(['09:40', '09:55', '09:00']) : null,
      groupSize: pick([1, 2, 3, 3, 4, 5, null]),
      setting: pick([null, null, 'school-day', 'after-school']),
    })
    return { ...made, id: `session-${index}` }
  })
  const settings = {
    sessionsAWeek: 1 + below(4),
    minutesASession: pick([20, 30]),
    minutesAWeek: pick([60, 90]),
    ratio: pick([3, 4]),
    sameTutor: sometimes(0.5, () => 40 + below(60)),
    schoolDayOnly: random() < 0.3,
  }
  const input = tutoring({ assignments, sessions, settings, schoolDays, today: on(weeks * 7 - 1 + below(7)) })
  return random() < 0.5 ? input : { ...input, schoolDays: { ...input.schoolDays, elm: schoolDays.slice(0, 40) } }
}
