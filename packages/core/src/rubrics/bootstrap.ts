import { seededGenerator } from './seeded-generator.ts'
import { none, type Reason, type Statistic, value } from './statistic.ts'

export interface Resampling<Cluster> {
  /** What is drawn with replacement: units, schools, sites by role. */
  readonly clusters: readonly Cluster[]
  readonly replicates: number
  readonly seed: number
  /** Share of the replicates within the interval; .95 where absent. */
  readonly coverage?: number
}

export interface Interval {
  readonly low: number
  readonly high: number
  /** Replicates in which the statistic had a value; the interval is of these. */
  readonly replicates: number
}

const fewestClusters = 5

/**
 * Percentile interval of a statistic under resampling of whole clusters (Efron 1979): as many clusters as there are, drawn with
 * replacement, `replicates` times; its ends are quantiles of the values, interpolated as R's type 7. The same seed gives the same
 * interval. No value: `too-few-groups` below five clusters, and the statistic's own reason where it has a value in fewer than half of
 * the replicates.
 */
export const bootstrap = <Cluster>(
  statistic: (clusters: readonly Cluster[]) => Statistic,
  { clusters, replicates, seed, coverage = 0.95 }: Resampling<Cluster>,
): Statistic<Interval> => {
  if (clusters.length < fewestClusters) return none('too-few-groups')
  const generator = seededGenerator(seed)
  const values: number[] = []
  let reason: Reason = 'not-defined'
  for (let replicate = 0; replicate < replicates; replicate++) {
    const drawn = clusters.map((cluster): Cluster => clusters[generator.below(clusters.length)] ?? cluster)
    const found = statistic(drawn)
    if ('value' in found) values.push(found.value)
    else reason = found.none
  }
  return percentileInterval(Float64Array.from(values), { of: replicates, coverage, reason })
}

/** The interval of the values that replicates gave; sorts them in place. `reason` is why the others gave none. */
export const percentileInterval = (
  values: Float64Array,
  { of, coverage, reason }: { readonly of: number; readonly coverage: number; readonly reason: Reason },
): Statistic<Interval> => {
  if (values.length === 0 || values.length * 2 < of) return none(reason)
  values.sort()
  return value({
    low: quantileOf(values, (1 - coverage) / 2),
    high: quantileOf(values, (1 + coverage) / 2),
    replicates: values.length,
  })
}

const quantileOf = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? 0
  const high = sorted[below + 1] ?? low
  return low + (place - below) * (high - low)
}
