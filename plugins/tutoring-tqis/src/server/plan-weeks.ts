import type { Assignment } from './assignment.ts'
import { runsOn } from './assignment.ts'
import { mondayOf } from './day.ts'
import { type SchoolWeeks, weekdaysOf } from './school-weeks.ts'
import type { Loss, Session } from './session.ts'
import { sessionsIn } from './thresholds.ts'

/** One assignment in one full week in which something of it was planned, and what came of it. */
export interface PlannedWeek {
  readonly assignment: Assignment
  readonly monday: number
  /** School days on which it ran. */
  readonly days: readonly number[]
  readonly planned: number
  /** Held, whatever their length and group. */
  readonly held: readonly Session[]
  readonly losses: Readonly<Partial<Record<Loss, number>>>
  /** Weeks with something planned, this one included. */
  readonly weeksSoFar: number
  /** Of all sessions held up to the end of this week: how many, and how many by the tutor who held most of them. */
  readonly heldSoFar: number
  readonly heldByOneTutor: number
}

/** School days of a week on which it ran; summer tutoring is held while there is no school, Monday to Friday. */
const daysOf = (assignment: Assignment, { monday, schoolWeeks }: { readonly monday: number; readonly schoolWeeks: SchoolWeeks }) =>
  (assignment.setting === 'summer' ? weekdaysOf(monday) : schoolWeeks(assignment.orgId, monday)).filter(day => runsOn(assignment, day))

const countLosses = (sessions: readonly Session[]): PlannedWeek['losses'] => {
  const counts: Partial<Record<Loss, number>> = {}
  for (const { loss } of sessions) if (loss) counts[loss] = (counts[loss] ?? 0) + 1
  return counts
}

const byMonday = (sessions: readonly Session[]): ReadonlyMap<number, readonly Session[]> => {
  const weeks = new Map<number, Session[]>()
  for (const session of sessions) {
    const monday = mondayOf(session.day)
    const week = weeks.get(monday)
    if (week) week.push(session)
    else weeks.set(monday, [session])
  }
  return weeks
}

/** The full weeks of one assignment up to today, oldest first; `sessions` are its own. */
export const planWeeks = (
  assignment: Assignment,
  { sessions, today, schoolWeeks }: { readonly sessions: readonly Session[]; readonly today: number; readonly schoolWeeks: SchoolWeeks },
): readonly PlannedWeek[] => {
  const logged = byMonday(sessions)
  const tutors = new Map<string | null, number>()
  const weeks: PlannedWeek[] = []
  let heldSoFar = 0
  const last = Math.min(assignment.last ?? today, today)
  for (let monday = mondayOf(assignment.first); monday <= last && monday + 6 <= today; monday += 7) {
    const days = daysOf(assignment, { monday, schoolWeeks })
    if (days.length === 0) continue
    const own = logged.get(monday) ?? []
    const held = own.filter(session => session.isDelivered)
    for (const session of held) {
      const tutor = session.tutor ?? assignment.tutor
      tutors.set(tutor, (tutors.get(tutor) ?? 0) + 1)
    }
    heldSoFar += held.length
    weeks.push({
      assignment,
      monday,
      days,
      planned: sessionsIn(days.length, assignment.sessionsAWeek),
      held,
      losses: countLosses(own),
      weeksSoFar: weeks.length + 1,
      heldSoFar,
      heldByOneTutor: Math.max(0, ...tutors.values()),
    })
  }
  return weeks
}
