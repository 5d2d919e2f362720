/** One option that is told alone, or several that are told together. */
export interface MergedPart {
  /** Indexes into the counts, ascending. */
  readonly of: readonly number[]
  readonly count: number
}

/**
 * Counts of options of which everybody chose one, told so that none under `least` is told or can be worked out. Small ones, and those that
 * nobody chose, are told together as a last part; while that part is under `least`, or holds nothing but small counts, the smallest counts
 * that stand alone join it, all equal ones at once. Null where there are fewer than `least` in all.
 *
 * Why nothing can be worked out, also by whoever knows these rules: they look at the counts and never at which option has which, so of the
 * options told together any could have any of their counts, and at least one of these is none or `least` or more.
 */
export const mergeSmall = (counts: readonly number[], least: number): readonly MergedPart[] | null => {
  if (sumOf(counts) < least) return null
  const isSafe = (rest: readonly number[]): boolean =>
    rest.length === 0 || (sumOf(rest) >= least && rest.some(count => count === 0 || count >= least))
  const restUnder = (limit: number): readonly number[] => counts.filter(count => count < limit)
  const limits = [least, ...[...new Set(counts.filter(count => count >= least))].toSorted((a, b) => a - b).map(count => count + 1)]
  const limit = limits.find(candidate => isSafe(restUnder(candidate))) ?? Number.POSITIVE_INFINITY
  const alone = counts.flatMap((count, index) => (count >= limit ? [{ of: [index], count }] : []))
  const rest = counts.flatMap((count, index) => (count < limit ? [index] : []))
  return rest.length === 0 ? alone : [...alone, { of: rest, count: sumOf(restUnder(limit)) }]
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
