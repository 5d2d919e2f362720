import type { AnalysisFinding } from '@tilth/plugin-kit/server'
import type { Assignment } from './assignment.ts'
import { mondayOf } from './day.ts'
import { leastStudents } from './measure-values.ts'
import type { PlannedWeek } from './plan-weeks.ts'
import type { StudentWeek } from './student-week.ts'
import { missingOf, unloggedOf } from './why.ts'

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole)

const causes = ['tutor', 'school', 'program', 'family', 'absence', 'unlogged'] as const

/** What most of the missing sessions were lost by, where one thing explains more than half of them. */
const mainCause = (parts: readonly PlannedWeek[], orgId: string): readonly AnalysisFinding[] => {
  const short = parts.filter(part => missingOf(part) > 0)
  const counts = causes.map(cause => ({
    cause,
    count: short.reduce((total, part) => total + (cause === 'unlogged' ? unloggedOf(part) : (part.losses[cause] ?? 0)), 0),
  }))
  const all = counts.reduce((total, { count }) => total + count, 0)
  const main = counts.find(({ count }) => count * 2 > all)
  if (!main) return []
  const code = main.cause === 'unlogged' ? 'lost-unlogged' : `lost-by-${main.cause}`
  return [{ code, orgId, params: { percent: percent(main.count, all) } }]
}

const isShort = ({ first, last }: Assignment, weeks: number): boolean => last !== null && (mondayOf(last) - mondayOf(first)) / 7 + 1 < weeks

interface Ground {
  readonly orgId: string
  /** Student-weeks of the last full week in which something was planned. */
  readonly latest: readonly StudentWeek[]
  readonly assignments: readonly Assignment[]
  readonly weeks: number | null
  readonly hasUnplanned: boolean
}

/** What is said in a sentence. Numbers about students only where there are enough of them. */
export const findings = ({ orgId, latest, assignments, weeks, hasUnplanned }: Ground): readonly AnalysisFinding[] => [
  ...(latest.length === 0 ? [{ code: 'nothing-planned', orgId }] : []),
  ...(latest.length < leastStudents
    ? []
    : [
        { code: 'at-dosage', orgId, params: { percent: percent(latest.filter(week => week.isAtDosage).length, latest.length) } },
        ...mainCause(
          latest.flatMap(week => week.parts),
          orgId,
        ),
      ]),
  ...(weeks !== null && assignments.some(assignment => isShort(assignment, weeks))
    ? [{ code: 'short-plan', orgId, params: { weeks } }]
    : []),
  ...(hasUnplanned ? [{ code: 'outside-plan', orgId }] : []),
]
