import { type Issue, issue } from '../result.ts'
import type { Chart } from './chart.ts'
import type { Series } from './series.ts'

/** Kinds whose values are counts of something. */
const counted: ReadonlySet<Chart['kind']> = new Set(['p', 'pp', 'u', 'up', 'c', 'g'])

/** Kinds that cannot do without a denominator. */
const needsDenominators: ReadonlySet<Chart['kind']> = new Set(['p', 'pp', 'u', 'up'])

/** Kinds that have no use for one. */
const withoutDenominators: ReadonlySet<Chart['kind']> = new Set(['c', 'g', 't'])

const isShare = (kind: Chart['kind']): boolean => kind === 'p' || kind === 'pp'

/** Every value that the kind of chart cannot take, at its path. */
export const checkSeries = (series: Series, kind: Chart['kind']): readonly Issue[] => {
  const { values, denominators } = series
  const issues: Issue[] = []
  for (const [index, value] of values.entries()) {
    const wrong = value === null ? undefined : wrongValue(value, kind)
    if (wrong) issues.push(issue(wrong, { path: ['values', index], params: { found: String(value) } }))
  }
  if (withoutDenominators.has(kind)) return issues
  if (denominators) issues.push(...checkDenominators({ values, denominators }, kind))
  else if (needsDenominators.has(kind)) issues.push(issue('measure.denominator_missing', { path: ['denominators'] }))
  return issues
}

const wrongValue = (value: number, kind: Chart['kind']): string | undefined => {
  if (!Number.isFinite(value)) return 'measure.not_a_number'
  if (value < 0 && counted.has(kind)) return 'measure.negative_count'
  return value <= 0 && kind === 't' ? 'measure.time_not_positive' : undefined
}

const checkDenominators = ({ values, denominators }: Required<Series>, kind: Chart['kind']): readonly Issue[] => {
  if (denominators.length !== values.length)
    return [issue('measure.different_lengths', { path: ['denominators'], params: { expected: values.length, found: denominators.length } })]
  const issues: Issue[] = []
  for (const [index, size] of denominators.entries()) {
    const value = values[index] ?? null
    const wrong = wrongDenominator(size, value)
    if (wrong) issues.push(issue(wrong, { path: ['denominators', index], params: { found: String(size) } }))
    else if (isShare(kind) && value !== null && size !== null && value > size)
      issues.push(issue('measure.above_denominator', { path: ['values', index], params: { found: String(value), limit: String(size) } }))
  }
  return issues
}

const wrongDenominator = (size: number | null, value: number | null): string | undefined => {
  if (size === null) return value === null ? undefined : 'measure.denominator_missing'
  if (size <= 0) return 'measure.denominator_not_positive'
  if (!Number.isFinite(size)) return 'measure.not_a_number'
  return value !== null && Number.isFinite(value) && !Number.isFinite(value / size) ? 'measure.not_a_number' : undefined
}
