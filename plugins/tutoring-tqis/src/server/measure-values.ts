import type { AnalysisOrg, MeasureValue } from '@tilth/plugin-kit/server'
import { addUp, minutesAStudent, nothing, type Total } from './add-up.ts'
import { dayText } from './day.ts'
import type { StudentWeek } from './student-week.ts'

/** Under so many students nothing is said that counts something else than students: the floor of the product for students. */
export const leastStudents = 11

/** Far under what the host takes, and some years of a large district. */
const mostValues = 9000

const valuesOf = (total: Total, place: { readonly orgId: string; readonly on: string }): readonly MeasureValue[] => [
  { ...place, measure: 'at-dosage', value: total.atDosage, denominator: total.students },
  ...(total.students < leastStudents
    ? []
    : [{ ...place, measure: 'planned-delivered', value: total.delivered, denominator: total.planned }]),
  { ...place, measure: 'minutes-a-week', value: minutesAStudent(total), denominator: total.students },
]

/** Each org has the weeks of its own students and of those below it. Where there would be too many values, the oldest weeks go. */
export const measureValues = (weeks: readonly StudentWeek[], orgs: readonly AnalysisOrg[]): readonly MeasureValue[] => {
  const parents = new Map(orgs.map(({ id, parentId }) => [id, parentId]))
  const totals = new Map<number, Map<string, Total>>()
  for (const week of weeks) {
    const byOrg = totals.get(week.monday) ?? new Map<string, Total>()
    totals.set(week.monday, byOrg)
    for (let at: string | null | undefined = week.orgId; at && parents.has(at); at = parents.get(at))
      byOrg.set(at, addUp(byOrg.get(at) ?? nothing, week))
  }
  const values: MeasureValue[] = []
  for (const [monday, byOrg] of [...totals].sort(([a], [b]) => b - a)) {
    const on = dayText(monday + 6)
    const found = [...byOrg].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([orgId, total]) => valuesOf(total, { orgId, on }))
    if (values.length + found.length > mostValues) break
    values.push(...found)
  }
  return values
}
