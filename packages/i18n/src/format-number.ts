import { type Locale, languageTag } from './choose-locale.ts'

/** A number as the language writes it, at most two decimals unless the options say otherwise. */
export const formatNumber = (value: number, how: Intl.NumberFormatOptions & { readonly locale: Locale }): string => {
  const { locale, ...options } = how
  return new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: 2, ...options }).format(value)
}
