export interface Runs {
  readonly useful: number
  readonly longestRun: number
  /** Of the first among the longest. */
  readonly longestRunSide: 'above' | 'below' | null
  readonly crossings: number
}

/** Runs on one side of a center. Missing values and values on the center are skipped: they neither break nor lengthen a run. */
export const findRuns = (values: readonly (number | null)[], center: number): Runs => {
  let useful = 0
  let longestRun = 0
  let longestSide = 0
  let crossings = 0
  let side = 0
  let length = 0
  for (const value of values) {
    const here = value === null ? 0 : Math.sign(value - center)
    if (!here) continue
    useful += 1
    if (here === side) length += 1
    else {
      if (side !== 0) crossings += 1
      side = here
      length = 1
    }
    if (length > longestRun) {
      longestRun = length
      longestSide = side
    }
  }
  return { useful, longestRun, longestRunSide: longestSide === 0 ? null : longestSide > 0 ? 'above' : 'below', crossings }
}
