import { finishedCounts, type Tally } from './tally.ts'

/**
 * The point below which `share` of the marks lie, in the numbering of marks. Where the share ends exactly between two marks it is the
 * midpoint of the gap between them. Otherwise it falls into one level or position: on levels it is interpolated within that level's
 * unit bin, L + (share N - F) / f with L = k - 1/2; a spectrum is fine enough already and the position itself is the answer.
 * Undefined for a tally without marks.
 */
export const quantile = (tally: Tally, share: number): number | undefined => {
  const counts = finishedCounts(tally)
  const wanted = share * counts.reduce((total, count) => total + count, 0)
  let below = 0
  for (const [position, count] of counts.entries()) {
    if (count === 0) continue
    if (below + count === wanted) return (position + nextMarked(counts, position)) / 2
    if (below + count > wanted) return tally.kind === 'spectrum' ? position : position - 0.5 + (wanted - below) / count
    below += count
  }
  return undefined
}

const nextMarked = (counts: readonly number[], position: number): number => {
  const next = counts.findIndex((count, index) => index > position && count > 0)
  return next < 0 ? position : next
}
