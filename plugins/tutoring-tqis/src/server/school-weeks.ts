import type { AnalysisInput } from '@tilth/plugin-kit/server'
import { dayNumber, mondayOf } from './day.ts'

/** The school days of a week at an org. */
export type SchoolWeeks = (orgId: string, monday: number) => readonly number[]

export const weekdaysOf = (monday: number): readonly number[] => [0, 1, 2, 3, 4].map(offset => monday + offset)

const byWeek = (days: readonly string[]): ReadonlyMap<number, readonly number[]> => {
  const weeks = new Map<number, number[]>()
  for (const text of days) {
    const day = dayNumber(text)
    if (day === null) continue
    const monday = mondayOf(day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), day])
  }
  return weeks
}

/** An org without a calendar of its own has that of the nearest org above it; where there is none, school is held Monday to Friday. */
export const readSchoolWeeks = ({ orgs, schoolDays }: Pick<AnalysisInput, 'orgs' | 'schoolDays'>): SchoolWeeks => {
  const parents = new Map(orgs.map(({ id, parentId }) => [id, parentId]))
  const calendars = new Map(Object.entries(schoolDays).map(([orgId, days]) => [orgId, byWeek(days)]))
  const nearest = (orgId: string): ReadonlyMap<number, readonly number[]> | undefined => {
    for (let at: string | null = orgId; at !== null; at = parents.get(at) ?? null) {
      const calendar = calendars.get(at)
      if (calendar) return calendar
    }
    return undefined
  }
  const found = new Map(orgs.map(({ id }) => [id, nearest(id)]))
  return (orgId, monday) => {
    const calendar = found.get(orgId)
    return calendar ? (calendar.get(monday) ?? []) : weekdaysOf(monday)
  }
}
