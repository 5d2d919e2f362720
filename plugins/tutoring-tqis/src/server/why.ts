import type { PlannedWeek } from './plan-weeks.ts'
import type { Loss } from './session.ts'

export type Cause = Loss | 'unlogged' | 'too-short' | 'too-large'

export interface Why {
  readonly cause: Cause
  readonly count: number
}

/** In this order where two are equally frequent. */
const losses: readonly Loss[] = ['tutor', 'school', 'program', 'family', 'absence']

export const missingOf = ({ planned, held }: PlannedWeek): number => Math.max(0, planned - held.length)

/** Planned sessions that were neither held nor logged as lost. */
export const unloggedOf = (week: PlannedWeek): number => {
  const lost = losses.reduce((total, loss) => total + (week.losses[loss] ?? 0), 0)
  return Math.max(0, missingOf(week) - lost)
}

/**
 * Why an assignment received less than planned in a week, the most frequent cause first; empty where it did not. Sessions that are
 * missing come before those that were held and too short, and these before groups that were too large.
 */
export const whyBelow = (week: PlannedWeek, ratio: number | null): readonly Why[] => {
  const { assignment, planned, held } = week
  const missing: readonly Why[] =
    missingOf(week) === 0
      ? []
      : [...losses.map(loss => ({ cause: loss, count: week.losses[loss] ?? 0 })), { cause: 'unlogged' as const, count: unloggedOf(week) }]
  const minutes = held.reduce((total, session) => total + session.minutes, 0)
  const short = minutes < planned * assignment.minutes ? held.filter(session => session.minutes < assignment.minutes).length : 0
  const large = ratio === null ? 0 : held.filter(({ groupSize }) => groupSize !== null && groupSize > ratio).length
  return [
    ...missing.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    ...(short > 0 ? [{ cause: 'too-short' as const, count: short }] : []),
    ...(large > 0 ? [{ cause: 'too-large' as const, count: large }] : []),
  ]
}
