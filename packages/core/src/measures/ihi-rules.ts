import { findRuns } from './runs.ts'
import { runsTable } from './runs-table.ts'

export interface IhiRules {
  /** Six or more in a row on one side of the median. */
  readonly shift: boolean
  /** Five or more in a row all going up or all going down; of equal neighbors one counts. */
  readonly trend: boolean
  readonly runs: number
  readonly fewestRuns: number
  readonly mostRuns: number
  readonly tooFewRuns: boolean
  readonly tooManyRuns: boolean
}

const shiftLength = 6
const trendLength = 5

/**
 * The run chart rules of the Institute for Healthcare Improvement (Perla, Provost and Murray 2011): shift, trend, and too few or too
 * many runs by `runsTable`. The astronomical point is a judgment and not computed.
 */
export const ihiRules = (values: readonly (number | null)[], center: number): IhiRules => {
  const { useful, longestRun, crossings } = findRuns(values, center)
  const runs = useful === 0 ? 0 : crossings + 1
  const { fewest, most } = runsTable(useful)
  return {
    shift: longestRun >= shiftLength,
    trend: longestTrend(values) >= trendLength,
    runs,
    fewestRuns: fewest,
    mostRuns: most,
    tooFewRuns: runs < fewest,
    tooManyRuns: runs > most,
  }
}

/** Most points in a row that all go one way; missing values are passed over. */
const longestTrend = (values: readonly (number | null)[]): number => {
  let longest = 0
  let length = 0
  let direction = 0
  let last: number | undefined
  for (const value of values) {
    if (value === null || value === last) continue
    const here = last === undefined ? 0 : Math.sign(value - last)
    length = here === 0 ? 1 : here === direction ? length + 1 : 2
    direction = here
    longest = Math.max(longest, length)
    last = value
  }
  return longest
}
