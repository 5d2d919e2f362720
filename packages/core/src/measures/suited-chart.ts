import type { ControlChartKind } from './chart.ts'
import { type EnteredValue, plottedValue, type ValueKind } from './entering/check-value.ts'
import type { Series } from './series.ts'

/** Above this a plain p or u chart calls most points special only because they count so many: Laney's takes the spread between them in. */
const large = 1000

export interface SuitedChart {
  readonly kind: Extract<ControlChartKind, 'i' | 'c' | 'p' | 'pp' | 'u' | 'up'>
  /** Why this one: what is counted, and whether it is of very many. */
  readonly because: 'share' | 'large-share' | 'rate' | 'large-rate' | 'count' | 'number' | 'denominator-missing'
}

/** The control chart that fits what is counted. A share or a rate of which some denominators are not known is a number like any other. */
export const suitedChart = (kind: ValueKind, values: readonly EnteredValue[]): SuitedChart => {
  if (kind === 'count') return { kind: 'c', because: 'count' }
  if (kind === 'number') return { kind: 'i', because: 'number' }
  if (values.some(({ denominator }) => denominator === null)) return { kind: 'i', because: 'denominator-missing' }
  const isLarge = values.some(({ denominator }) => (denominator ?? 0) > large)
  if (kind === 'share') return isLarge ? { kind: 'pp', because: 'large-share' } : { kind: 'p', because: 'share' }
  return isLarge ? { kind: 'up', because: 'large-rate' } : { kind: 'u', because: 'rate' }
}

/** The values as a series: with denominators where they divide and all are known, else as they are plotted. */
export const seriesOf = (kind: ValueKind, values: readonly EnteredValue[]): Series => {
  const divides = (kind === 'share' || kind === 'rate') && values.every(({ denominator }) => denominator !== null)
  return divides
    ? { values: values.map(({ value }) => value), denominators: values.map(({ denominator }) => denominator) }
    : { values: values.map(value => plottedValue(kind, value)) }
}
