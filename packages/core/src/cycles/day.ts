import type { Day } from './cycle-state.ts'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const daysInEra = 146_097

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

/** Proleptic Gregorian, years counted from March so that a leap day comes last: Hinnant, "chrono-compatible low-level date algorithms". */
const fromParts = (year: number, { month, day }: { readonly month: number; readonly day: number }): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * daysInEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day that many days after 1970-01-01, of the years 0000 to 9999. */
export const dayOf = (number: number): Day => {
  const shifted = number + 719_468
  const era = Math.floor(shifted / daysInEra)
  const dayOfEra = shifted - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Days since 1970-01-01, or null where the text is no day of the calendar. No time zone is involved: a day is a day. */
export const dayNumber = (day: Day): number | null => {
  const found = pattern.exec(day)
  if (!found) return null
  const number = fromParts(Number(found[1]), { month: Number(found[2]), day: Number(found[3]) })
  return dayOf(number) === day ? number : null
}

export const isDay = (text: string): boolean => dayNumber(text) !== null

const numberOf = (day: Day): number => {
  const number = dayNumber(day)
  if (number === null) throw new Error(`"${day}" is not a day of the calendar.`)
  return number
}

/** Throws on a text that is no day. */
export const addDays = (day: Day, count: number): Day => dayOf(numberOf(day) + count)

/** Whole days from one to the other; negative where `to` comes first. Throws on a text that is no day. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** Monday 1 to Sunday 7. Throws on a text that is no day. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1

const lengthOfMonth = (month: number, year: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The same day so many months later or, below zero, earlier; that month's last day where it is shorter. */
export const addMonths = (from: Day, count: number): Day => {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const months = year * 12 + (month - 1) + count
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, lengthOfMonth(m, y))).padStart(2, '0')}`
}
