import type { I18n } from '@tilth/ui'
import type { LogLine } from './queries.ts'

type Counted = Pick<LogLine, 'value' | 'denominator' | 'measure'>

/** The number of a line with what it counts: "Blocks kept: 3 of 4". Empty where there is none. */
export const countWords = ({ value, denominator, measure }: Counted, { t, number }: Pick<I18n, 't' | 'number'>): string => {
  if (value === null) return ''
  const isShare = measure?.valueKind === 'share' && denominator === null
  const plain = isShare ? number(value, { style: 'percent', maximumFractionDigits: 1 }) : number(value)
  const said = denominator === null ? plain : t('cycles.count_of', { value: number(value), total: number(denominator) })
  const withUnit = measure && measure.unit !== '' && denominator === null && !isShare ? `${said} ${measure.unit}` : said
  return measure === null ? withUnit : t('cycles.count_named', { measure: measure.name, value: withUnit })
}
