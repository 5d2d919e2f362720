import { areOnOneScale } from './are-on-one-scale.ts'
import { levelShares, observedAgreement } from './observed-agreement.ts'
import { none, type Statistic, value } from './statistic.ts'
import type { Tally } from './tally.ts'
import { agreementWeight, type Weighting } from './weighting.ts'

/**
 * Fleiss' kappa (1971) with weights and missing marks as Gwet generalizes it: (p_a - p_e) / (1 - p_e), with p_a of `observedAgreement`
 * and p_e = sum_kl w_kl pi_k pi_l of `levelShares`. Without weights and with equally many marks on every unit it is Fleiss' own.
 * No value: `too-few-raters` where no unit has two marks, `no-variation` where all marks are alike, `not-defined` where scales differ.
 */
export const fleissKappa = (tallies: readonly Tally[], weighting: Weighting = 'unweighted'): Statistic => {
  if (!areOnOneScale(tallies)) return none('not-defined')
  const shares = levelShares(tallies)
  const weight = agreementWeight(weighting, shares.length)
  const observed = observedAgreement(tallies, weight)
  if (observed === undefined) return none('too-few-raters')
  const used = shares.flatMap((share, level) => (share > 0 ? [{ share, level }] : []))
  if (used.length === 1) return none('no-variation')
  let expected = 0
  for (const a of used) for (const b of used) expected += weight(a.level, b.level) * a.share * b.share
  return value((observed - expected) / (1 - expected))
}
