import { mean } from '../mean.ts'
import { type Formula, type PartInput, presentBase } from './formula.ts'

/**
 * c4, the mean standard deviation of n normal values over the true one: sqrt(2 / (n - 1)) G(n / 2) / G((n - 1) / 2), the quotient of
 * gammas built up by G((n + 1) / 2) / G(n / 2) = (n - 1) / 2 over the quotient before. NaN below two.
 */
export const biasOfDeviation = (size: number): number => {
  if (size < 2) return Number.NaN
  let quotient = 1 / Math.sqrt(Math.PI)
  for (let n = 2; n < size; n++) quotient = (n - 1) / (2 * quotient)
  return Math.sqrt(2 / (size - 1)) * quotient
}

/** Standard deviation within subgroups: their mean where all are of one size, else pooled (Montgomery 6.29 and 6.31). */
const within = (part: PartInput): number => {
  const sizes = presentBase(part.sizes, part)
  const first = sizes[0]
  if (sizes.every(size => size === first)) return mean(presentBase(part.deviations, part))
  let squares = 0
  let freedom = 0
  for (const [index, isBase] of part.isBase.entries()) {
    const size = part.sizes[index]
    const deviation = part.deviations[index]
    if (!isBase || typeof size !== 'number' || typeof deviation !== 'number') continue
    squares += (size - 1) * deviation ** 2
    freedom += size - 1
  }
  return Math.sqrt(squares / freedom)
}

/** X̄ chart: mean of all values ± A3 s, A3 = 3 / (c4 sqrt(n)) (Montgomery 6.30). */
export const subgroupMeans: Formula = part => {
  let total = 0
  let count = 0
  for (const [index, isBase] of part.isBase.entries()) {
    const value = part.values[index]
    const size = part.sizes[index]
    if (!isBase || typeof value !== 'number' || typeof size !== 'number') continue
    total += value * size
    count += size
  }
  const center = part.fixedCenter ?? total / count
  const deviation = within(part)
  const wide = part.sizes.map(size => (size === null ? Number.NaN : (3 * deviation) / (biasOfDeviation(size) * Math.sqrt(size))))
  return { center, lower: wide.map(half => center - half), upper: wide.map(half => center + half) }
}

/** S chart: s with B3 s and B4 s, B = 1 ± 3 sqrt(1 - c4^2) / c4, cut at 0. */
export const subgroupDeviations: Formula = part => {
  const center = part.fixedCenter ?? within(part)
  const reach = part.sizes.map(size => {
    const bias = size === null ? Number.NaN : biasOfDeviation(size)
    return (3 * Math.sqrt(1 - bias ** 2)) / bias
  })
  return { center, lower: reach.map(share => Math.max(0, 1 - share) * center), upper: reach.map(share => (1 + share) * center) }
}
