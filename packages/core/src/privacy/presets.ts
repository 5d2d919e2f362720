import type { Cap, Companion, Policy } from './policy.ts'

/** Rates said only as bounds, by denominator, as Utah and the NCES publish them (NCES 2011-603); those under 40 are of the same family. */
const usualCaps: readonly Cap[] = [
  { from: 300, high: 99, low: 1 },
  { from: 100, high: 98, low: 2 },
  { from: 40, high: 95, low: 5 },
  { from: 20, high: 90, low: 10 },
  { from: 0, high: 80, low: 20 },
]

const usualRounding: Policy['rounding'] = {
  counts: 1,
  wholePercentsBelow: 300,
  bands: [
    [11, 20],
    [21, 29],
  ],
}

const preset = (
  id: string,
  { threshold, companions = [] }: { readonly threshold: number; readonly companions?: readonly Companion[] },
): Policy => ({
  id,
  threshold,
  hideZeros: true,
  companions,
  rounding: usualRounding,
  caps: usualCaps,
})

/** California: 10 or fewer are hidden; where a race or ethnicity is, so is `Not reported` (CDE, DataQuest). `axis` and `values` name that value. */
export const californiaPolicy = (notReported?: { readonly axis: string; readonly values: readonly string[] }): Policy =>
  preset('california', { threshold: 11, companions: notReported ? [{ kind: 'not-reported', ...notReported }] : [] })

/** Five raters: staff by role, site or language, and a team's round for those outside the team. */
export const fivePolicy = (): Policy => preset('five', { threshold: 5 })

/** Wisconsin: 5 or fewer are hidden, and of a partition into two the other one too. */
export const complementGroupPolicy = (): Policy => preset('complement-group', { threshold: 6, companions: [{ kind: 'complement-group' }] })

/** New York: fewer than 5 are merged with the next smallest group of the axis. */
export const mergeNextSmallestPolicy = (axis: string): Policy =>
  preset('merge-next-smallest', { threshold: 5, companions: [{ kind: 'merge-next-smallest', axis }] })
