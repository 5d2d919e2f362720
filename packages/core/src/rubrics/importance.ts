/** How many raters said that a condition matters this year: a lot, some, a little. */
export interface Importance {
  readonly lot: number
  readonly some: number
  readonly little: number
}

/**
 * How much a condition matters, as a weight: a lot 1, some .6, a little .3 (ours); of several raters the median, between two answers
 * their midpoint. 1 where nobody was asked or nobody answered, so that nothing is weighed.
 */
export const importanceWeight = (importance: Importance | undefined): number => {
  const answers = importance
    ? ([
        [0.3, importance.little],
        [0.6, importance.some],
        [1, importance.lot],
      ] as const)
    : []
  const half = answers.reduce((sum, [, count]) => sum + count, 0) / 2
  if (half === 0) return 1
  let below = 0
  for (const [index, [weight, count]] of answers.entries()) {
    below += count
    if (below > half) return weight
    if (below === half) return (weight + (answers.slice(index + 1).find(([, next]) => next > 0)?.[0] ?? weight)) / 2
  }
  return 1
}
