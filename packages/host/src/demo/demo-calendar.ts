import { addDays, type Day, type SchoolCalendar, type SchoolYear, weekdayOf } from '@tilth/core/cycles'

/** The first Monday on or after a day. */
const mondayFrom = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7)

const yearFrom = (start: number): SchoolYear => ({
  id: `year-${start}`,
  label: `${start}-${String((start + 1) % 100).padStart(2, '0')}`,
  from: `${start}-08-12`,
  to: `${start + 1}-06-05`,
  terms: [
    { id: 'first', label: 'First semester', from: `${start}-08-12`, to: `${start}-12-18` },
    { id: 'second', label: 'Second semester', from: `${start + 1}-01-04`, to: `${start + 1}-06-05` },
  ],
})

const closedIn = (start: number): SchoolCalendar['closed'] => {
  const laborDay = mondayFrom(`${start}-09-01`)
  const thanksgiving = mondayFrom(`${start}-11-19`)
  const spring = mondayFrom(`${start + 1}-03-29`)
  return [
    { label: 'Labor Day', from: laborDay, to: laborDay },
    { label: 'Thanksgiving week', from: thanksgiving, to: addDays(thanksgiving, 4) },
    { label: 'Winter break', from: `${start}-12-19`, to: `${start + 1}-01-03` },
    { label: 'Spring break', from: spring, to: addDays(spring, 4) },
    { label: 'Memorial Day', from: mondayFrom(`${start + 1}-05-25`), to: mondayFrom(`${start + 1}-05-25`) },
  ]
}

/** The school year of a day with the one before and the one after, as many districts in California have them. */
export const demoCalendar = (today: Day): SchoolCalendar => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const start = month >= 7 ? year : year - 1
  const starts = [start - 1, start, start + 1]
  return { format: 1, schoolDays: [1, 2, 3, 4, 5], years: starts.map(yearFrom), closed: starts.flatMap(closedIn) }
}
