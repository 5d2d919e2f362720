import { type Locale, languageTag } from './choose-locale.ts'

/** "a, b, and c" / "a, b y c"; joined by `or`, "a, b, or c" / "a, b o c". */
export const formatList = (
  entries: readonly string[],
  how: { readonly locale: Locale; readonly join?: 'and' | 'or' | undefined },
): string => new Intl.ListFormat(languageTag(how.locale), { type: how.join === 'or' ? 'disjunction' : 'conjunction' }).format(entries)
