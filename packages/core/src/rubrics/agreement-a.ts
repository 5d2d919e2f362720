import type { Scale } from '../conditions/framework.ts'
import { assertScale } from './assert-scale.ts'
import { none, type Statistic, value } from './statistic.ts'
import { finishedCounts, type Tally } from './tally.ts'
import { zoneCounts } from './zones.ts'

const pairs = (count: number): number => (count * (count - 1)) / 2

/**
 * How far a pattern of marked and empty levels is from having one peak. Over all i < j < l, `unimodal` counts the triples 110 and 011
 * and `divided` the triples 101; each empty level is the 0 of some of them, told by how many marked ones lie on either side.
 */
const unimodality = (isMarked: readonly boolean[]): number => {
  const levels = isMarked.length
  const marked = isMarked.filter(Boolean).length
  let before = 0
  let unimodal = 0
  let divided = 0
  for (const here of isMarked) {
    if (here) before += 1
    else {
      unimodal += pairs(before) + pairs(marked - before)
      divided += before * (marked - before)
    }
  }
  if (unimodal + divided === 0) return 1
  return ((levels - 2) * unimodal - (levels - 1) * divided) / ((levels - 2) * (unimodal + divided))
}

/**
 * Van der Eijk's agreement A, -1 (half at either end) to 1 (all alike), 0 when spread evenly: the histogram is peeled into layers of
 * equal height, and each layer's unimodality times 1 - (marked - 1) / (levels - 1) is weighted by its share of the marks. On a spectrum
 * over five symmetric zones. Needs three levels.
 */
export const agreementA = (tally: Tally, scale: Scale): Statistic => {
  assertScale(tally, scale)
  finishedCounts(tally)
  const rest = [...zoneCounts(tally)]
  const levels = rest.length
  const total = rest.reduce((sum, count) => sum + count, 0)
  if (total === 0) return none('too-few-raters')
  if (levels < 3) return none('not-defined')
  let agreement = 0
  for (let left = total; left > 0; ) {
    const isMarked = rest.map(count => count > 0)
    const marked = isMarked.filter(Boolean).length
    const height = Math.min(...rest.filter(count => count > 0))
    agreement += ((height * marked) / total) * unimodality(isMarked) * (1 - (marked - 1) / (levels - 1))
    for (const [level, count] of rest.entries()) if (count > 0) rest[level] = count - height
    left -= height * marked
  }
  return value(agreement)
}
