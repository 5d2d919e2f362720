import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelStep, stepCount } from './level-step.ts'
import { alignment, levelScale } from './scale.fixture.ts'

describe('levelStep', () => {
  it.each<[number, 5 | 7, readonly number[]]>([
    [2, 5, [1, 5]],
    [3, 5, [1, 3, 5]],
    [4, 7, [1, 3, 5, 7]],
    [5, 5, [1, 2, 3, 4, 5]],
    [6, 7, [1, 2, 3, 5, 6, 7]],
    [7, 7, [1, 2, 3, 4, 5, 6, 7]],
  ])('spreads %d levels over the steps of a palette of %d', (levels, steps, expected) => {
    const scale = levelScale(levels)
    expect(stepCount(scale)).toBe(steps)
    expect(scale.levels.map((_, index) => levelStep(index, { scale }))).toEqual(expected)
  })

  it.each([
    [0, 1],
    [20, 1],
    [20.5, 2],
    [21, 2],
    [40, 2],
    [41, 3],
    [50, 3],
    [59, 3],
    [60, 4],
    [79, 4],
    [79.5, 4],
    [80, 5],
    [100, 5],
  ])('puts position %f of a spectrum on step %d of five', (position, step) => {
    expect(levelStep(position, { scale: alignment })).toBe(step)
  })

  it('mirrors and never goes down', () => {
    const scale = fc.oneof(fc.constant(alignment), fc.integer({ min: 2, max: 20 }).map(levelScale))
    fc.assert(
      fc.property(scale, fc.nat(400), fc.constantFrom<(5 | 7)[]>(5, 7), (on, quarter, steps) => {
        const highest = on.kind === 'levels' ? on.levels.length - 1 : 100
        const position = Math.min(quarter / 4, highest)
        const step = levelStep(position, { scale: on, steps })
        expect(levelStep(highest - position, { scale: on, steps })).toBe(steps + 1 - step)
        expect(levelStep(Math.min(highest, position + 0.25), { scale: on, steps })).toBeGreaterThanOrEqual(step)
        expect(step).toBeGreaterThanOrEqual(1)
        expect(step).toBeLessThanOrEqual(steps)
      }),
    )
  })
})
