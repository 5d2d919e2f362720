import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'

/** Sum of squares around the mean. */
const scatter = (numbers: readonly number[]): number => {
  const mean = sum(numbers) / numbers.length
  return sum(numbers.map(number => (number - mean) ** 2))
}

/**
 * Cronbach's alpha (1951) from rows of respondents by items, over complete rows: J / (J - 1) (1 - sum s_j^2 / s_T^2). Items are not
 * turned around; it may be negative. Equal to psych::alpha on complete rows, raw. No value: `not-defined` under two items,
 * `too-few-units` under two complete rows, `no-variation` where all totals are equal.
 */
export const cronbachAlpha = (rows: readonly (readonly (number | null)[])[]): Statistic => {
  const items = rows[0]?.length ?? 0
  const complete = rows.filter((row): row is readonly number[] => row.length === items && row.every(answer => answer !== null))
  if (rows.length > 0 && items < 2) return none('not-defined')
  if (complete.length < 2) return none('too-few-units')
  const ofTotals = scatter(complete.map(sum))
  if (ofTotals === 0) return none('no-variation')
  const ofItems = sum(Array.from({ length: items }, (_, item) => scatter(complete.map(row => row[item] ?? 0))))
  return value((items / (items - 1)) * (1 - ofItems / ofTotals))
}
