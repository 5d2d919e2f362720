import { describe, expect, it } from 'vitest'
import agreement from '../../test/vectors/agreement.json' with { type: 'json' }
import { rwg } from './rwg.ts'
import { rwgJ } from './rwg-j.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'

const rwgOf = (counts: readonly number[]) => {
  const scale = levelScale(counts.length)
  return rwg(tallyOf(marksOf(counts), scale), scale)
}

describe('rwg', () => {
  it.each<[readonly number[], number]>([
    [[1, 2, 5, 2], 0.3244],
    [[6, 0, 0, 6], -0.9636],
    [[3, 3, 3, 3], -0.0909],
    [[0, 7, 5, 0], 0.7879],
    [[4, 0, 0, 8], -0.7455],
    [[1, 3, 6, 8, 2], 0.459211],
  ])('of %j is %f, below 0 too', (counts, expected) => {
    expect(rwgOf(counts)).toEqual({ value: expect.closeTo(expected, 4) })
  })

  it('is 1 where all are alike and has none of one mark', () => {
    expect(rwgOf([0, 2, 0])).toEqual({ value: 1 })
    expect(rwgOf([0, 1, 0])).toEqual({ none: 'too-few-raters' })
    expect(rwg(tallyOf([0, 100], alignment), alignment)).toEqual({ value: 1 - 5000 / ((101 ** 2 - 1) / 12) })
  })
})

describe('rwgJ', () => {
  it('agrees with multilevel::rwg.j with units as items, which leaves out raters with gaps', () => {
    let compared = 0
    for (const { id, levels, ratings, expected } of agreement.cases) {
      const scale = levelScale(levels)
      const theirs: unknown = expected['multilevel.rwgj.unitsAsItems']
      const isComplete = (rater: number): boolean => ratings.every(row => row[rater] !== null)
      const found = rwgJ(
        ratings.map(row =>
          tallyOf(
            row.flatMap((rating, rater) => (rating === null || !isComplete(rater) ? [] : [rating - 1])),
            scale,
          ),
        ),
        scale,
      )
      if (typeof theirs !== 'number') continue
      compared += 1
      expect(found, id).toEqual({ value: expect.closeTo(theirs, 9) })
    }
    expect(compared).toBe(29)
  })

  it('of one item is its rwg, cut at 0', () => {
    const scale = levelScale(5)
    const calm = tallyOf([2, 2, 3], scale)
    expect(rwgJ([calm], scale)).toEqual(rwg(calm, scale))
    expect(rwgJ([tallyOf([0, 4], scale)], scale)).toEqual({ value: 0 })
    expect(rwgJ([tallyOf([0], scale)], scale)).toEqual({ none: 'too-few-raters' })
    expect(rwgJ([], scale)).toEqual({ none: 'too-few-raters' })
  })
})
