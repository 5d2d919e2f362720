import { addDays, type Day, daysBetween, isSchoolDay, type SchoolCalendar, type SchoolYear, weekdayOf } from '@tilth/core/cycles'

export interface YearFrame {
  readonly width: number
  readonly today: Day
}

/** One school year as a sheet of days: a column a week, a row a weekday. All lengths in px; y grows downward. */
export interface YearGeometry {
  readonly width: number
  readonly height: number
  /** Side of one day. */
  readonly size: number
  /** Days with school, and weekdays of the year without: outlines of squares, one path each. */
  readonly school: string
  readonly closed: string
  readonly today: { readonly x: number; readonly y: number } | null
  readonly terms: readonly {
    readonly index: number
    readonly x1: number
    readonly x2: number
    readonly y: number
    readonly hasLabel: boolean
  }[]
  /** The first day of each month that begins in the year, under its column. */
  readonly months: readonly { readonly day: Day; readonly x: number; readonly y: number }[]
}

const widestPitch = 18
const gap = 2
const termRow = 26
const monthRow = 20
const letter = 7.5
/** Room a short month's name needs. */
const monthRoom = 30

const square = (x: number, y: number, size: number): string => `M${x} ${y}h${size}v${size}h${-size}z`

const round = (value: number): number => Math.round(value * 100) / 100

export const yearGeometry = (
  { year, calendar }: { readonly year: SchoolYear; readonly calendar: SchoolCalendar },
  { width, today }: YearFrame,
): YearGeometry => {
  const start = addDays(year.from, 1 - weekdayOf(year.from))
  const weeks = Math.floor(daysBetween(start, year.to) / 7) + 1
  const rows = Math.max(...calendar.schoolDays, 1)
  const pitch = round(Math.min(widestPitch, width / weeks))
  const size = round(pitch - gap)
  const x = (day: Day): number => round(Math.floor(daysBetween(start, day) / 7) * pitch)
  const y = (day: Day): number => round(termRow + (weekdayOf(day) - 1) * pitch)
  const school: string[] = []
  const closed: string[] = []
  const months: { day: Day; x: number; y: number }[] = []
  const foot = round(termRow + rows * pitch)
  for (let ahead = 0; ahead <= daysBetween(year.from, year.to); ahead += 1) {
    const day = addDays(year.from, ahead)
    const isFirst = ahead === 0 || day.endsWith('-01')
    const last = months.at(-1)
    const fits = x(day) + monthRoom <= weeks * pitch && (last === undefined || x(day) - last.x >= monthRoom)
    if (isFirst && fits) months.push({ day, x: x(day), y: foot + monthRow - 4 })
    if (!calendar.schoolDays.includes(weekdayOf(day))) continue
    const into = isSchoolDay(calendar, day) ? school : closed
    into.push(square(x(day), y(day), size))
  }
  const isToday = today >= year.from && today <= year.to && weekdayOf(today) <= rows
  return {
    width: round(weeks * pitch),
    height: foot + monthRow,
    size,
    school: school.join(''),
    closed: closed.join(''),
    today: isToday ? { x: x(today), y: y(today) } : null,
    terms: year.terms.map((term, index) => {
      const [x1, x2] = [x(term.from), round(x(term.to) + size)]
      return { index, x1, x2, y: termRow - 6, hasLabel: term.label.length * letter <= x2 - x1 }
    }),
    months,
  }
}
