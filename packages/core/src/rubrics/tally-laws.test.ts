import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { consensus } from './consensus.ts'
import { favourable } from './favourable.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { gwetAC } from './gwet-ac.ts'
import { iccOneWay } from './icc-one-way.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { percentAgreement } from './percent-agreement.ts'
import { rwg } from './rwg.ts'
import { rwgJ } from './rwg-j.ts'
import { levelScale } from './scale.fixture.ts'
import type { Statistic } from './statistic.ts'
import { type Tally, tallyOf } from './tally.ts'

const levels = 5
const scale = { ...levelScale(levels), favourable: 3 }

const rows = fc.array(fc.array(fc.nat(levels - 1), { maxLength: 6 }), { minLength: 1, maxLength: 10 })

const talliesOf = (ratings: readonly (readonly number[])[], on = levelScale(levels)): readonly Tally[] =>
  ratings.map(row => tallyOf(row, on))

const valueOr = (otherwise: number, found: Statistic | undefined): number => (found && 'value' in found ? found.value : otherwise)

const ofUnits: Readonly<Record<string, (tallies: readonly Tally[]) => Statistic>> = {
  alphaNominal: tallies => krippendorffAlpha(tallies, 'nominal'),
  alphaOrdinal: tallies => krippendorffAlpha(tallies, 'ordinal'),
  alphaInterval: tallies => krippendorffAlpha(tallies, 'interval'),
  alphaRatio: tallies => krippendorffAlpha(tallies, 'ratio'),
  percentAgreement: tallies => percentAgreement(tallies),
  adjacent: tallies => percentAgreement(tallies, 'adjacent'),
  fleissOrdinal: tallies => fleissKappa(tallies, 'ordinal'),
  gwetQuadratic: tallies => gwetAC(tallies, 'quadratic'),
  icc: tallies => iccOneWay(tallies).single,
  rwgJ: tallies => rwgJ(tallies, scale),
}

describe('every statistic of tallies', () => {
  it.each(Object.entries(ofUnits))('does not depend on the order of raters and units: %s', (_, statistic) => {
    fc.assert(
      fc.property(rows, ratings => {
        expectSameStatistic(statistic(talliesOf(ratings.toReversed().map(row => row.toReversed()))), statistic(talliesOf(ratings)))
      }),
    )
  })

  it('of one histogram does not depend on the order of raters', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(levels - 1), { maxLength: 20 }), marks => {
        const [tally, turned] = [tallyOf(marks, scale), tallyOf(marks.toReversed(), scale)]
        expect([consensus(turned, scale), rwg(turned, scale), favourable(turned, scale)]).toEqual([
          consensus(tally, scale),
          rwg(tally, scale),
          favourable(tally, scale),
        ])
      }),
    )
  })

  it('lies within its bounds', () => {
    fc.assert(
      fc.property(rows, ratings => {
        const tallies = talliesOf(ratings)
        for (const name of ['percentAgreement', 'adjacent', 'rwgJ'] as const) {
          const share = valueOr(0, ofUnits[name]?.(tallies))
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        for (const name of ['alphaNominal', 'alphaOrdinal', 'alphaInterval', 'fleissOrdinal', 'gwetQuadratic', 'icc'] as const) {
          expect(valueOr(0, ofUnits[name]?.(tallies))).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })
})

describe('alpha', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 })

  it('of names stays where the levels are called otherwise', () => {
    fc.assert(
      fc.property(rows, order, (ratings, names) => {
        const renamed = talliesOf(ratings.map(row => row.map(mark => names[mark] ?? 0)))
        expectSameStatistic(krippendorffAlpha(renamed, 'nominal'), krippendorffAlpha(talliesOf(ratings), 'nominal'))
      }),
    )
  })

  it('of ranks stays where the levels are moved apart, or turned around', () => {
    const rising = fc
      .shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 5, maxLength: 5 })
      .map(list => list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(rows, rising, fc.boolean(), (ratings, places, isTurned) => {
        const recoded = ratings.map(row => row.map(mark => places[isTurned ? levels - 1 - mark : mark] ?? 0))
        expectSameStatistic(
          krippendorffAlpha(talliesOf(recoded, levelScale(12)), 'ordinal'),
          krippendorffAlpha(talliesOf(ratings), 'ordinal'),
        )
      }),
    )
  })

  it('of distances stays where the unit changes', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.boolean(), (ratings, factor, shift, isTurned) => {
        const mapped = ratings.map(row => row.map(mark => shift + factor * (isTurned ? levels - 1 - mark : mark)))
        expectSameStatistic(
          krippendorffAlpha(talliesOf(mapped, levelScale(20)), 'interval'),
          krippendorffAlpha(talliesOf(ratings), 'interval'),
        )
      }),
    )
  })
})
