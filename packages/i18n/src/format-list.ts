import { type Locale, languageTag } from './choose-locale.ts'

/** "a, b, and c" / "a, b y c"; with `or`, "a, b, or c" / "a, b o c". */
export const formatList = (locale: Locale, entries: readonly string[], join: 'and' | 'or' = 'and'): string =>
  new Intl.ListFormat(languageTag(locale), { type: join === 'and' ? 'conjunction' : 'disjunction' }).format(entries)
