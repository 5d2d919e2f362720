import { describe, expect, it } from 'vitest'
import { runChartOf } from './chart.fixture.ts'
import { ihiRules } from './ihi-rules.ts'

describe('ihiRules', () => {
  it('finds a shift of six, across points on the median and missing ones', () => {
    expect(ihiRules([1, 5, 6, 7, null, 5, 4, 6, 7, 5, 1], 4).shift).toBe(true)
    expect(ihiRules([1, 5, 6, 7, 5, 4, 6, 1], 4).shift).toBe(false)
  })

  it('finds a trend of five, counting equal neighbors once', () => {
    expect(ihiRules([3, 1, 2, 2, 3, 4, 5, 1], 3).trend).toBe(true)
    expect(ihiRules([3, 5, 4, null, 3, 2, 1, 3], 3).trend).toBe(true)
    expect(ihiRules([3, 1, 2, 2, 3, 4, 1, 3], 3).trend).toBe(false)
    expect(ihiRules([1, 1, 1, 1, 1, 1], 3).trend).toBe(false)
  })

  it('finds too few and too many runs', () => {
    const high = [6, 7, 6, 8, 7]
    const low = [1, 2, 1, 3, 2]
    expect(ihiRules([...high, ...low], 4)).toMatchObject({ runs: 2, fewestRuns: 3, mostRuns: 9, tooFewRuns: true, tooManyRuns: false })
    expect(ihiRules([1, 7, 1, 7, 1, 7, 1, 7, 1, 7], 4)).toMatchObject({ runs: 10, tooManyRuns: true, tooFewRuns: false })
    expect(ihiRules([], 4)).toMatchObject({ runs: 0, tooFewRuns: false, tooManyRuns: false })
  })

  it('decides the signal of a chart that asks for it, from ten useful points on', () => {
    const alternating = [1, 7, 1, 7, 1, 7, 1, 7, 1, 7]
    expect(runChartOf(alternating, { rules: 'ihi' }).parts).toMatchObject([{ signal: true, ihi: { tooManyRuns: true } }])
    expect(runChartOf(alternating).parts).toMatchObject([{ signal: false }])
    expect(runChartOf(alternating).parts[0]?.ihi).toBeUndefined()
    expect(runChartOf([1, 2, 3, 4, 5, 6, 7, 8, 9], { rules: 'ihi' }).parts).toMatchObject([
      { signal: false, missing: 2, ihi: { trend: true } },
    ])
  })
})
