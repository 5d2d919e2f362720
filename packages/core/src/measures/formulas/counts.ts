import { mean } from '../mean.ts'
import { type Formula, level, presentBase } from './formula.ts'

/** C chart: c ± 3 sqrt(c), cut at 0 (Montgomery 7.17). */
export const counts: Formula = part => {
  const center = part.fixedCenter ?? mean(presentBase(part.values, part))
  const deviation = Math.sqrt(center)
  return level(part, { center, lower: Math.max(0, center - 3 * deviation), upper: center + 3 * deviation })
}
