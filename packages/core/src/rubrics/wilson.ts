/** Of the standard normal distribution, two-sided 95 %. */
const ninetyFive = 1.959963984540054

export interface Share {
  readonly share: number
  /** Bounds of the interval, 0..1. */
  readonly low: number
  readonly high: number
}

/**
 * A share with Wilson's interval (1927) without continuity correction: center (p + z^2 / 2n) / (1 + z^2 / n), half
 * z sqrt(p (1 - p) / n + z^2 / 4n^2) / (1 + z^2 / n). 95 % unless `z` says otherwise. Equal to R's prop.test(correct = FALSE); Hmisc's
 * "wilson" replaces a limit next to either end and is not followed. `total` is above 0; throws where `count` is not within it.
 */
export const wilson = ({ count, total }: { readonly count: number; readonly total: number }, z = ninetyFive): Share => {
  if (!(total > 0 && count >= 0 && count <= total)) throw new Error(`${count} of ${total} is no share.`)
  const share = count / total
  const widening = 1 + (z * z) / total
  const center = (share + (z * z) / (2 * total)) / widening
  const half = (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / widening
  return { share, low: count === 0 ? 0 : center - half, high: count === total ? 1 : center + half }
}
