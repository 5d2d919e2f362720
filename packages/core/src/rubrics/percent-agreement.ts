import { areOnOneScale } from './are-on-one-scale.ts'
import { observedAgreement } from './observed-agreement.ts'
import { none, type Statistic, value } from './statistic.ts'
import type { Tally } from './tally.ts'
import { agreementWeight, type Weighting } from './weighting.ts'

/**
 * How often two marks on one unit agree, 0..1: the mean over units with at least two marks of the share of agreeing pairs, each pair
 * weighed by `agreementWeight`, or with `adjacent` in full where the two are at most one level apart. Not corrected for chance.
 * Equal to irrCAC's pa.coeff. No value: `too-few-raters` where no unit has two marks, `not-defined` where scales differ.
 */
export const percentAgreement = (tallies: readonly Tally[], weighting: Weighting | 'adjacent' = 'unweighted'): Statistic => {
  if (!areOnOneScale(tallies)) return none('not-defined')
  const levels = tallies[0]?.counts.length ?? 0
  const weight = weighting === 'adjacent' ? (a: number, b: number) => (Math.abs(a - b) <= 1 ? 1 : 0) : agreementWeight(weighting, levels)
  const agreement = observedAgreement(tallies, weight)
  return agreement === undefined ? none('too-few-raters') : value(agreement)
}
