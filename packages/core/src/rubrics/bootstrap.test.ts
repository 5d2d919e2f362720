import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { alphaInterval } from './alpha-interval.ts'
import { bootstrap, type Interval } from './bootstrap.ts'
import { krippendorffAlpha, type Metric } from './krippendorff-alpha.ts'
import { alignment, levelScale } from './scale.fixture.ts'
import { none, type Statistic, value } from './statistic.ts'
import { type Tally, tallyOf } from './tally.ts'

const meanOf = (numbers: readonly number[]): Statistic => value(numbers.reduce((sum, number) => sum + number, 0) / numbers.length)

const clusters = Array.from({ length: 30 }, (_, index) => index)

describe('bootstrap', () => {
  it('refuses fewer than five clusters', () => {
    expect(bootstrap(meanOf, { clusters: [1, 2, 3, 4], replicates: 100, seed: 1 })).toEqual({ none: 'too-few-groups' })
    expect(bootstrap(meanOf, { clusters: [1, 2, 3, 4, 5], replicates: 100, seed: 1 })).toHaveProperty('value')
  })

  it('gives the same for the same seed and about the same for another', () => {
    const of = (seed: number) => bootstrap(meanOf, { clusters, replicates: 2000, seed })
    expect(of(3)).toEqual(of(3))
    expect(of(3)).not.toEqual(of(4))
    const found = of(3)
    if ('none' in found) throw new Error(found.none)
    const half = 1.96 * Math.sqrt((30 ** 2 - 1) / 12 / 30)
    expect(found.value.low).toBeCloseTo(14.5 - half, 0)
    expect(found.value.high).toBeCloseTo(14.5 + half, 0)
    expect(found.value.replicates).toBe(2000)
  })

  it('takes its ends from the values by linear interpolation, for the coverage asked', () => {
    let turn = 0
    const counting = (): Statistic => value(turn++)
    expect(bootstrap(counting, { clusters, replicates: 101, seed: 1, coverage: 0.5 })).toEqual({
      value: { low: 25, high: 75, replicates: 101 },
    })
    turn = 0
    expect(bootstrap(counting, { clusters, replicates: 4, seed: 1, coverage: 0.5 })).toEqual({
      value: { low: 0.75, high: 2.25, replicates: 4 },
    })
  })

  it('says how many replicates had a value, and none where most had none', () => {
    let turn = 0
    const everyOther = (): Statistic => (turn++ % 2 === 0 ? value(turn) : none('no-variation'))
    expect(bootstrap(everyOther, { clusters, replicates: 100, seed: 1 })).toMatchObject({ value: { replicates: 50 } })
    turn = 0
    const twoOfFive = (): Statistic => (turn++ % 5 < 2 ? value(turn) : none('no-variation'))
    expect(bootstrap(twoOfFive, { clusters, replicates: 100, seed: 1 })).toEqual({ none: 'no-variation' })
    expect(bootstrap(() => none('no-variation'), { clusters, replicates: 10, seed: 1 })).toEqual({ none: 'no-variation' })
    expect(bootstrap(meanOf, { clusters, replicates: 0, seed: 1 })).toEqual({ none: 'not-defined' })
  })
})

const talliesOf = (rows: readonly (readonly number[])[], isSpectrum: boolean): readonly Tally[] =>
  rows.map(row => tallyOf(row, isSpectrum ? alignment : levelScale(5)))

const partOf = (found: Statistic<Interval>, part: keyof Interval): Statistic => ('none' in found ? found : value(found.value[part]))

describe('alphaInterval', () => {
  const unit = fc.array(fc.nat(4), { minLength: 2, maxLength: 6 })
  const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const satisfies readonly Metric[]

  it('is the bootstrap of alpha, only sooner', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 5, maxLength: 12 }),
        fc.constantFrom(...metrics),
        fc.boolean(),
        (rows, metric, isSpectrum) => {
          const tallies = talliesOf(isSpectrum ? rows.map(row => row.map(mark => mark * 25)) : rows, isSpectrum)
          const slow = bootstrap(drawn => krippendorffAlpha(drawn, metric), { clusters: tallies, replicates: 20, seed: 5 })
          const fast = alphaInterval(tallies, { metric, replicates: 20, seed: 5 })
          for (const part of ['low', 'high', 'replicates'] as const) expectSameStatistic(partOf(fast, part), partOf(slow, part))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('draws only among units with two marks', () => {
    const rows = [
      [0, 1],
      [1, 1],
      [2, 3],
      [4, 4],
      [3, 3],
      [0, 0],
    ]
    const options = { metric: 'ordinal', replicates: 50, seed: 9 } as const
    expect(alphaInterval(talliesOf([...rows, [2], []], false), options)).toEqual(alphaInterval(talliesOf(rows, false), options))
  })

  it('says why there is none', () => {
    const options = { metric: 'ordinal', replicates: 50, seed: 9 } as const
    expect(alphaInterval([], options)).toEqual({ none: 'too-few-raters' })
    expect(alphaInterval(talliesOf([[1], [2]], false), options)).toEqual({ none: 'too-few-raters' })
    expect(
      alphaInterval(
        talliesOf(
          [
            [1, 2],
            [1, 1],
          ],
          false,
        ),
        options,
      ),
    ).toEqual({ none: 'too-few-groups' })
    expect(
      alphaInterval(
        talliesOf(
          [
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1],
          ],
          false,
        ),
        options,
      ),
    ).toEqual({ none: 'no-variation' })
    expect(alphaInterval([...talliesOf([[1, 2]], false), ...talliesOf([[1, 2]], true)], options)).toEqual({ none: 'not-defined' })
  })
})
