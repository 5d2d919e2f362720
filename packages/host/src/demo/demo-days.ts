import { addDays, type Day, weekdayOf } from '@tilth/core/cycles'

/** Late morning in the district, so that the day is the same there and in UTC. */
export const onDay = (day: Day): Date => new Date(`${day}T19:00:00.000Z`)

const isSummer = (day: Day): boolean => day.slice(5) > '06-08' && day.slice(5) < '08-17'

/** The last Mondays with school before today, the oldest first. */
export const schoolWeeks = (today: Day, count: number): readonly Day[] => {
  const weeks: Day[] = []
  for (let back = addDays(today, -weekdayOf(today) - 6); weeks.length < count; back = addDays(back, -7))
    if (!isSummer(back)) weeks.unshift(back)
  return weeks
}
