import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'

/** Two-way random effects, absolute agreement: of one rater and of the mean of all. */
export interface IccTwoWay {
  /** ICC(2,1). */
  readonly single: Statistic
  /** ICC(2,k). */
  readonly average: Statistic
}

const without = (reason: 'too-few-raters' | 'too-few-units' | 'no-variation'): IccTwoWay => ({
  single: none(reason),
  average: none(reason),
})

/**
 * Intraclass correlation of Shrout and Fleiss (1979) from rows of units by raters, over units without gaps. With mean squares between
 * units B, between raters J and residual E of n units and k raters: (2,1) = (B - E) / (B + (k - 1) E + k (J - E) / n),
 * (2,k) = (B - E) / (B + (J - E) / n). Both are taken times n (n - 1) (k - 1) from whole sums, so that a zero is a zero; they may be
 * negative. Equal to irr's icc(model = "twoway", type = "agreement"). No value: `too-few-raters` under two raters, `too-few-units`
 * under two complete units, `no-variation` where the denominator is zero.
 */
export const iccTwoWay = (ratings: readonly (readonly (number | null)[])[]): IccTwoWay => {
  const k = ratings[0]?.length ?? 0
  if (k < 2) return without('too-few-raters')
  const rows = ratings.filter((row): row is readonly number[] => row.length === k && row.every(rating => rating !== null))
  const n = rows.length
  if (n < 2) return without('too-few-units')
  const unitSums = rows.map(sum)
  const raterSums = Array.from({ length: k }, (_, rater) => sum(rows.map(row => row[rater] ?? 0)))
  const all = sum(unitSums)
  const correction = all * all
  const squares = (numbers: readonly number[]): number => sum(numbers.map(number => number * number))
  const betweenUnits = n * squares(unitSums) - correction
  const betweenRaters = k * squares(raterSums) - correction
  const residual = n * k * sum(rows.map(squares)) - correction - betweenUnits - betweenRaters
  const difference = n * ((k - 1) * betweenUnits - residual)
  const single = n * (k - 1) * (betweenUnits + residual) + k * ((n - 1) * betweenRaters - residual)
  const average = n * (k - 1) * betweenUnits + (n - 1) * betweenRaters - residual
  const ratio = (denominator: number): Statistic => (denominator === 0 ? none('no-variation') : value(difference / denominator))
  return { single: ratio(single), average: ratio(average) }
}
