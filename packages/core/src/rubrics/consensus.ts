import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { none, type Statistic, value } from './statistic.ts'
import { finishedCounts, type Tally } from './tally.ts'

/**
 * Consensus of Tastle and Wierman: 1 + sum p_k log2(1 - |x_k - mean| / (x_max - x_min)), over levels or, on a spectrum, over the
 * positions themselves. 1 when all are alike, 0 when half stand at either end.
 */
export const consensus = (tally: Tally, scale: Scale): Statistic => {
  assertScale(tally, scale)
  const counts = finishedCounts(tally)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return none('too-few-raters')
  const width = counts.length - 1
  const mean = counts.reduce((sum, count, position) => sum + count * position, 0) / total
  const dissent = counts.reduce(
    (sum, count, position) => (count === 0 ? sum : sum + (count / total) * Math.log2(1 - Math.abs(position - mean) / width)),
    0,
  )
  return value(1 + dissent)
}
