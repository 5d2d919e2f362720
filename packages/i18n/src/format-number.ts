import { type Locale, languageTag } from './choose-locale.ts'

/** A number as the language writes it, at most two decimals unless `options` says otherwise. */
export const formatNumber = (locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 2, ...options }).format(value)
