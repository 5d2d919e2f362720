import { describe, expect, it } from 'vitest'
import worked from '../../test/vectors/spc-worked-cases.json' with { type: 'json' }
import { controlChartOf, runChartOf } from './chart.fixture.ts'

const caseOf = (id: string): Readonly<Record<string, unknown>> => {
  const found = worked.cases.find(unit => unit.id === id)
  if (!found) throw new Error(id)
  return found
}

const numbers = (list: unknown): readonly number[] => {
  if (!Array.isArray(list) || !list.every(entry => typeof entry === 'number')) throw new Error('Not a list of numbers.')
  return list
}

const beyondOf = ({ points }: ReturnType<typeof runChartOf>): readonly number[] =>
  points.flatMap(({ beyond }, index) => (beyond ? [index + 1] : []))

describe('worked cases with published numbers', () => {
  it('NHS: one far point, screened and not', () => {
    const values = numbers(caseOf('nhs-outlier-screen').y)
    const [screened] = controlChartOf({ values }, { kind: 'i' }).points
    const [unscreened] = controlChartOf({ values }, { kind: 'i', screen: false }).points
    expect(screened?.center).toBeCloseTo(1.944444, 6)
    expect([screened?.lower, screened?.upper]).toEqual([expect.closeTo(-0.715556, 3), expect.closeTo(4.604444, 3)])
    expect([unscreened?.lower, unscreened?.upper]).toEqual([expect.closeTo(-3.062614, 2), expect.closeTo(6.951503, 2)])
  })

  it('Montgomery 6.5: I chart frozen at 20', () => {
    const chart = controlChartOf({ values: numbers(caseOf('montgomery-6.5-I-freeze20').y) }, { kind: 'i', freeze: 20 })
    expect(chart.points[0]).toMatchObject({
      center: 300.5,
      lower: expect.closeTo(279.78331466965284, 9),
      upper: expect.closeTo(321.21668533034716, 9),
    })
    expect(beyondOf(chart)).toEqual([39, 40])
    expect(chart.parts).toMatchObject([
      { useful: 40, longestRun: 6, longestRunMax: 8, crossings: 20, crossingsMin: 14, signal: false, missing: 0 },
    ])
  })

  it('Montgomery 7.4: P chart with varying denominators', () => {
    const { num, den, expected } = caseOf('montgomery-7.4-P-varying-n')
    const chart = controlChartOf({ values: numbers(num), denominators: numbers(den) }, { kind: 'p' })
    const { lcl, ucl } = expected as Readonly<Record<string, unknown>>
    for (const [index, point] of chart.points.entries()) {
      expect(point.center).toBeCloseTo(0.09551020408163265, 12)
      expect(point.lower).toBeCloseTo(numbers(lcl)[index] ?? Number.NaN, 9)
      expect(point.upper).toBeCloseTo(numbers(ucl)[index] ?? Number.NaN, 9)
    }
    expect(beyondOf(chart)).toEqual([11])
    expect(chart.parts).toMatchObject([{ longestRun: 5, crossings: 10 }])
  })

  it('Montgomery 7.10: U chart', () => {
    const { num, den } = caseOf('montgomery-7.10-U')
    const chart = controlChartOf({ values: numbers(num), denominators: numbers(den) }, { kind: 'u' })
    expect(chart.points[0]).toMatchObject({ center: expect.closeTo(0.074, 12), lower: 0, upper: expect.closeTo(0.1894123043700281, 9) })
    expect(beyondOf(chart)).toEqual([])
    expect(chart.parts).toMatchObject([{ longestRun: 2, crossings: 15 }])
  })

  it('Montgomery 7.3: C chart frozen at 26 without points 6 and 20', () => {
    const chart = controlChartOf(
      { values: numbers(caseOf('montgomery-7.3-C-freeze26-exclude').y) },
      { kind: 'c', freeze: 26, exclude: [6, 20] },
    )
    expect(chart.points[0]).toMatchObject({
      center: expect.closeTo(19.666666666666668, 9),
      lower: expect.closeTo(6.3625319710165975, 9),
      upper: expect.closeTo(32.970801362316735, 9),
    })
    expect(beyondOf(chart)).toEqual([6, 20])
    expect(chart.points.flatMap(({ isExcluded }, index) => (isExcluded ? [index + 1] : []))).toEqual([6, 20])
    expect(chart.parts).toMatchObject([{ useful: 44, longestRun: 8, longestRunMax: 8, crossings: 14, crossingsMin: 16, signal: true }])
  })

  it('Montgomery 7.6: T chart', () => {
    const chart = controlChartOf({ values: numbers(caseOf('montgomery-7.6-T').y) }, { kind: 't' })
    expect(chart.points[0]).toMatchObject({
      center: expect.closeTo(430.04095178975825, 9),
      lower: 0,
      upper: expect.closeTo(6937.933488166575, 8),
    })
  })

  it('NHS accidents: P finds 16 points beyond, P′ none, the run chart nothing', () => {
    const { num, den } = caseOf('nhs-accidents-P-vs-Pprime')
    const series = { values: numbers(num), denominators: numbers(den) }
    const plain = controlChartOf(series, { kind: 'p' })
    const widened = controlChartOf(series, { kind: 'pp' })
    expect(plain.points[0]).toMatchObject({ lower: expect.closeTo(0.951699564646015, 9), upper: expect.closeTo(0.9540998580423673, 9) })
    expect(beyondOf(plain)).toHaveLength(16)
    expect(widened.points[0]).toMatchObject({ lower: expect.closeTo(0.9401296441775141, 9), upper: expect.closeTo(0.9656697785108682, 9) })
    expect(beyondOf(widened)).toEqual([])
    const ratios = numbers(num).map((count, index) => count / (numbers(den)[index] ?? 1))
    expect(runChartOf(ratios).parts).toMatchObject([
      {
        center: expect.closeTo(0.9531506034952948, 12),
        useful: 20,
        longestRun: 7,
        longestRunMax: 7,
        crossings: 7,
        crossingsMin: 6,
        signal: false,
      },
    ])
  })

  it('infections before and after: whole, frozen and split', () => {
    const values = numbers(caseOf('cdi-freeze-and-split').y)
    expect(runChartOf(values).parts).toMatchObject([
      { center: 17, useful: 32, longestRun: 14, longestRunMax: 8, longestRunSide: 'below', crossings: 6, crossingsMin: 11, signal: true },
    ])
    expect(runChartOf(values, { freeze: 24 }).parts).toMatchObject([
      { center: 19, useful: 31, longestRun: 15, longestRunMax: 8, longestRunSide: 'below', crossings: 8, crossingsMin: 11, signal: true },
    ])
    const split = { split: [24], freeze: 3 } as const
    expect(runChartOf(values, split).parts).toMatchObject([
      { first: 1, last: 24, center: 19, useful: 19, longestRun: 3, longestRunMax: 7, crossings: 8, crossingsMin: 6, signal: false },
      { first: 25, last: 36, center: 6, useful: 12, longestRun: 4, longestRunMax: 7, crossings: 4, crossingsMin: 3, signal: false },
    ])
    const counts = controlChartOf({ values }, { kind: 'c', ...split })
    expect(counts.points[0]).toMatchObject({ lower: expect.closeTo(5.732394060972352, 9), upper: expect.closeTo(31.68427260569431, 9) })
    expect(counts.points[35]).toMatchObject({ center: expect.closeTo(7.083333, 6), lower: 0, upper: expect.closeTo(15.067693044668989, 9) })
  })
})
