import { formatMonth } from '@tilth/i18n'
import type { I18n } from '@tilth/ui'
import type { FieldResult } from './queries.ts'

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** A measured answer as people read it: with its unit, in its currency, a month of a year, a time of day. */
export const measuredWords = (
  field: Pick<FieldResult, 'kind' | 'unit'>,
  { amount, i18n }: { readonly amount: number; readonly i18n: Pick<I18n, 't' | 'number' | 'locale'> },
): string => {
  if (field.kind === 'date')
    return i18n.t('results.question_month', {
      month: formatMonth(i18n.locale(), (amount % 12) + 1),
      year: String(Math.floor(amount / 12)),
    })
  if (field.kind === 'time') return `${twoDigits(Math.floor(amount / 60))}:${twoDigits(amount % 60)}`
  if (field.kind === 'money') return i18n.number(amount / 100, { style: 'currency', currency: field.unit ?? 'USD' })
  const number = i18n.number(amount, { maximumFractionDigits: 2 })
  return field.unit === null ? number : `${number} ${field.unit}`
}
