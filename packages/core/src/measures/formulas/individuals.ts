import { mean } from '../mean.ts'
import { meanMovingRange, movingRanges, rangeToDeviation } from '../moving-ranges.ts'
import { baseOf, type Formula, level, presentBase } from './formula.ts'

/** I chart: mean ± 3 mean moving range / 1.128 (Montgomery 6.33). */
export const individuals: Formula = part => {
  const center = part.fixedCenter ?? mean(presentBase(part.values, part))
  const deviation = meanMovingRange(movingRanges(baseOf(part.values, part)), part.screen) / rangeToDeviation
  return level(part, { center, lower: center - 3 * deviation, upper: center + 3 * deviation })
}
