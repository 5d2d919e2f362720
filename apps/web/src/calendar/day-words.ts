import { type Locale, languageTag } from '@tilth/i18n'

/** Monday is the 5th of January 2026. */
const inWeek = (weekday: number): Date => new Date(Date.UTC(2026, 0, 4 + weekday))

/** Monday 1 to Sunday 7: "Monday" / "lunes". */
export const weekdayName = (locale: Locale, weekday: number): string =>
  new Intl.DateTimeFormat(languageTag(locale), { weekday: 'long', timeZone: 'UTC' }).format(inWeek(weekday))

/** "Sep" / "sept" of a calendar day. */
export const shortMonth = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(languageTag(locale), { month: 'short', timeZone: 'UTC' }).format(new Date(day)).replaceAll('.', '')
