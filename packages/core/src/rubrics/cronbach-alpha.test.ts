import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { cronbachAlpha } from './cronbach-alpha.ts'

const judged = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

describe('cronbachAlpha', () => {
  it('is the consistency of the mean of four judges, ICC(3,k), published .91', () => {
    expect(cronbachAlpha(judged)).toEqual({ value: expect.closeTo(0.909316, 6) })
  })

  it('leaves out rows with gaps', () => {
    expect(cronbachAlpha([...judged, [1, null, 1, 1]])).toEqual(cronbachAlpha(judged))
  })

  it('says why there is none', () => {
    expect(cronbachAlpha([])).toEqual({ none: 'too-few-units' })
    expect(
      cronbachAlpha([
        [1, 2],
        [null, 2],
      ]),
    ).toEqual({ none: 'too-few-units' })
    expect(cronbachAlpha([[1], [2], [3]])).toEqual({ none: 'not-defined' })
    expect(
      cronbachAlpha([
        [1, 5],
        [5, 1],
        [3, 3],
      ]),
    ).toEqual({ none: 'no-variation' })
  })

  it('does not depend on how high an item lies or in what unit all are', () => {
    const rows = fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(rows, fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), (answers, lift) => {
        const alpha = cronbachAlpha(answers)
        const lifted = cronbachAlpha(answers.map(row => row.map((answer, item) => 2 * answer + (lift[item] ?? 0))))
        expectSameStatistic(lifted, alpha)
      }),
    )
  })

  it('needs no more than two complete rows, and leaves out one that is too short', () => {
    const rows = [
      [1, 2],
      [2, 3],
    ]
    expect(cronbachAlpha(rows)).toEqual({ value: 1 })
    expect(cronbachAlpha([...rows, [5]])).toEqual({ value: 1 })
  })
})
