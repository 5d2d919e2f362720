import type { I18n } from '../language/i18n-context.tsx'
import type { RunChartSource } from './run-chart-source.ts'

/** Every word of a chart, so that its geometry knows how wide they are and nothing else about language. */
export interface ChartTexts {
  /** A value as it is plotted. */
  readonly value: (y: number) => string
  /** "Oct 6". */
  readonly day: (on: string) => string
  readonly target: (value: string) => string
  readonly center: (how: { readonly value: string; readonly isOld: boolean; readonly isSoFar: boolean }) => string
  readonly upper: (value: string) => string
  readonly lower: (value: string) => string
  /** The time before the first phase. */
  readonly before: string
}

const digits = 3

const rounded = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(digits)))

/** Values are written to three digits as in the sentence, shares in percent. */
export const chartTexts = (source: Pick<RunChartSource, 'chart' | 'isShare' | 'multiplier'>, i18n: I18n): ChartTexts => {
  const { kind } = source.chart
  const middle = kind === 'run' || kind === 'g' ? 'median' : kind === 'i' || kind === 'c' || kind === 'xbar' ? 'mean' : 'center'
  return {
    value: y =>
      source.isShare
        ? `${i18n.number(rounded(y * 100))}%`
        : i18n.number(rounded(y * (source.multiplier ?? 1)), { maximumFractionDigits: 6 }),
    day: on => i18n.shortDay(on),
    target: value => i18n.t('ui.chart.target', { value }),
    center: ({ value, isOld, isSoFar }) => i18n.t('ui.chart.center', { middle, value, time: isSoFar ? 'far' : isOld ? 'old' : 'now' }),
    upper: value => i18n.t('ui.chart.upper', { value }),
    lower: value => i18n.t('ui.chart.lower', { value }),
    before: i18n.t('ui.chart.before'),
  }
}
