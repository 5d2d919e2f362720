import { mean } from './mean.ts'

/** Mean moving range over standard deviation for two neighbors, as published tables round it. */
export const rangeToDeviation = 1.128

/** Upper limit of moving ranges over their mean. */
export const rangeLimit = 3.267

/** Distances of neighbors. A missing value takes both of its ranges with it; what was left out before is not here and is bridged. */
export const movingRanges = (values: readonly (number | null)[]): readonly number[] =>
  values.flatMap((value, index) => {
    const before = values[index - 1]
    return index === 0 || value === null || before === null || before === undefined ? [] : [Math.abs(value - before)]
  })

/**
 * Mean moving range. `screen` leaves out, once, ranges of 3.267 times the mean and more (Nelson 1982); of ranges that are all zero
 * nothing is left, and the mean is NaN.
 */
export const meanMovingRange = (ranges: readonly number[], screen: boolean): number => {
  const first = mean(ranges)
  return screen ? mean(ranges.filter(range => range < rangeLimit * first)) : first
}
