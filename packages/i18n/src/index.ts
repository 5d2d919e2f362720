/**
 * @tilth/i18n: every string of the interface in English and Spanish, and how dates, numbers and lists are said.
 * No framework, no I/O: a locale goes in, a string comes out. It never guesses a time zone and never falls back to a key in silence.
 *
 * To add a string: put the key into `messages/en/<area>.json` and `messages/es/<area>.json` (flat, ICU syntax, same parameters in
 * both); the type `MessageKey` follows by itself and a key missing in Spanish does not compile. Read `catalogs.ts` first.
 */
export { catalogs, isMessageKey, type MessageKey } from './catalogs.ts'
export { chooseLocale, isLocale, type Locale, languageTag, locales } from './choose-locale.ts'
export { format, type MessageParams } from './format.ts'
export {
  type DateWords,
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatShortDate,
  formatShortDay,
  formatTime,
  type Moment,
} from './format-date.ts'
export { formatGiven } from './format-given.ts'
export { formatIssue } from './format-issue.ts'
export { formatList } from './format-list.ts'
export { formatNumber } from './format-number.ts'
