import type { Statistic } from '@tilth/core/rubrics'
import { format, formatNumber, type Locale } from '@tilth/i18n'

/** A statistic to so many decimals, or in words why it has no value. */
export const sayFigure = (figure: Statistic, { locale, decimals = 3 }: { readonly locale: Locale; readonly decimals?: number }): string =>
  'value' in figure ? sayNumber(figure.value, { locale, decimals }) : format(locale, { key: `report.none_${figure.none}` })

const sayNumber = (value: number, { locale, decimals }: { readonly locale: Locale; readonly decimals: number }): string =>
  formatNumber(value, { locale, minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' })
