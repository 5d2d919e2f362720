import type { Analysis } from '@tilth/plugin-kit/server'
import { readAssignment } from './assignment.ts'
import { dayNumber, mondayOf } from './day.ts'
import { findings } from './findings.ts'
import { measureValues } from './measure-values.ts'
import { planWeeks } from './plan-weeks.ts'
import { readSchoolWeeks } from './school-weeks.ts'
import { readSession, type Session } from './session.ts'
import { studentWeeks } from './student-week.ts'
import { belowPlan, bySchool } from './tables.ts'
import { readThresholds } from './thresholds.ts'

const byAssignment = (sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> => {
  const found = new Map<string, Session[]>()
  for (const session of sessions) {
    const own = found.get(session.assignment)
    if (own) own.push(session)
    else found.set(session.assignment, [session])
  }
  return found
}

/**
 * Planned and delivered tutoring, student by student and week by week. Only full weeks count, and what is logged for a day to come does
 * not count at all. README.md says how each number is made.
 */
export const dosage: Analysis = input => {
  const today = dayNumber(input.today) ?? 0
  const orgIds = new Set(input.orgs.map(({ id }) => id))
  const thresholds = readThresholds(input.settings)
  const schoolWeeks = readSchoolWeeks(input)
  const assignments = (input.records.assignment ?? []).flatMap(record => (orgIds.has(record.orgId) ? (readAssignment(record) ?? []) : []))
  const sessions = (input.records.session ?? []).flatMap(record => readSession(record) ?? []).filter(({ day }) => day <= today)
  const logged = byAssignment(sessions)
  const planned = assignments.flatMap(assignment =>
    planWeeks(assignment, { sessions: logged.get(assignment.id) ?? [], today, schoolWeeks }),
  )
  const weeks = studentWeeks(planned, thresholds)
  const monday = weeks.reduce((last, week) => Math.max(last, week.monday), Number.NEGATIVE_INFINITY)
  const latest = weeks.filter(week => week.monday === monday)
  const expected = new Set(planned.map(week => `${week.assignment.id} ${week.monday}`))
  const hasUnplanned = sessions.some(session => {
    const start = mondayOf(session.day)
    return start + 6 <= today && !expected.has(`${session.assignment} ${start}`)
  })
  return {
    measures: measureValues(weeks, input.orgs),
    findings: findings({ orgId: input.orgs[0]?.id ?? '', latest, assignments, weeks: thresholds.weeks, hasUnplanned }),
    tables: { 'below-plan': belowPlan(latest, { ratio: thresholds.ratio, orgIds }), 'by-school': bySchool(latest) },
  }
}
