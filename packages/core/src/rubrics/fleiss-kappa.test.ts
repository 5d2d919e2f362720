import { describe, expect, it } from 'vitest'
import { fourObservers, fourteenRaters } from '../../test/published-ratings.ts'
import agreement from '../../test/vectors/agreement.json' with { type: 'json' }
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC } from './gwet-ac.ts'
import { percentAgreement } from './percent-agreement.ts'
import { levelScale, marksOf } from './scale.fixture.ts'
import type { Statistic } from './statistic.ts'
import { type Tally, tallyOf } from './tally.ts'

const talliesOf = (...histograms: readonly (readonly number[])[]): readonly Tally[] =>
  histograms.map(counts => tallyOf(marksOf(counts), levelScale(counts.length)))

const numberOf = (statistic: Statistic): number => {
  if ('none' in statistic) throw new Error(statistic.none)
  return statistic.value
}

const observers = talliesOf(...fourObservers)

const subjects = talliesOf(...fourteenRaters)

const weightings = ['unweighted', 'linear', 'quadratic', 'ordinal'] as const

describe('agreement between pairs, published values', () => {
  it('of four observers', () => {
    expect(numberOf(percentAgreement(observers))).toBeCloseTo(0.818182, 6)
    expect(numberOf(percentAgreement(observers, 'adjacent'))).toBeCloseTo(0.954545, 6)
    expect(weightings.map(weighting => numberOf(fleissKappa(observers, weighting)))).toEqual(
      [0.761169, 0.817945, 0.864935, 0.850206].map(value => expect.closeTo(value, 6)),
    )
    expect(weightings.map(weighting => numberOf(gwetAC(observers, weighting)))).toEqual(
      [0.775444, 0.858739, 0.914001, 0.89894].map(value => expect.closeTo(value, 6)),
    )
  })

  it('of fourteen raters', () => {
    expect(numberOf(percentAgreement(subjects))).toBeCloseTo(0.378022, 6)
    expect(numberOf(fleissKappa(subjects))).toBeCloseTo(0.209931, 6)
    expect(numberOf(gwetAC(subjects))).toBeCloseTo(0.225614, 6)
    expect(numberOf(gwetAC(subjects, 'quadratic'))).toBeCloseTo(0.600693, 6)
  })

  it("is Fleiss' own kappa of irr and statsmodels over complete units", () => {
    let compared = 0
    for (const { id, levels, ratings, expected } of agreement.cases) {
      const peers: Readonly<Record<string, unknown>> = expected
      const complete = ratings.filter(row => row.every(rating => rating !== null))
      const tallies = complete.map(row =>
        tallyOf(
          row.map(rating => Number(rating) - 1),
          levelScale(levels),
        ),
      )
      for (const peer of ['irr.kappam.fleiss', 'statsmodels.fleiss_kappa.completeUnits']) {
        const theirs = peers[peer]
        if (typeof theirs !== 'number') continue
        compared += 1
        expect(numberOf(fleissKappa(tallies)), `${id} ${peer}`).toBeCloseTo(theirs, 9)
      }
    }
    expect(compared).toBe(80)
  })
})

describe('edges', () => {
  it('have a reason', () => {
    const scattered = talliesOf([1, 0, 0], [0, 1, 0])
    for (const statistic of [percentAgreement, fleissKappa, gwetAC]) {
      expect(statistic([])).toEqual({ none: 'too-few-raters' })
      expect(statistic(scattered)).toEqual({ none: 'too-few-raters' })
      expect(statistic([...talliesOf([2, 1]), ...talliesOf([1, 1, 1])])).toEqual({ none: 'not-defined' })
    }
    expect(gwetAC(talliesOf([3], [2]))).toEqual({ none: 'not-defined' })
  })

  it('of two levels are numbers too', () => {
    const halves = talliesOf([2, 0], [1, 1], [0, 2])
    expect(numberOf(gwetAC(halves))).toBeCloseTo((2 / 3 - 1 / 2) / (1 / 2), 12)
    expect(numberOf(fleissKappa(halves))).toBeCloseTo(1 / 3, 12)
  })

  it('are 1 where all are alike, and then not corrected for chance', () => {
    const alike = talliesOf([0, 3, 0], [0, 2, 0])
    for (const weighting of weightings) {
      expect(percentAgreement(alike, weighting)).toEqual({ value: 1 })
      expect(gwetAC(alike, weighting)).toEqual({ value: 1 })
      expect(fleissKappa(alike, weighting)).toEqual({ none: 'no-variation' })
    }
  })
})
