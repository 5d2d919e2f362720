/** Fewest useful points on which any rule is run. */
export const fewestUseful = 10

export interface RunLimits {
  /** A longer run than this is more than chance. */
  readonly longestRunMax: number
  /** Fewer crossings than this are more than chance. */
  readonly crossingsMin: number
}

/**
 * Anhøj's limits for so many useful points (Anhøj and Olesen 2014; Schilling 2012, Chen 2010): the longest run round(log2 n) + 3, and
 * the crossings the 5th percentile of a binomial of n - 1 trials with equal chances. Undefined for none.
 */
export const runLimits = (useful: number): RunLimits | undefined =>
  useful < 1 ? undefined : { longestRunMax: Math.round(Math.log2(useful)) + 3, crossingsMin: lowPercentile(useful - 1) }

/** More trials than this and the chance of no success is too small to write down. */
const mostTrials = 1000

/** Smallest c with P(X <= c) >= .05 for X binomial with equal chances; of very many trials summed in logarithms. */
const lowPercentile = (trials: number): number => {
  const isLarge = trials > mostTrials
  let chance = isLarge ? 0 : 2 ** -trials
  let log = -trials * Math.LN2
  let below = chance
  let count = 0
  while (below < 0.05) {
    const growth = (trials - count) / (count + 1)
    if (isLarge) {
      log += Math.log(growth)
      chance = Math.exp(log)
    } else chance *= growth
    count += 1
    below += chance
  }
  return count
}
