import type { CrossTable } from './cross-table.ts'
import { none, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'

/** What the same people said before and after. */
export interface PairedChange {
  readonly up: number
  readonly same: number
  readonly down: number
  /** (up - down) / all, -1..1. */
  readonly balance: number
  /** How likely at least so uneven a split is where up and down are equally likely; 1 where nobody moved. Exact sign test, two-sided. */
  readonly chance: number
}

/** Change within people, from a table of marks before (rows) and after (columns). Without pairs `too-few-raters`. */
export const pairedChange = (table: CrossTable): Statistic<PairedChange> => {
  const count = (isMeant: (before: number, after: number) => boolean): number =>
    sum(table.map((row, before) => sum(row.filter((_, after) => isMeant(before, after)))))
  const up = count((before, after) => after > before)
  const down = count((before, after) => after < before)
  const same = count((before, after) => after === before)
  const pairs = up + same + down
  if (pairs === 0) return none('too-few-raters')
  return value({ up, same, down, balance: (up - down) / pairs, chance: signTest(up, down) })
}

/** Twice the lower tail of a binomial with equal chances, at most 1; summed in logarithms, so that no number of moves is too large. */
const signTest = (up: number, down: number): number => {
  const moves = up + down
  let log = -moves * Math.LN2
  let tail = 0
  for (let fewer = 0; fewer <= Math.min(up, down); fewer++) {
    tail += Math.exp(log)
    log += Math.log((moves - fewer) / (fewer + 1))
  }
  return Math.min(1, 2 * tail)
}
