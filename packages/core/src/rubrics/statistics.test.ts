import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import agreement from '../../test/vectors/agreement.json' with { type: 'json' }
import descriptive from '../../test/vectors/descriptive.json' with { type: 'json' }
import type { Scale } from '../conditions/framework.ts'
import { agreementA } from './agreement-a.ts'
import { consensus } from './consensus.ts'
import { interpolatedMedian } from './interpolated-median.ts'
import { quartiles } from './quartiles.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import type { Statistic } from './statistic.ts'
import { type Tally, tallyOf } from './tally.ts'

type StatisticOf = (tally: Tally, scale: Scale) => Statistic

const onLevels = (statistic: StatisticOf, counts: readonly number[]) => {
  const scale = levelScale(counts.length)
  return statistic(tallyOf(marksOf(counts), scale), scale)
}

const numberOf = (statistic: Statistic): number => {
  if ('none' in statistic) throw new Error(`There is no value: ${statistic.none}.`)
  return statistic.value
}

const digits = 9

/** The peers number levels from 1. */
const peerMedian = (counts: readonly number[]): number => numberOf(onLevels(interpolatedMedian, counts)) + 1

describe('worked table of one-histogram summaries', () => {
  it.each<[readonly number[], number | null, number, number | null]>([
    [[30, 40, 210, 130, 530, 50, 10], null, 0.725688, 0.611333],
    [[19, 16, 26, 29, 10], null, 0.518414, null],
    [[1, 2, 5, 2], 2.9, 0.5812, 0.4],
    [[6, 0, 0, 6], 2.5, 0, -1],
    [[3, 3, 3, 3], 2.5, 0.3685, 0],
    [[0, 7, 5, 0], 2.3571, 0.7442, 0.7222],
    [[4, 0, 0, 8], 3.75, 0.0817, -0.3333],
    [[1, 3, 6, 8, 2], 3.5, 0.628322, 0.45],
  ])('%j: interpolated median %f, consensus %f, A %f', (counts, median, expectedConsensus, a) => {
    const found = [peerMedian(counts), numberOf(onLevels(consensus, counts)), numberOf(onLevels(agreementA, counts))]
    const off = [median, expectedConsensus, a].map((known, index) => (known === null ? 0 : Math.abs((found[index] ?? Number.NaN) - known)))
    expect(Math.max(...off)).toBeLessThan(0.00005)
  })
})

describe('vectors of other software', () => {
  const units = agreement.cases.flatMap(({ id, perUnit, pooled }) =>
    [...perUnit, pooled].map((unit, index) => ({ id: `${id} ${index}`, ...unit })),
  )

  it('holds a few hundred histograms', () => {
    expect(units.length).toBeGreaterThan(300)
    expect(descriptive.cases.length).toBe(39)
  })

  it('interpolated median as psych, consensus and A as agrmt, of every unit', () => {
    for (const { id, freq, interpMedian, consensus: peerConsensus, agreementA: peerA } of units.filter(unit => unit.n > 0)) {
      expect(peerMedian(freq), id).toBeCloseTo(Number(interpMedian), digits)
      expect(numberOf(onLevels(consensus, freq)), id).toBeCloseTo(Number(peerConsensus), digits)
      expect(numberOf(onLevels(agreementA, freq)), id).toBeCloseTo(Number(peerA), digits)
    }
  })

  it('no value of a unit nobody marked', () => {
    const unmarked = units.filter(unit => unit.n === 0)
    expect(unmarked.length).toBeGreaterThan(0)
    for (const { id, freq } of unmarked)
      for (const statistic of [interpolatedMedian, consensus, agreementA])
        expect(onLevels(statistic, freq), id).toEqual({ none: 'too-few-raters' })
  })

  it.each(descriptive.cases.map(({ id, counts, expected }) => [id, counts, expected] as const))('%s %j', (_, counts, expected) => {
    expect(peerMedian(counts)).toBeCloseTo(Number(expected['psych.interp.median']), digits)
    expect(numberOf(onLevels(consensus, counts))).toBeCloseTo(Number(expected['agrmt.consensus']), digits)
    expect(numberOf(onLevels(agreementA, counts))).toBeCloseTo(Number(expected['agrmt.agreementA']), digits)
  })

  const withQuartiles = descriptive.cases.flatMap(({ id, counts, expected }) => {
    const peer: unknown = expected['psych.interp.quartiles']
    return Array.isArray(peer) && expected.n % 2 === 0 ? [[id, counts, peer as number[]] as const] : []
  })

  it.each(withQuartiles)(
    'quartiles of an even number of marks as psych, cut at the ends of the scale: %s %j',
    (_, counts, [first = 0, , third = 0]) => {
      const scale = levelScale(counts.length)
      const found = quartiles(tallyOf(marksOf(counts), scale), scale)
      if ('none' in found) throw new Error(found.none)
      expect(found.value[0] + 1).toBeCloseTo(Math.max(1, first), digits)
      expect(found.value[1] + 1).toBeCloseTo(Math.min(counts.length, third), digits)
    },
  )

  it('quartiles and median of positions on a spectrum as R quantile type 2', () => {
    for (const { id, counts, expected } of descriptive.cases) {
      const marks = marksOf(counts).map(level => level * 10)
      const tally = tallyOf(marks, alignment)
      const [, first = 0, median = 0, third = 0] = expected['R.quantile.type2']
      expect(numberOf(interpolatedMedian(tally, alignment)) / 10 + 1, id).toBeCloseTo(median, digits)
      const found = quartiles(tally, alignment)
      expect('value' in found && found.value.map(position => position / 10 + 1), id).toEqual([first, third])
    }
  })
})

