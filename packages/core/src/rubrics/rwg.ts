import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { none, type Statistic, value } from './statistic.ts'
import { finishedCounts, type Tally } from './tally.ts'

/** Variance of the marks with n - 1; undefined under two marks. */
export const markVariance = (tally: Tally): number | undefined => {
  let marks = 0
  let total = 0
  let squares = 0
  for (const [position, count] of finishedCounts(tally).entries()) {
    marks += count
    total += count * position
    squares += count * position * position
  }
  return marks < 2 ? undefined : (marks * squares - total * total) / (marks * (marks - 1))
}

/** Variance of marks that fall on every one of q positions alike, (q^2 - 1) / 12. */
export const uniformVariance = (positions: number): number => (positions ** 2 - 1) / 12

/**
 * Within-group agreement of James, Demaree and Wolf (1984): 1 - s^2 / ((q^2 - 1) / 12), with s^2 over n - 1. 1 where all are alike, 0
 * where marks vary as if by chance, negative where they vary more; multilevel::rwg cuts it at 0. Under two marks `too-few-raters`.
 */
export const rwg = (tally: Tally, scale: Scale): Statistic => {
  assertScale(tally, scale)
  const variance = markVariance(tally)
  return variance === undefined ? none('too-few-raters') : value(1 - variance / uniformVariance(tally.counts.length))
}
