import { addDays, type Day, isDay, type SchoolCalendar, schoolDaysIn, weekdayOf } from '../../cycles/index.ts'

/** Which of two numbers in 9/8/2026 is the month. */
export type DateOrder = 'mdy' | 'dmy'

export interface DayContext {
  /** Null: 9/8/2026 cannot be told, 9/28/2026 can. */
  readonly order: DateOrder | null
  /** Workbooks store a day as the number of days since 1899-12-30. */
  readonly takesSerials: boolean
  readonly today: Day
  /** Says which days a school week has; null where nobody keeps one. */
  readonly calendar: SchoolCalendar | null
}

export type DayReading =
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'empty' }
  | { readonly kind: 'text' }
  /** Looks like a date and is none: 2026-02-30. */
  | { readonly kind: 'no-such-day' }
  /** Day and month, or day and year, could be either. */
  | { readonly kind: 'ambiguous' }
  /** A school week, and no calendar that counts them. */
  | { readonly kind: 'no-calendar' }

/** English and Spanish, and how both are shortened. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]

const monthOf = (word: string): number | null => {
  const at = months.findIndex(names => names.includes(word.toLowerCase().replace(/\.$/, '')))
  return at < 0 ? null : at + 1
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')

const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year)

const dayFrom = (year: number, { month, day }: { readonly month: number; readonly day: number }): DayReading => {
  const on = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  return year >= 1900 && year <= 9999 && isDay(on) ? { kind: 'day', on } : { kind: 'no-such-day' }
}

const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/
const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/iu
const dayFirst = /^(\d{1,2})[\s-](?:de\s+)?(\p{L}+\.?)(?:[\s-](?:de(?:l)?\s+)?(\d{4}|\d{2}))?$/iu
const monthWord = /^(\p{L}+\.?)(?:[\s,-]+(?:de(?:l)?\s+)?(\d{4}))?$/iu
const monthAndTwoDigits = /^(\p{L}+\.?)-(\d{2})$/iu
const weekOf = /^(?:week|wk|semana)\s+(?:of|beginning|starting|del?|del? lunes)\s+(.+)$/i
const schoolWeek = /^(?:week|wk\.?|semana|w|s)\s*#?(\d{1,2})$/i
const timeAfter = /[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?(Z|[+-]\d{2}:?\d{2})?$/i

/** The last time this day came round, counted back from today: what somebody means who writes no year. */
const lastTime = (month: number, day: number, today: Day): DayReading => {
  const year = Number(today.slice(0, 4))
  const here = dayFrom(year, { month, day })
  return here.kind === 'day' && here.on > today ? dayFrom(year - 1, { month, day }) : here
}

/** Monday of the school week with that number in the school year of today, or the last one before. Weeks without school are not counted. */
const mondayOfWeek = (number: number, { calendar, today }: DayContext): DayReading => {
  const year = calendar?.years.findLast(({ from }) => from <= today)
  if (!calendar || !year || number < 1) return { kind: 'no-calendar' }
  let monday = addDays(year.from, 1 - weekdayOf(year.from))
  for (let counted = 0; monday <= year.to; monday = addDays(monday, 7)) {
    if (schoolDaysIn(calendar, { from: monday, to: addDays(monday, 6) }) > 0) counted += 1
    if (counted === number)
      return { kind: 'day', on: schoolDaysIn(calendar, { from: monday, to: monday }) > 0 || monday > year.from ? monday : year.from }
  }
  return { kind: 'no-such-day' }
}

const fromNumbers = (found: RegExpExecArray, order: DateOrder | null): DayReading => {
  const [first, second] = [Number(found[1]), Number(found[2])]
  const year = fullYear(Number(found[3]), (found[3] ?? '').length)
  if (order === null && first <= 12 && second <= 12 && first !== second) return { kind: 'ambiguous' }
  const isDayFirst = order === null ? first > 12 : order === 'dmy'
  return dayFrom(year, isDayFirst ? { month: second, day: first } : { month: first, day: second })
}

const fromWords = (text: string, { today }: DayContext): DayReading | null => {
  const twoDigits = monthAndTwoDigits.exec(text)
  if (twoDigits && monthOf(twoDigits[1] ?? '') !== null) return { kind: 'ambiguous' }
  const english = monthFirst.exec(text)
  const spanish = dayFirst.exec(text)
  const [word, day, year] = english ? [english[1], english[2], english[3]] : spanish ? [spanish[2], spanish[1], spanish[3]] : []
  const month = monthOf(word ?? '')
  if (month !== null) {
    if (year === undefined) return lastTime(month, Number(day), today)
    return dayFrom(fullYear(Number(year), year.length), { month, day: Number(day) })
  }
  const whole = monthWord.exec(text)
  const named = monthOf(whole?.[1] ?? '')
  if (!whole || named === null) return null
  return whole[2] === undefined ? lastTime(named, 1, today) : dayFrom(Number(whole[2]), { month: named, day: 1 })
}

/** Days that a workbook's numbers can mean, 1955 to 2118; other numbers are numbers. */
const serials = { first: 20_000, last: 80_000 } as const

/**
 * A day as somebody wrote it: 2026-09-08, 9/8/2026, Sep 8, "8 de septiembre", a month for its first day, "Week of 9/8/2026", "Week 5" of
 * the school year. A time of day beside it is left off as it stands: a day is a day, and no time zone moves it.
 */
export const readDay = (written: string, context: DayContext): DayReading => {
  const text = written
    .trim()
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .replace(timeAfter, '')
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? /i, '')
  if (text === '') return { kind: 'empty' }
  const stated = iso.exec(text)
  if (stated) return dayFrom(Number(stated[1]), { month: Number(stated[2]), day: Number(stated[3] ?? 1) })
  const numbers = numeric.exec(text)
  if (numbers) return fromNumbers(numbers, context.order)
  const month = monthAndYear.exec(text)
  if (month) return dayFrom(Number(month[2]), { month: Number(month[1]), day: 1 })
  const week = weekOf.exec(text)
  if (week) return readDay(week[1] ?? '', context)
  const number = schoolWeek.exec(text)
  if (number) return mondayOfWeek(Number(number[1]), context)
  if (context.takesSerials && /^\d{5}(\.\d+)?$/.test(text)) {
    const days = Math.floor(Number(text))
    return days >= serials.first && days <= serials.last ? { kind: 'day', on: addDays('1899-12-30', days) } : { kind: 'text' }
  }
  return fromWords(text, context) ?? { kind: 'text' }
}

/**
 * Which number of a column's dates is the month. As it is written in the United States, unless a date of the column can only be read the
 * other way round; then dates that could be either are nobody's to guess, and the order is null.
 */
export const findDateOrder = (column: readonly string[]): DateOrder | null => {
  const pairs = column.flatMap(text => {
    const found = numeric.exec(text.trim().replace(timeAfter, ''))
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  return pairs.some(([first]) => first > 12) ? null : 'mdy'
}
