import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAtWidestGap } from './split-at-widest-gap.ts'

describe('splitAtWidestGap', () => {
  it.each<[readonly number[], readonly number[], readonly number[]]>([
    [
      [90, 5, 88, 10],
      [5, 10],
      [88, 90],
    ],
    [[0, 40, 41, 42], [0], [40, 41, 42]],
    [
      [0, 10, 20, 30],
      [0, 10],
      [20, 30],
    ],
    [[0, 10, 20], [0], [10, 20]],
    [[7, 7, 7], [7, 7, 7], []],
    [[3], [3], []],
    [[], [], []],
  ])('%j splits into %j and %j', (positions, lower, upper) => {
    expect(splitAtWidestGap(positions)).toEqual([lower, upper])
  })

  it('keeps every position, and no gap is wider than the one it splits at', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 20 }), positions => {
        const [lower, upper] = splitAtWidestGap(positions)
        const sorted = positions.toSorted((a, b) => a - b)
        expect([...lower, ...upper]).toEqual(sorted)
        const widest = Math.max(0, ...sorted.slice(1).map((position, index) => position - (sorted[index] ?? 0)))
        expect(upper.length > 0 ? (upper[0] ?? 0) - (lower.at(-1) ?? 0) : 0).toBe(widest)
      }),
    )
  })
})
