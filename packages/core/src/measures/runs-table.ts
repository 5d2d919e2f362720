/**
 * Fewest and most runs that chance gives to so many useful points, 2.5 % at either end: the exact distribution of Wald and Wolfowitz
 * (1940) with half of the points, rounded down, on one side. Perla's printed table is one off at some sizes; this one is computed.
 */
export const runsTable = (useful: number): { readonly fewest: number; readonly most: number } => {
  const above = Math.floor(useful / 2)
  const below = useful - above
  if (above < 1) return { fewest: 0, most: useful }
  const chances = Array.from({ length: useful + 1 }, (_, runs) => chanceOf(runs, { above, below }))
  return { fewest: firstBeyond(chances), most: useful - firstBeyond(chances.toReversed()) }
}

const tail = 0.025

/** How many entries from the start are needed for more than the tail. */
const firstBeyond = (chances: readonly number[]): number => {
  let total = 0
  return chances.findIndex(chance => {
    total += chance
    return total > tail
  })
}

const chanceOf = (runs: number, { above, below }: { readonly above: number; readonly below: number }): number => {
  if (runs < 2) return 0
  const half = Math.floor(runs / 2)
  const ways = (a: number, b: number): number =>
    Math.exp(logChoose(above - 1, a) + logChoose(below - 1, b) - logChoose(above + below, above))
  return runs % 2 === 0 ? 2 * ways(half - 1, half - 1) : ways(half, half - 1) + ways(half - 1, half)
}

const logChoose = (n: number, k: number): number => {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  let log = 0
  for (let step = 1; step <= Math.min(k, n - k); step++) log += Math.log((n + 1 - step) / step)
  return log
}
