import type { TableRow } from '@tilth/plugin-kit/server'
import { addUp, minutesAStudent, nothing, shareOf, type Total } from './add-up.ts'
import { dayText } from './day.ts'
import type { StudentWeek } from './student-week.ts'
import { missingOf, type Why, whyBelow } from './why.ts'

/** A longer list helps nobody, and the host would take little more. */
const mostRows = 5000

const inWords = (why: Why | undefined): string | null => (why ? `${why.cause} ${why.count}` : null)

/** Assignments that received less than planned, most missing first. */
export const belowPlan = (
  weeks: readonly StudentWeek[],
  { ratio, orgIds }: { readonly ratio: number | null; readonly orgIds: ReadonlySet<string> },
): readonly TableRow[] =>
  weeks
    .flatMap(week => week.parts)
    .map(part => ({ part, missing: missingOf(part), why: whyBelow(part, ratio) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (a, b) =>
        b.missing - a.missing ||
        (a.part.assignment.student < b.part.assignment.student ? -1 : a.part.assignment.student > b.part.assignment.student ? 1 : 0) ||
        (a.part.assignment.id < b.part.assignment.id ? -1 : 1),
    )
    .slice(0, mostRows)
    .map(({ part, why: [first, second] }) => ({
      student: part.assignment.student,
      tutor: part.assignment.tutor,
      class: part.assignment.classId !== null && orgIds.has(part.assignment.classId) ? part.assignment.classId : null,
      week: dayText(part.monday + 6),
      planned: part.planned,
      delivered: part.held.length,
      minutes: part.held.reduce((total, session) => total + session.minutes, 0),
      why: inWords(first),
      also: inWords(second),
      sameTutor: shareOf(part.heldByOneTutor, part.heldSoFar),
      weeks: part.weeksSoFar,
      assignment: part.assignment.id,
    }))

/** One row for each school that has students in the week, by its id: schools are not ranked. */
export const bySchool = (weeks: readonly StudentWeek[]): readonly TableRow[] => {
  const totals = new Map<string, Total>()
  for (const week of weeks) totals.set(week.orgId, addUp(totals.get(week.orgId) ?? nothing, week))
  const [first] = weeks
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([school, total]) => ({
      school,
      week: first ? dayText(first.monday + 6) : null,
      students: total.students,
      atDosage: shareOf(total.atDosage, total.students),
      delivered: shareOf(total.delivered, total.planned),
      minutes: minutesAStudent(total),
      sameTutor: shareOf(total.heldByOneTutor, total.heldSoFar),
      schoolDay: shareOf(total.heldInSchoolDay, total.held),
    }))
}
