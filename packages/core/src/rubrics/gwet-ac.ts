import { areOnOneScale } from './are-on-one-scale.ts'
import { levelShares, observedAgreement } from './observed-agreement.ts'
import { none, type Statistic, value } from './statistic.ts'
import type { Tally } from './tally.ts'
import { agreementWeight, type Weighting } from './weighting.ts'

/**
 * Gwet's AC1, or with weights AC2: (p_a - p_e) / (1 - p_e), with p_a of `observedAgreement` and
 * p_e = sum_kl w_kl / (q (q - 1)) * sum_k pi_k (1 - pi_k) of `levelShares` (Gwet 2008, 2014). It stays high where nearly all marks are
 * alike, and is 1 where all are. No value: `too-few-raters` where no unit has two marks, `not-defined` where scales differ or have
 * one level.
 */
export const gwetAC = (tallies: readonly Tally[], weighting: Weighting = 'unweighted'): Statistic => {
  if (!areOnOneScale(tallies)) return none('not-defined')
  const shares = levelShares(tallies)
  const levels = shares.length
  const weight = agreementWeight(weighting, levels)
  const observed = observedAgreement(tallies, weight)
  if (observed === undefined) return none('too-few-raters')
  if (levels < 2) return none('not-defined')
  let weights = 0
  for (let a = 0; a < levels; a++) for (let b = 0; b < levels; b++) weights += weight(a, b)
  const spread = shares.reduce((total, share) => total + share * (1 - share), 0)
  const expected = (weights / (levels * (levels - 1))) * spread
  return value((observed - expected) / (1 - expected))
}
