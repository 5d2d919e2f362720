import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChartOf } from './chart.fixture.ts'
import { longRuns, signalPoints } from './signal-points.ts'

const anyValues = fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }), { maxLength: 40 })

describe('longRuns', () => {
  it('holds the longest run that the chart counts, whenever that run is what makes the signal', () => {
    fc.assert(
      fc.property(anyValues, values => {
        const chart = runChartOf(values)
        const [part] = chart.parts
        const lengths = longRuns(chart).map(({ points }) => points.length)
        const isRun = part?.signal === true && part.longestRun > (part.longestRunMax ?? 0)
        expect(Math.max(0, ...lengths)).toBe(isRun ? part.longestRun : 0)
      }),
    )
  })

  it('passes over what is missing, left out or on the center', () => {
    const values = [1, 9, 1, 9, 1, 9, 1, 9, 8, null, 8, 5, 8, 40, 8, 8, 8, 8, 8]
    const chart = runChartOf(values, { fixedCenter: 5, exclude: [14] })
    expect(longRuns(chart)).toEqual([{ points: [8, 9, 11, 13, 15, 16, 17, 18, 19], side: 'above' }])
  })
})

describe('signalPoints', () => {
  it('are only points that are drawn and judged', () => {
    fc.assert(
      fc.property(anyValues, fc.boolean(), (values, isIhi) => {
        const chart = runChartOf(values, { rules: isIhi ? 'ihi' : 'anhoj', exclude: values.length > 2 ? [2] : [] })
        for (const point of signalPoints(chart)) {
          expect(chart.points[point - 1]?.y).not.toBeNull()
          expect(chart.points[point - 1]?.isExcluded).toBe(false)
        }
        expect(signalPoints(chart).length > 0 && !chart.parts.some(({ signal }) => signal)).toBe(false)
      }),
    )
  })

  it('mark a trend by the rules of the IHI', () => {
    const chart = runChartOf([5, 6, 4, 7, 3, 8, 2, 3, 4, 5, 6, 9, 5], { rules: 'ihi' })
    expect(chart.parts[0]?.ihi?.trend).toBe(true)
    expect(signalPoints(chart)).toEqual([7, 8, 9, 10, 11, 12])
  })
})
