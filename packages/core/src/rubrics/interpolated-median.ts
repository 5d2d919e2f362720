import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { quantile } from './quantile.ts'
import { none, type Statistic, value } from './statistic.ts'
import type { Tally } from './tally.ts'

/**
 * The middle of the marks, in the numbering of marks: levels count from 0, so a framework's printed level 1 is 0 here.
 * On levels with unit bins, L + (N/2 - F) / f; where N/2 falls exactly on a boundary before empty levels, the midpoint of the gap
 * (the rule of psych::interp.median, whose levels count from 1). On a spectrum the ordinary median of the positions.
 */
export const interpolatedMedian = (tally: Tally, scale: Scale): Statistic => {
  assertScale(tally, scale)
  const median = quantile(tally, 0.5)
  return median === undefined ? none('too-few-raters') : value(median)
}