describe('edges', () => {
  it('have a reason and never a number by accident', () => {
    for (const statistic of [interpolatedMedian, consensus, agreementA, quartiles]) {
      expect(statistic(tallyOf([254, 253, 255], alignment), alignment)).toEqual({ none: 'too-few-raters' })
      expect(statistic(tallyOf([], levelScale(4)), levelScale(4))).toEqual({ none: 'too-few-raters' })
    }
    expect(onLevels(agreementA, [3, 4])).toEqual({ none: 'not-defined' })
    expect(onLevels(agreementA, [0, 0])).toEqual({ none: 'too-few-raters' })
  })

  it('are 1 where all are alike, from one mark on', () => {
    expect(onLevels(consensus, [0, 0, 1, 0])).toEqual({ value: 1 })
    expect(onLevels(agreementA, [0, 0, 1, 0])).toEqual({ value: 1 })
    expect(agreementA(tallyOf([61, 70, 79], alignment), alignment)).toEqual({ value: 1 })
  })

  it('do not need a narrow scale', () => {
    const scale = levelScale(101)
    expect(numberOf(agreementA(tallyOf([0, 100, 0, 100], scale), scale))).toBeCloseTo(-1, digits)
    expect(numberOf(consensus(tallyOf([0, 100, 0, 100], alignment), alignment))).toBeCloseTo(0, digits)
  })
})

const histogram = fc
  .integer({ min: 3, max: 9 })
  .chain(levels => fc.array(fc.nat(6), { minLength: levels, maxLength: levels }))
  .filter(counts => counts.some(count => count > 0))

/** Van der Eijk's A by its definition: every triple of every layer looked at. */
const agreementByDefinition = (counts: readonly number[]): number => {
  const levels = counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  let rest = [...counts]
  let agreementSoFar = 0
  while (rest.some(count => count > 0)) {
    const pattern = rest.map(count => (count > 0 ? 1 : 0))
    const ones = pattern.filter(one => one === 1).length
    const height = Math.min(...rest.filter(count => count > 0))
    let unimodal = 0
    let divided = 0
    for (let i = 0; i < levels; i++)
      for (let j = i + 1; j < levels; j++)
        for (let l = j + 1; l < levels; l++) {
          const triple = `${pattern[i]}${pattern[j]}${pattern[l]}`
          if (triple === '110' || triple === '011') unimodal += 1
          if (triple === '101') divided += 1
        }
    const u = unimodal + divided === 0 ? 1 : ((levels - 2) * unimodal - (levels - 1) * divided) / ((levels - 2) * (unimodal + divided))
    agreementSoFar += ((ones * height) / total) * u * (1 - (ones - 1) / (levels - 1))
    rest = rest.map(count => Math.max(0, count - height))
  }
  return agreementSoFar
}

describe('laws', () => {
  it('A equals its definition', () => {
    fc.assert(
      fc.property(histogram, counts => {
        expect(numberOf(onLevels(agreementA, counts))).toBeCloseTo(agreementByDefinition(counts), digits)
      }),
    )
  })

  it('a mirrored histogram has the same agreement and a mirrored middle', () => {
    fc.assert(
      fc.property(histogram, counts => {
        const mirrored = counts.toReversed()
        expect(numberOf(onLevels(agreementA, mirrored))).toBeCloseTo(numberOf(onLevels(agreementA, counts)), digits)
        expect(numberOf(onLevels(consensus, mirrored))).toBeCloseTo(numberOf(onLevels(consensus, counts)), digits)
        expect(counts.length - 1 - numberOf(onLevels(interpolatedMedian, mirrored))).toBeCloseTo(
          numberOf(onLevels(interpolatedMedian, counts)),
          digits,
        )
      }),
    )
  })

  it('a mirrored spectrum too: the zones are symmetric', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 30 }), marks => {
        const tally = tallyOf(marks, alignment)
        const mirrored = tallyOf(
          marks.map(mark => 100 - mark),
          alignment,
        )
        expect(numberOf(agreementA(mirrored, alignment))).toBeCloseTo(numberOf(agreementA(tally, alignment)), digits)
        expect(numberOf(interpolatedMedian(mirrored, alignment))).toBe(100 - numberOf(interpolatedMedian(tally, alignment)))
      }),
    )
  })

  it('the number of people does not matter where shares are the same, and bounds hold', () => {
    fc.assert(
      fc.property(histogram, fc.integer({ min: 2, max: 5 }), (counts, times) => {
        const more = counts.map(count => count * times)
        for (const statistic of [interpolatedMedian, consensus, agreementA])
          expect(numberOf(onLevels(statistic, more))).toBeCloseTo(numberOf(onLevels(statistic, counts)), digits)
        expect(Math.abs(numberOf(onLevels(agreementA, counts)))).toBeLessThanOrEqual(1 + 1e-12)
        const cns = numberOf(onLevels(consensus, counts))
        expect(cns).toBeGreaterThanOrEqual(-1e-12)
        expect(cns).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('quartiles lie on the scale around the median', () => {
    fc.assert(
      fc.property(histogram, counts => {
        const scale = levelScale(counts.length)
        const tally = tallyOf(marksOf(counts), scale)
        const found = quartiles(tally, scale)
        if ('none' in found) throw new Error(found.none)
        const [first, third] = found.value
        const median = numberOf(interpolatedMedian(tally, scale))
        expect(first).toBeGreaterThanOrEqual(0)
        expect(median).toBeGreaterThanOrEqual(first)
        expect(third).toBeGreaterThanOrEqual(median)
        expect(third).toBeLessThanOrEqual(counts.length - 1)
      }),
    )
  })
})
