import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAxis } from './value-axis.ts'

const ticks = (values: readonly number[], isShare = false, lines = 5): readonly number[] => valueAxis(values, { isShare, lines }).ticks

describe('valueAxis', () => {
  it('holds every value between even steps, in no more lines than asked for', () => {
    const anyNumber = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(anyNumber, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        fc.integer({ min: 2, max: 5 }),
        (values, isShare, lines) => {
          const axis = valueAxis(values, { isShare, lines })
          const slack = 1e-9 * Math.max(1, ...values.map(Math.abs))
          expect(axis.low).toBeLessThanOrEqual(Math.min(...values) + slack)
          expect(axis.high).toBeGreaterThanOrEqual(Math.max(...values) - slack)
          expect(axis.high).toBeGreaterThan(axis.low)
          expect(axis.ticks.length - 1).toBeLessThanOrEqual(lines)
          expect(axis.ticks).toEqual(axis.ticks.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it('runs from 0 to 100 % for shares that fill it, and comes closer for those that do not', () => {
    expect(ticks([0.2, 0.7], true)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticks([0.36, 0.75], true)).toEqual([0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
    expect(ticks([0.01, 0.03], true)).toEqual([0, 0.02, 0.04, 0.06, 0.08])
    expect(ticks([0.96, 0.99], true).at(-1)).toBe(1)
  })

  it('begins at zero for what reaches down far, and counts in whole steps', () => {
    expect(ticks([1, 4])).toEqual([0, 1, 2, 3, 4])
    expect(ticks([2, 9])).toEqual([0, 2, 4, 6, 8, 10])
    expect(ticks([96, 104])).toEqual([95, 100, 105])
    expect(ticks([0])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(ticks([])).toHaveLength(6)
  })

  it('takes values that differ by less than numbers can hold for one', () => {
    for (const [low, high] of [
      [999_999.999_999_9, 999_999.999_999_999_9],
      [1e15, 1e15 + 0.125],
      [-3.000_000_000_000_1, -3],
      [5e-324, 1e-323],
    ] as const) {
      expect(ticks([low, high]).length).toBeLessThanOrEqual(6)
      expect(valueAxis([low], { isShare: false, lines: 5, given: [low, high] }).ticks.length).toBeLessThanOrEqual(6)
    }
  })

  it('keeps bounds that are given', () => {
    expect(valueAxis([5], { isShare: false, lines: 4, given: [0, 100] })).toEqual({ low: 0, high: 100, ticks: [0, 25, 50, 75, 100] })
  })
})
