/** How much two levels agree: wholly or not at all, by distance, by squared distance, or by Gwet's ordinal weights. */
export type Weighting = 'unweighted' | 'linear' | 'quadratic' | 'ordinal'

/**
 * Agreement of two of `levels` levels, 0..1, over the whole scale and not only the levels used. With d levels between them: identity
 * [d = 0]; linear 1 - d / (q - 1); quadratic 1 - (d / (q - 1))^2; ordinal 1 - C(d + 1, 2) / C(q, 2) (Gwet 2014, not to be confused with
 * the ordinal metric of Krippendorff).
 */
export const agreementWeight = (weighting: Weighting, levels: number): ((a: number, b: number) => number) => {
  const width = levels - 1
  switch (weighting) {
    case 'unweighted':
      return (a, b) => (a === b ? 1 : 0)
    case 'linear':
      return (a, b) => 1 - Math.abs(a - b) / width
    case 'quadratic':
      return (a, b) => 1 - ((a - b) / width) ** 2
    case 'ordinal':
      return (a, b) => 1 - (Math.abs(a - b) * (Math.abs(a - b) + 1)) / (levels * width)
  }
}
