import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectSameStatistic } from '../../test/expect-same-statistic.ts'
import { fourObservers, fourteenRaters } from '../../test/published-ratings.ts'
import agreement from '../../test/vectors/agreement.json' with { type: 'json' }
import { krippendorffAlpha, type Metric, squaredDistance } from './krippendorff-alpha.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import type { Reason, Statistic } from './statistic.ts'
import { addTally, emptyTally, subtractTally, type Tally, tallyOf } from './tally.ts'

const talliesOf = (histograms: readonly (readonly number[])[]): readonly Tally[] =>
  histograms.map(counts => tallyOf(marksOf(counts), levelScale(counts.length)))

const canonical = talliesOf(fourObservers)

const numberOf = (tallies: readonly Tally[], metric: Metric): number => {
  const alpha = krippendorffAlpha(tallies, metric)
  if ('none' in alpha) throw new Error(alpha.none)
  return alpha.value
}

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const

/** Why ratings, a row a unit, have no alpha; null where they have one. */
const reasonForNone = (ratings: readonly (readonly (number | null)[])[]): Reason | null => {
  const pairable = ratings.map(row => row.filter(rating => rating !== null)).filter(row => row.length >= 2)
  if (pairable.length === 0) return 'too-few-raters'
  if (pairable.length === 1) return 'too-few-units'
  return new Set(pairable.flat()).size === 1 ? 'no-variation' : null
}

describe('krippendorffAlpha', () => {
  it.each([
    ['nominal', 0.743421, 0.743],
    ['ordinal', 0.815388, 0.815],
    ['interval', 0.849107, 0.849],
    ['ratio', 0.797403, 0.797],
  ] as const)('gives the published %s value of the canonical example', (metric, computed, published) => {
    expect(numberOf(canonical, metric)).toBeCloseTo(computed, 6)
    expect(numberOf(canonical, metric)).toBeCloseTo(published, 3)
  })

  it.each([
    ['nominal', 0.215574],
    ['ordinal', 0.54075],
    ['interval', 0.54374],
  ] as const)('gives the %s value of ten subjects by fourteen raters', (metric, expected) => {
    expect(numberOf(talliesOf(fourteenRaters), metric)).toBeCloseTo(expected, 6)
  })

  it.each(agreement.cases.map(({ id, note, ...rest }) => [`${id} ${note}`, rest] as const))('agrees with irr and Python: %s', (_, unit) => {
    const scale = levelScale(unit.levels)
    const tallies = unit.ratings.map(row =>
      tallyOf(
        row.flatMap(rating => (rating === null ? [] : [rating - 1])),
        scale,
      ),
    )
    const expected: Readonly<Record<string, unknown>> = unit.expected
    const none = reasonForNone(unit.ratings)
    for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
      const peers = [`irr.kripp.alpha.naPath.${metric}`, `py.krippendorff.alpha.${metric}`]
        .map(peer => expected[peer])
        .filter(peer => typeof peer === 'number')
      const known = none === null ? peers.map((peer): Statistic => ({ value: peer })) : [{ none }]
      expect(known.length).toBeGreaterThan(0)
      for (const one of known) expectSameStatistic(krippendorffAlpha(tallies, metric), one)
    }
  })

  it('says why there is no value', () => {
    expect(krippendorffAlpha([], 'nominal')).toEqual({ none: 'too-few-raters' })
    expect(
      krippendorffAlpha(
        talliesOf([
          [1, 0],
          [0, 1],
        ]),
        'nominal',
      ),
    ).toEqual({ none: 'too-few-raters' })
    expect(
      krippendorffAlpha(
        talliesOf([
          [2, 1],
          [0, 1],
        ]),
        'nominal',
      ),
    ).toEqual({ none: 'too-few-units' })
    for (const metric of metrics)
      expect(
        krippendorffAlpha(
          talliesOf([
            [0, 3],
            [0, 2],
          ]),
          metric,
        ),
      ).toEqual({ none: 'no-variation' })
    expect(
      krippendorffAlpha(
        talliesOf([
          [2, 1],
          [1, 1, 1],
        ]),
        'nominal',
      ),
    ).toEqual({ none: 'not-defined' })
  })

  it('measures a spectrum in positions', () => {
    const wide = [tallyOf([0, 10], alignment), tallyOf([90, 100], alignment), tallyOf([40, 60], alignment)]
    const byHand =
      1 -
      (2 * (100 + 100 + 400)) /
        6 /
        ((2 *
          [0, 10, 90, 100, 40, 60]
            .flatMap((a, index, all) => all.slice(index + 1).map(b => (a - b) ** 2))
            .reduce((sum, square) => sum + square, 0)) /
          (6 * 5))
    expect(numberOf(wide, 'interval')).toBeCloseTo(byHand, 12)
    expect(numberOf([tallyOf([0, 0], alignment), tallyOf([0, 50], alignment)], 'ratio')).toBeCloseTo(0, 12)
  })

  it('does not count units with one mark, nor answers off the scale', () => {
    const extra = [...canonical, tallyOf([4], levelScale(5)), tallyOf([254, 253, 255], levelScale(5))]
    for (const metric of metrics) expect(numberOf(extra, metric)).toBeCloseTo(numberOf(canonical, metric), 12)
  })

  it('does not depend on the order of units, and is 1 where every unit is of one mind', () => {
    const unit = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 10 }), fc.constantFrom(...metrics), (histograms, metric) => {
        const alpha = krippendorffAlpha(talliesOf(histograms), metric)
        const turned = krippendorffAlpha(talliesOf(histograms.toReversed()), metric)
        expectSameStatistic(turned, alpha)
      }),
    )
    for (const metric of metrics)
      expect(
        numberOf(
          talliesOf([
            [3, 0, 0],
            [0, 0, 2],
            [0, 4, 0],
          ]),
          metric,
        ),
      ).toBe(1)
  })

  it.each<Metric>(['nominal', 'ordinal', 'interval', 'ratio'])('measures as far there as back: %s', metric => {
    const distance = squaredDistance(metric, { kind: 'levels', marginals: [3, 0, 5, 2] })
    for (const [a, b] of [
      [0, 1],
      [0, 3],
      [1, 2],
      [2, 3],
    ] as const)
      expect(distance(b, a)).toBe(distance(a, b))
  })

  it('refuses a tally with something missing', () => {
    const scale = levelScale(2)
    const broken = subtractTally(emptyTally(scale), tallyOf([0], scale))
    expect(() => krippendorffAlpha([broken, addTally(broken, broken)], 'nominal')).toThrow('fewer than no marks')
  })

  it('weighs positions of a spectrum against their own size in the ratio metric, and takes no levels beside them', () => {
    const units = [
      [10, 20],
      [40, 40],
      [80, 60],
    ].map(marks => tallyOf(marks, alignment))
    expect(numberOf(units, 'ratio')).toBeCloseTo(0.7879477977850701, 12)
    const levels = tallyOf([1, 2], levelScale(101))
    expect(krippendorffAlpha([...units, levels], 'interval')).toEqual({ none: 'not-defined' })
  })
})
