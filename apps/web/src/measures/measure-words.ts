import { isMessageKey } from '@tilth/i18n'
import { type I18n, useI18n } from '@tilth/ui'
import type { MeasureDescription } from './queries.ts'

type Valued = Pick<MeasureDescription, 'valueKind' | 'unit' | 'multiplier'>

const digits = { maximumSignificantDigits: 4 } as const

/** A plotted value as people say it: "62.5%", "3.1 per 1,000 days", "41 minutes". */
export const sayValue = (y: number, { of, i18n }: { readonly of: Valued; readonly i18n: Pick<I18n, 'number' | 't'> }): string => {
  if (of.valueKind === 'share') return i18n.number(y, { style: 'percent', maximumFractionDigits: 1 })
  const amount = i18n.number(of.valueKind === 'rate' ? y * of.multiplier : y, digits)
  return of.unit === '' ? amount : i18n.t('measures.value_unit', { value: amount, unit: of.unit })
}

/** How a measure is spoken of, in the language of the screen. */
export const useMeasureWords = () => {
  const i18n = useI18n()
  const { t } = i18n
  return {
    value: (y: number, of: Valued): string => sayValue(y, { of, i18n }),
    cadence: ({ cadence }: Pick<MeasureDescription, 'cadence'>): string =>
      cadence.unit === 'term' ? t('measures.cadence_term') : t(`measures.cadence_${cadence.unit}`, { count: cadence.every }),
    direction: ({ direction }: Pick<MeasureDescription, 'direction'>): string => t(`measures.direction_${direction}`),
    kind: ({ kind }: Pick<MeasureDescription, 'kind'>): string => t(`measures.kind_${kind}`),
    group: (group: string): string => {
      if (group === '') return t('measures.everybody')
      const [partition = '', value = ''] = group.split(':')
      const key = `measures.group.${partition}.${value}`
      return isMessageKey(key) ? t(key) : `${partition}: ${value}`
    },
  }
}
