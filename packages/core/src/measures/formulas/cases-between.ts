import { mean } from '../mean.ts'
import { median } from '../median.ts'
import { type Formula, level, presentBase } from './formula.ts'

/** G chart: center the median, so that run rules hold; limits from the mean, m ± 3 sqrt(m (m + 1)), cut at 0 (Montgomery, p. 319). */
export const casesBetween: Formula = part => {
  const base = presentBase(part.values, part)
  const middle = mean(base)
  const deviation = Math.sqrt(middle * (middle + 1))
  return level(part, { center: median(base), lower: Math.max(0, middle - 3 * deviation), upper: middle + 3 * deviation })
}
