import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { quantile } from './quantile.ts'
import { none, type Statistic, value } from './statistic.ts'
import type { Tally } from './tally.ts'

/**
 * First and third quartile, in the numbering of marks (levels from 0): the rule of `interpolatedMedian` at a quarter and three
 * quarters. Unit bins reach half a level past both ends of a scale; a quartile never does and is cut there. Apart from that cut equal
 * to psych::interp.quartiles for an even number of marks; of an odd number psych leaves the middle one out. On a spectrum this is R's
 * quantile type 2.
 */
export const quartiles = (tally: Tally, scale: Scale): Statistic<readonly [first: number, third: number]> => {
  assertScale(tally, scale)
  const first = quantile(tally, 0.25)
  const third = quantile(tally, 0.75)
  if (first === undefined || third === undefined) return none('too-few-raters')
  return value([Math.max(0, first), Math.min(tally.counts.length - 1, third)])
}
