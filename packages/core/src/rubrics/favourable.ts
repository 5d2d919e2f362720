import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'
import { finishedCounts, type Tally } from './tally.ts'
import { type Share, wilson } from './wilson.ts'

/**
 * Share of the marks at or above the scale's favorable level, with Wilson's 95 % interval. `not-defined` where the scale names no such
 * level, as no spectrum does; `too-few-raters` without marks.
 */
export const favourable = (tally: Tally, scale: Scale): Statistic<Share> => {
  assertScale(tally, scale)
  if (scale.kind !== 'levels' || scale.favourable === undefined) return none('not-defined')
  return shareFrom(tally, scale.favourable)
}

/** Share of the marks at or above a level. */
export const shareFrom = (tally: Tally, level: number): Statistic<Share> => {
  const counts = finishedCounts(tally)
  const total = sum(counts)
  return total === 0 ? none('too-few-raters') : value(wilson({ count: sum(counts.slice(level)), total }))
}
