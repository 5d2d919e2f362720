import { type Issue, issue } from '../result.ts'
import type { Chart } from './chart.ts'
import type { Series } from './series.ts'

/** Kinds whose values are counts of something. */
const counted: ReadonlySet<Chart['kind']> = new Set(['p', 'pp', 'u', 'up', 'c', 'g'])

/** Kinds that cannot do without a denominator. */
export const needsDenominators: ReadonlySet<Chart['kind']> = new Set(['p', 'pp', 'u', 'up'])

/** Kinds that have no use for one. */
const withoutDenominators: ReadonlySet<Chart['kind']> = new Set(['c', 'g', 't'])

const isShare = (kind: Chart['kind']): boolean => kind === 'p' || kind === 'pp'

/** Every value that the kind of chart cannot take, at its path. */
export const checkSeries = ({ values, denominators }: Series, kind: Chart['kind']): readonly Issue[] => {
  const issues = values.flatMap((value, index) => {
    const path = ['values', index]
    if (value === null) return []
    if (!Number.isFinite(value)) return [issue('measure.not_a_number', { path })]
    if (counted.has(kind) && value < 0) return [issue('measure.negative_count', { path, params: { found: value } })]
    if (kind === 't' && value <= 0) return [issue('measure.time_not_positive', { path, params: { found: value } })]
    return []
  })
  if (withoutDenominators.has(kind)) return issues
  if (!denominators)
    return needsDenominators.has(kind) ? [...issues, issue('measure.denominator_missing', { path: ['denominators'] })] : issues
  return [...issues, ...checkDenominators({ values, denominators }, kind)]
}

const checkDenominators = ({ values, denominators }: Required<Series>, kind: Chart['kind']): readonly Issue[] => {
  if (denominators.length !== values.length)
    return [issue('measure.different_lengths', { path: ['denominators'], params: { expected: values.length, found: denominators.length } })]
  return denominators.flatMap((size, index) => {
    const path = ['denominators', index]
    const value = values[index] ?? null
    if (size === null) return value === null ? [] : [issue('measure.denominator_missing', { path })]
    if (size <= 0) return [issue('measure.denominator_not_positive', { path, params: { found: size } })]
    if (!Number.isFinite(size) || (Number.isFinite(value ?? 0) && !Number.isFinite((value ?? 0) / size)))
      return [issue('measure.not_a_number', { path })]
    if (isShare(kind) && value !== null && value > size)
      return [issue('measure.above_denominator', { path: ['values', index], params: { found: value, limit: size } })]
    return []
  })
}
