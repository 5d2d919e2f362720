import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { fourObservers } from '../../test/published-ratings.ts'
import { iccOneWay } from './icc-one-way.ts'
import { iccTwoWay } from './icc-two-way.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'

/** Six targets by four judges, Shrout and Fleiss (1979). */
const judged = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

const talliesOf = (rows: readonly (readonly number[])[]) => rows.map(row => tallyOf(row, alignment))

describe('intraclass correlation', () => {
  it('gives the published values of two-way effects', () => {
    expect(iccTwoWay(judged)).toEqual({ single: { value: expect.closeTo(0.289764, 6) }, average: { value: expect.closeTo(0.620051, 6) } })
  })

  it('gives the published values of one-way effects', () => {
    expect(iccOneWay(talliesOf(judged))).toEqual({
      single: { value: expect.closeTo(0.165742, 6) },
      average: { value: expect.closeTo(0.442797, 6) },
      parts: { between: expect.closeTo(11.241667, 6), within: expect.closeTo(6.263889, 6), size: 4 },
    })
  })

  it('of one way takes units with different numbers of marks', () => {
    const icc = iccOneWay([...fourObservers, [0, 0, 0, 0, 0]].map(counts => tallyOf(marksOf(counts), levelScale(5))))
    expect(icc).toMatchObject({ single: { value: expect.closeTo(0.84968, 6) }, parts: { size: expect.closeTo(3.392, 3) } })
  })

  it('leaves out units with gaps where raters are told apart', () => {
    expect(iccTwoWay([...judged, [1, null, 10, 10]])).toEqual(iccTwoWay(judged))
  })

  it('says why there is none', () => {
    const both = (reason: string) => ({ single: { none: reason }, average: { none: reason } })
    expect(iccTwoWay([])).toEqual(both('too-few-raters'))
    expect(iccTwoWay([[1], [2]])).toEqual(both('too-few-raters'))
    expect(
      iccTwoWay([
        [1, 2],
        [null, 1],
      ]),
    ).toEqual(both('too-few-units'))
    expect(
      iccTwoWay([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual(both('no-variation'))
    expect(iccOneWay([])).toEqual(both('too-few-raters'))
    expect(iccOneWay(talliesOf([[1], [2]]))).toEqual(both('too-few-raters'))
    expect(iccOneWay(talliesOf([[1, 2], []]))).toEqual(both('too-few-units'))
    expect(
      iccOneWay(
        talliesOf([
          [2, 2],
          [2, 2, 2],
        ]),
      ),
    ).toEqual(both('no-variation'))
    expect(iccOneWay([...talliesOf([[1, 2]]), tallyOf([1, 2], levelScale(4))])).toEqual(both('not-defined'))
    expect(
      iccOneWay(
        talliesOf([
          [1, 3],
          [0, 4],
        ]),
      ),
    ).toMatchObject({ single: { value: -1 }, average: { none: 'no-variation' } })
  })

  it('is the same for units and raters in another order, and after a change of unit', () => {
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain(raters => fc.array(fc.array(fc.nat(20), { minLength: raters, maxLength: raters }), { minLength: 2, maxLength: 8 }))
    const close = (one: ReturnType<typeof iccTwoWay>, other: ReturnType<typeof iccTwoWay>): void => {
      for (const key of ['single', 'average'] as const) expectSameStatistic(other[key], one[key])
    }
    fc.assert(
      fc.property(rows, ratings => {
        close(iccTwoWay(ratings), iccTwoWay(ratings.toReversed().map(row => row.toReversed())))
        close(iccTwoWay(ratings), iccTwoWay(ratings.map(row => row.map(rating => 5 + 3 * rating))))
        close(iccOneWay(talliesOf(ratings)), iccOneWay(talliesOf(ratings.toReversed().map(row => row.map(rating => 5 + 3 * rating)))))
      }),
    )
  })

  it('leaves out a unit with too few ratings, and knows one unit of one mind from all', () => {
    expect(iccTwoWay([...judged, [1]])).toEqual(iccTwoWay(judged))
    expect(
      iccOneWay(
        talliesOf([
          [2, 2],
          [1, 3],
        ]),
      ),
    ).toMatchObject({ single: { value: -1 }, average: { none: 'no-variation' } })
  })
})
