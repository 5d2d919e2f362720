import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { cohenKappa } from './cohen-kappa.ts'
import { type CrossTable, crossTable } from './cross-table.ts'
import { notSure } from './mark.ts'
import { alignment, levelScale } from './scale.fixture.ts'

const couples: CrossTable = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
]

const numberOf = (...args: Parameters<typeof cohenKappa>): number => {
  const kappa = cohenKappa(...args)
  if ('none' in kappa) throw new Error(kappa.none)
  return kappa.value
}

describe('cohenKappa', () => {
  it('gives the published values of 91 couples and of 100 pairs of diagnoses', () => {
    expect(numberOf(couples)).toBeCloseTo(0.12933, 6)
    expect(numberOf(couples, 'linear')).toBeCloseTo(0.237381, 6)
    expect(numberOf(couples, 'quadratic')).toBeCloseTo(0.332046, 6)
    const diagnoses = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]
    expect(numberOf(diagnoses)).toBeCloseTo(0.7964094, 7)
  })

  it('weighs over the whole scale, used or not', () => {
    const pairs = [
      [3, 0],
      [1, 1],
    ] as const
    expect(numberOf(crossTable(pairs, levelScale(5)), 'quadratic')).toBeCloseTo(-2 / 7, 12)
    expect(numberOf(crossTable(pairs, levelScale(5)), 'linear')).toBeCloseTo(0, 12)
  })

  it('says why there is none', () => {
    expect(cohenKappa([])).toEqual({ none: 'too-few-raters' })
    expect(cohenKappa(crossTable([], levelScale(3)))).toEqual({ none: 'too-few-raters' })
    expect(cohenKappa(crossTable([[1, 1]], levelScale(3)))).toEqual({ none: 'no-variation' })
    expect(cohenKappa(crossTable([[1, 0]], levelScale(3)))).toEqual({ value: 0 })
  })

  it('is the same with the raters exchanged', () => {
    const table = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(table, fc.constantFrom('unweighted' as const, 'linear' as const, 'quadratic' as const), (counts, weighting) => {
        const turned = counts.map((_, column) => counts.map(row => row[column] ?? 0))
        expectSameStatistic(cohenKappa(turned, weighting), cohenKappa(counts, weighting))
      }),
    )
  })
})

describe('crossTable', () => {
  it('leaves out a pair with an answer that is not on the scale, and refuses a mark that does not exist', () => {
    expect(
      crossTable(
        [
          [0, 1],
          [notSure, 1],
          [0, 1],
        ],
        levelScale(2),
      ),
    ).toEqual([
      [0, 2],
      [0, 0],
    ])
    expect(crossTable([[100, 0]], alignment)[100]?.[0]).toBe(1)
    expect(() => crossTable([[2, 0]], levelScale(2))).toThrow('does not exist')
    expect(() => crossTable([[0, 2]], levelScale(2))).toThrow('does not exist')
  })
})
