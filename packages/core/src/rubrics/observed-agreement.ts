import { finishedCounts, type Tally } from './tally.ts'

export type PairWeight = (a: number, b: number) => number

/**
 * How much two marks of one unit agree, as the mean over units with at least two marks: p_a = mean of
 * sum_k r_k (sum_l w_kl r_l - 1) / (m (m - 1)), with r_k marks at level k and m in all (Gwet 2014). Undefined where no unit has two marks.
 */
export const observedAgreement = (tallies: readonly Tally[], weight: PairWeight): number | undefined => {
  let sum = 0
  let units = 0
  for (const tally of tallies) {
    const marked = finishedCounts(tally).flatMap((count, level) => (count > 0 ? [{ count, level }] : []))
    const total = marked.reduce((marks, { count }) => marks + count, 0)
    if (total < 2) continue
    let agreeing = 0
    for (const a of marked) {
      let like = 0
      for (const b of marked) like += weight(a.level, b.level) * b.count
      agreeing += a.count * (like - 1)
    }
    sum += agreeing / (total * (total - 1))
    units += 1
  }
  return units === 0 ? undefined : sum / units
}

/** The share of each level as the mean of the units' own shares, over units with at least one mark. */
export const levelShares = (tallies: readonly Tally[]): readonly number[] => {
  const shares = Array<number>(tallies[0]?.counts.length ?? 0).fill(0)
  let units = 0
  for (const tally of tallies) {
    const counts = finishedCounts(tally)
    const total = counts.reduce((marks, count) => marks + count, 0)
    if (total === 0) continue
    units += 1
    for (const [level, count] of counts.entries()) shares[level] = (shares[level] ?? 0) + count / total
  }
  return shares.map(share => share / units)
}
