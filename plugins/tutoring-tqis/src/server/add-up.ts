import type { StudentWeek } from './student-week.ts'

/** What student-weeks add up to. */
export interface Total {
  readonly students: number
  readonly atDosage: number
  readonly planned: number
  readonly delivered: number
  readonly held: number
  readonly heldInSchoolDay: number
  readonly minutes: number
  readonly heldSoFar: number
  readonly heldByOneTutor: number
}

export const nothing: Total = {
  students: 0,
  atDosage: 0,
  planned: 0,
  delivered: 0,
  held: 0,
  heldInSchoolDay: 0,
  minutes: 0,
  heldSoFar: 0,
  heldByOneTutor: 0,
}

export const addUp = (total: Total, week: StudentWeek): Total => ({
  students: total.students + 1,
  atDosage: total.atDosage + (week.isAtDosage ? 1 : 0),
  planned: total.planned + week.planned,
  delivered: total.delivered + week.delivered,
  held: total.held + week.held,
  heldInSchoolDay: total.heldInSchoolDay + week.heldInSchoolDay,
  minutes: total.minutes + week.minutes,
  heldSoFar: total.heldSoFar + week.heldSoFar,
  heldByOneTutor: total.heldByOneTutor + week.heldByOneTutor,
})

/** To one decimal. */
export const minutesAStudent = ({ minutes, students }: Total): number => Math.round((10 * minutes) / students) / 10

/** Null where there is nothing to divide by. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
