import { meanMovingRange, rangeLimit } from '../moving-ranges.ts'
import { type Formula, level, presentBase } from './formula.ts'

/** MR chart: mean moving range, upper limit 3.267 times it, lower limit 0. */
export const ranges: Formula = part => {
  const center = part.fixedCenter ?? meanMovingRange(presentBase(part.values, part), part.screen)
  return level(part, { center, lower: 0, upper: rangeLimit * center })
}
