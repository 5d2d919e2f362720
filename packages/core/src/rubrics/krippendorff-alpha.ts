import { none, type Statistic, value } from './statistic.ts'
import { finishedCounts, type Tally } from './tally.ts'

/** How far apart two values are: not at all or wholly, by rank, by distance, or by distance against size. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

type Distance = (a: number, b: number) => number

/** Values as metrics see them: levels are scored 1, 2, 3 ... and positions of a spectrum are what they are. */
const scoreOf = (kind: Tally['kind'], position: number): number => (kind === 'levels' ? position + 1 : position)

/** Squared distances between two different positions (Krippendorff 2011); `marginals` are the pairable values at each position. */
export const squaredDistance = (
  metric: Metric,
  { kind, marginals }: { readonly kind: Tally['kind']; readonly marginals: readonly number[] },
): Distance => {
  if (metric === 'nominal') return () => 1
  if (metric === 'interval') return (a, b) => (a - b) ** 2
  if (metric === 'ratio') return (a, b) => ((a - b) / (scoreOf(kind, a) + scoreOf(kind, b))) ** 2
  let running = 0
  const upTo = marginals.map(count => {
    running += count
    return running
  })
  const at = (list: readonly number[], index: number): number => list[index] ?? 0
  return (a, b) => (at(upTo, b) - at(upTo, a - 1) - (at(marginals, a) + at(marginals, b)) / 2) ** 2
}

/** Sum of `distance` over all ordered pairs of marks that stand at different positions. */
const disagreement = (counts: readonly number[], distance: Distance): number => {
  const marked = counts.flatMap((count, position) => (count > 0 ? [{ count, position }] : []))
  let sum = 0
  for (const [index, a] of marked.entries())
    for (const b of marked.slice(index + 1)) sum += 2 * a.count * b.count * distance(a.position, b.position)
  return sum
}

/**
 * Krippendorff's alpha, 1 - D_o / D_e, from one tally for each unit; raters may differ and be missing. Units with fewer than two marks
 * drop out. With m_u marks on a unit and n in all: D_o = 1/n sum_u sum_ck r_uc r_uk d2 / (m_u - 1), D_e = 1/(n (n - 1)) sum_ck n_c n_k d2.
 * No value: `too-few-raters` where no unit has two marks, `too-few-units` where only one has, `no-variation` where all marks are alike,
 * `not-defined` where tallies are of different scales.
 */
export const krippendorffAlpha = (tallies: readonly Tally[], metric: Metric): Statistic => {
  const pairable = tallies
    .map(tally => ({ counts: finishedCounts(tally), total: tally.counts.reduce((sum, count) => sum + count, 0) }))
    .filter(unit => unit.total >= 2)
  const [first] = tallies
  if (!first || pairable.length === 0) return none('too-few-raters')
  if (tallies.some(tally => tally.kind !== first.kind || tally.counts.length !== first.counts.length)) return none('not-defined')
  if (pairable.length === 1) return none('too-few-units')
  const marginals = first.counts.map((_, position) => pairable.reduce((sum, unit) => sum + (unit.counts[position] ?? 0), 0))
  const total = pairable.reduce((sum, unit) => sum + unit.total, 0)
  const distance = squaredDistance(metric, { kind: first.kind, marginals })
  const expected = disagreement(marginals, distance) / (total * (total - 1))
  if (expected === 0) return none('no-variation')
  const observed = pairable.reduce((sum, unit) => sum + disagreement(unit.counts, distance) / (unit.total - 1), 0) / total
  return value(1 - observed / expected)
}
