import { type Locale, languageTag } from './choose-locale.ts'

/** A point in time (Date, epoch milliseconds, ISO string) or a calendar day (`2026-01-20`), which no time zone moves. */
export type Moment = Date | number | string

const calendarDay = /^\d{4}-\d{2}-\d{2}$/

/** `timeZone` is an IANA name; the machine's own where left out. */
export interface DateWords {
  readonly locale: Locale
  readonly timeZone?: string | undefined
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = tag + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, options)
  formats.set(key, made)
  return made
}

const partsOf = (moment: Moment, how: DateWords & { readonly show: Intl.DateTimeFormatOptions }): Intl.DateTimeFormatPart[] => {
  const isDay = typeof moment === 'string' && calendarDay.test(moment)
  const timeZone = isDay ? 'UTC' : how.timeZone
  const options = timeZone === undefined ? how.show : { ...how.show, timeZone }
  return formatOf(languageTag(how.locale), options).formatToParts(new Date(moment))
}

// ICU editions differ in the blank before am and pm and in its capitals; one form keeps screens, prints and tests alike.
const join = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts
    .map(part => (part.type === 'dayPeriod' ? part.value.toLowerCase().replaceAll(/\s/g, '') : part.value))
    .join('')
    .replaceAll('\u202f', '\u00a0')

const dateParts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' }
const shortDateParts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' }
const timeParts: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** "November 6, 2025" / "6 de noviembre de 2025". */
export const formatDate = (moment: Moment, how: DateWords): string => join(partsOf(moment, { ...how, show: dateParts }))

/** "Nov 6, 2025" / "6 nov 2025": for tables, where a long name of a month would break the line. */
export const formatShortDate = (moment: Moment, how: DateWords): string => {
  const date = join(partsOf(moment, { ...how, show: shortDateParts })).replaceAll('.', '')
  return how.locale === 'es' ? date.replaceAll(' de ', ' ') : date
}

/** "3:00 pm" / "3:00 p.m." */
export const formatTime = (moment: Moment, how: DateWords): string => join(partsOf(moment, { ...how, show: timeParts }))

/** "10:42": the time of something that happened a moment ago, where morning or evening goes without saying. */
export const formatClock = (moment: Moment, how: DateWords): string =>
  join(partsOf(moment, { ...how, show: timeParts }).filter(part => part.type !== 'dayPeriod')).trim()

/** "November 6, 2025, 3:00 pm" / "6 de noviembre de 2025, 3:00 p.m." */
export const formatDateTime = (moment: Moment, how: DateWords): string => `${formatDate(moment, how)}, ${formatTime(moment, how)}`

/** "Thursday, November 6" / "jueves 6 de noviembre": for days near enough to need no year. */
export const formatDay = (moment: Moment, how: DateWords): string => {
  const day = join(partsOf(moment, { ...how, show: { weekday: 'long', month: 'long', day: 'numeric' } }))
  // In a Spanish sentence the article goes before: "cierra el jueves 6 de noviembre", where a comma would be wrong.
  return how.locale === 'es' ? day.replace(', ', ' ') : day
}

/** "Oct 6" / "6 oct": where there is little room, as under an axis. */
export const formatShortDay = (moment: Moment, how: DateWords): string =>
  join(partsOf(moment, { ...how, show: { month: 'short', day: 'numeric' } })).replaceAll('.', '')

/** The name of a month, 1 to 12: "August" / "agosto". */
export const formatMonth = (locale: Locale, month: number): string =>
  formatOf(languageTag(locale), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 15)))
