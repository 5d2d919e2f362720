/**
 * @tilth/i18n: every string of the interface in English and Spanish, and how dates, numbers and lists are said.
 * No framework, no I/O: a locale goes in, a string comes out. It never guesses a time zone and never falls back to a key in silence.
 *
 * To add a string: put the key into `messages/en/<area>.json` and `messages/es/<area>.json` (flat, ICU syntax, same parameters in
 * both); the type `MessageKey` follows by itself and a key missing in Spanish does not compile. Read `catalogs/english.ts` first.
 *
 * On a server all catalogs are there from the start. A browser fetches the one it shows: `fetchCatalog` before anything is said in a
 * language, `hasCatalog` to know whether it is here. Which of the two it is the condition `browser` in `package.json` decides.
 */
export { fetchCatalog } from '#catalogs'
export type { MessageKey } from './catalogs/catalog.ts'
export { hasCatalog } from './catalogs/has-catalog.ts'
export { isMessageKey } from './catalogs/is-message-key.ts'
export { chooseLocale, isLocale, type Locale, languageTag, locales } from './choose-locale.ts'
export { explainIssue } from './explain-issue.ts'
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
export { parametersOf } from './parameters-of.ts'
