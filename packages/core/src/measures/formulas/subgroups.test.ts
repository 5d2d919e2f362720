import { describe, expect, it } from 'vitest'
import { controlChartOf } from '../chart.fixture.ts'
import { biasOfDeviation } from './subgroups.ts'

describe('biasOfDeviation', () => {
  it.each([
    [2, 0.797885],
    [3, 0.886227],
    [5, 0.939986],
    [10, 0.972659],
    [25, 0.98964],
  ])('is the published c4 of %d', (size, c4) => {
    expect(biasOfDeviation(size)).toBeCloseTo(c4, 6)
  })

  it('nears 1 and never passes it', () => {
    expect(biasOfDeviation(100_000)).toBeCloseTo(1 - 1 / 400_000, 9)
    expect(biasOfDeviation(1)).toBeNaN()
  })
})

/** Ten values whose standard deviation is 1, moved by `middle`. */
const ofDeviationOne = (size: number, middle: number): readonly number[] => {
  const values = Array.from({ length: size }, (_, index) => index - (size - 1) / 2)
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / (size - 1))
  return values.map(value => middle + value / deviation)
}

describe('charts of subgroups', () => {
  it.each([
    [5, 1.427, 0, 2.089],
    [6, 1.287, 0.03, 1.97],
    [10, 0.975, 0.284, 1.716],
  ])('of size %d have the published factors A3 %f, B3 %f, B4 %f', (size, a3, b3, b4) => {
    const series = { subgroups: [ofDeviationOne(size, 9), ofDeviationOne(size, 11)] }
    const [means] = controlChartOf(series, { kind: 'xbar' }).points
    const [deviations] = controlChartOf(series, { kind: 's' }).points
    expect(means).toMatchObject({
      y: expect.closeTo(9, 9),
      center: expect.closeTo(10, 9),
      upper: expect.closeTo(10 + a3, 3),
      lower: expect.closeTo(10 - a3, 3),
    })
    expect(deviations).toMatchObject({
      y: expect.closeTo(1, 9),
      center: expect.closeTo(1, 9),
      lower: expect.closeTo(b3, 3),
      upper: expect.closeTo(b4, 3),
    })
  })

  it('of different sizes weigh the mean and pool the deviation', () => {
    const series = { subgroups: [ofDeviationOne(3, 10), ofDeviationOne(6, 13).map(value => 13 + 2 * (value - 13)), [], [12]] }
    const means = controlChartOf(series, { kind: 'xbar' })
    expect(means.points[0]?.center).toBeCloseTo((3 * 10 + 6 * 13 + 12) / 10, 9)
    expect(means.points[2]).toMatchObject({ y: null, lower: null, upper: null })
    expect(means.points[3]).toMatchObject({ y: 12, lower: null, upper: null, beyond: false })
    const deviations = controlChartOf(series, { kind: 's' })
    expect(deviations.points[0]?.center).toBeCloseTo(Math.sqrt((2 * 1 + 5 * 4) / 7), 9)
    expect(deviations.points[3]?.y).toBeNull()
    const { center, upper } = deviations.points[1] ?? {}
    expect((upper ?? 0) / (center ?? 0)).toBeCloseTo(1.97, 3)
    const leftOut = controlChartOf(series, { kind: 'xbar', exclude: [2] })
    expect(leftOut.points[0]?.center).toBeCloseTo((3 * 10 + 12) / 4, 9)
  })
})
