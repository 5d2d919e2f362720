import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { markVariance, uniformVariance } from './rwg.ts'
import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'
import type { Tally } from './tally.ts'

/**
 * Within-group agreement over J items on one scale (James, Demaree and Wolf 1984): J (1 - v) / (J (1 - v) + v), v the mean variance of
 * the items against that of marks spread evenly. Past v = 1 the formula leaves its range and the answer is 0, as in multilevel::rwg.j.
 * Items with fewer than two marks are left out; `too-few-raters` where none has two.
 */
export const rwgJ = (tallies: readonly Tally[], scale: Scale): Statistic => {
  for (const tally of tallies) assertScale(tally, scale)
  const variances = tallies.map(markVariance).filter(variance => variance !== undefined)
  const [first] = tallies
  if (!first || variances.length === 0) return none('too-few-raters')
  const items = variances.length
  const ratio = Math.min(1, sum(variances) / items / uniformVariance(first.counts.length))
  return value((items * (1 - ratio)) / (items * (1 - ratio) + ratio))
}
