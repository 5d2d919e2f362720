import { areOnOneScale } from './are-on-one-scale.ts'
import { type Interval, percentileInterval, type Resampling } from './bootstrap.ts'
import { type Metric, squaredDistance } from './krippendorff-alpha.ts'
import { type PackedUnits, packUnits, sumUnits } from './packed-units.ts'
import { seededGenerator } from './seeded-generator.ts'
import { none, type Statistic } from './statistic.ts'
import type { Tally } from './tally.ts'

const fewestUnits = 5

/**
 * Percentile interval of `krippendorffAlpha` under resampling of units, from one tally for each unit: what `bootstrap` gives with
 * `krippendorffAlpha` over the units that have two marks, thousands of times sooner. Each unit is packed once into its counts and its
 * pairs; a replicate adds them up as often as the unit was drawn and goes over the levels once. No value: `too-few-raters` where no
 * unit has two marks, `too-few-groups` where fewer than five have, `no-variation` where most replicates are all alike, `not-defined`
 * where scales differ.
 */
export const alphaInterval = (
  tallies: readonly Tally[],
  { metric, replicates, seed, coverage = 0.95 }: Omit<Resampling<Tally>, 'clusters'> & { readonly metric: Metric },
): Statistic<Interval> => {
  const [first] = tallies
  if (!areOnOneScale(tallies)) return none('not-defined')
  const packed = packUnits(tallies)
  if (!first || packed.units === 0) return none('too-few-raters')
  if (packed.units < fewestUnits) return none('too-few-groups')
  const generator = seededGenerator(seed)
  const times = new Int32Array(packed.units)
  const totals = new Float64Array(packed.width)
  const values = new Float64Array(replicates)
  let found = 0
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0)
    for (let draw = 0; draw < packed.units; draw++) {
      const unit = generator.below(packed.units)
      times[unit] = (times[unit] ?? 0) + 1
    }
    sumUnits(packed, { times, totals })
    const alpha = alphaOf(packed, { totals, metric, kind: first.kind })
    if (alpha === undefined) continue
    values[found] = alpha
    found += 1
  }
  return percentileInterval(values.subarray(0, found), { of: replicates, coverage, reason: 'no-variation' })
}

/** 1 - (n - 1) sum_ck o_ck d2 / sum_ck n_c n_k d2 over pairs of levels, from the summed rows; undefined where all marks are alike. */
const alphaOf = (
  { levels }: PackedUnits,
  { totals, metric, kind }: { readonly totals: Float64Array; readonly metric: Metric; readonly kind: Tally['kind'] },
): number | undefined => {
  const marginals = Array.from(totals.subarray(0, levels))
  const distance = squaredDistance(metric, { kind, marginals })
  let marks = 0
  let observed = 0
  let expected = 0
  let cell = levels
  for (let c = 0; c < levels; c++) {
    const ofC = marginals[c] ?? 0
    marks += ofC
    if (ofC === 0) {
      cell += levels - c - 1
      continue
    }
    for (let k = c + 1; k < levels; k++, cell++) {
      const ofK = marginals[k] ?? 0
      if (ofK === 0) continue
      const far = distance(c, k)
      observed += (totals[cell] ?? 0) * far
      expected += ofC * ofK * far
    }
  }
  return expected === 0 ? undefined : 1 - ((marks - 1) * observed) / expected
}
