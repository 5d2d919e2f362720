import { describe, expect, it } from 'vitest'
import { runLimits } from './run-limits.ts'
import { runsTable } from './runs-table.ts'

/** Useful points, longest run, fewest crossings, as Anhøj's own software gives them. */
const anhoj: readonly (readonly [number, number, number])[] = [
  [10, 6, 2],
  [11, 6, 2],
  [12, 7, 3],
  [14, 7, 4],
  [17, 7, 5],
  [19, 7, 6],
  [22, 7, 7],
  [23, 8, 7],
  [24, 8, 8],
  [29, 8, 10],
  [32, 8, 11],
  [40, 8, 14],
  [45, 8, 17],
  [46, 9, 17],
  [60, 9, 23],
  [90, 9, 37],
  [91, 10, 37],
  [100, 10, 41],
]

describe('runLimits', () => {
  it.each(anhoj)('of %d points: longest run %d, crossings %d', (useful, longestRunMax, crossingsMin) => {
    expect(runLimits(useful)).toEqual({ longestRunMax, crossingsMin })
  })

  it('has none for nothing and some for one', () => {
    expect(runLimits(0)).toBeUndefined()
    expect(runLimits(1)).toEqual({ longestRunMax: 3, crossingsMin: 0 })
  })

  it('stays sound where the chance of no crossing is too small to write down', () => {
    expect(runLimits(10_000)?.crossingsMin).toBe(4917)
  })
})

describe('runsTable', () => {
  it.each([
    [10, 3, 9],
    [11, 4, 9],
    [12, 4, 10],
    [15, 5, 12],
    [17, 6, 13],
    [20, 7, 15],
    [26, 9, 19],
    [31, 11, 22],
    [35, 13, 24],
    [40, 15, 27],
  ])('of %d points: %d to %d runs', (useful, fewest, most) => {
    expect(runsTable(useful)).toEqual({ fewest, most })
  })

  it('asks nothing of one point', () => {
    expect(runsTable(0)).toEqual({ fewest: 0, most: 0 })
    expect(runsTable(1)).toEqual({ fewest: 0, most: 1 })
  })
})
