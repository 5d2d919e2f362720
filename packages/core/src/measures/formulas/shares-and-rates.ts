import { meanMovingRange, movingRanges, rangeToDeviation } from '../moving-ranges.ts'
import { baseOf, type Formula, type PartInput } from './formula.ts'

interface Family {
  /** Variance of one event's share or rate around the center, before it is divided by the denominator. */
  readonly variance: (center: number) => number
  readonly highest: number
  /** Laney's: widen by how much more the points vary than their denominators explain. */
  readonly isWidened: boolean
}

/** Sum of numerators over sum of denominators, of points that have both. */
const pooled = (part: PartInput): number => {
  let numerator = 0
  let denominator = 0
  for (const [index, isBase] of part.isBase.entries()) {
    const top = part.numerators[index]
    const bottom = part.sizes[index]
    if (!isBase || typeof top !== 'number' || typeof bottom !== 'number') continue
    numerator += top
    denominator += bottom
  }
  return numerator / denominator
}

const formulaOf =
  ({ variance, highest, isWidened }: Family): Formula =>
  part => {
    const center = part.fixedCenter ?? pooled(part)
    const plain = part.sizes.map(size => (size === null ? Number.NaN : Math.sqrt(variance(center) / size)))
    const scores = part.values.map((value, index) => (value === null ? null : (value - center) / (plain[index] ?? Number.NaN)))
    const widening = isWidened ? meanMovingRange(movingRanges(baseOf(scores, part)), part.screen) / rangeToDeviation : 1
    return {
      center,
      lower: plain.map(deviation => Math.max(0, center - 3 * deviation * widening)),
      upper: plain.map(deviation => Math.min(highest, center + 3 * deviation * widening)),
    }
  }

const share = { variance: (center: number) => center * (1 - center), highest: 1 } as const
const rate = { variance: (center: number) => center, highest: Number.POSITIVE_INFINITY } as const

/** P chart: p ± 3 sqrt(p (1 - p) / n_i), cut at 0 and 1. */
export const shares = formulaOf({ ...share, isWidened: false })

/** P' chart (Laney 2002): p ± 3 sigma_i sigma_z, with z_i = (p_i - p) / sigma_i and sigma_z its mean moving range / 1.128. */
export const sharesWidened = formulaOf({ ...share, isWidened: true })

/** U chart: u ± 3 sqrt(u / n_i), cut at 0 (Montgomery 7.19). */
export const rates = formulaOf({ ...rate, isWidened: false })

/** U' chart (Laney 2002). */
export const ratesWidened = formulaOf({ ...rate, isWidened: true })
