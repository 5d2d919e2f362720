import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import descriptive from '../../test/vectors/descriptive.json' with { type: 'json' }
import { favourable, shareFrom } from './favourable.ts'
import { alignment, levelScale } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'
import { wilson } from './wilson.ts'

describe('wilson', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d lies between %f and %f, as Newcombe printed', (count, total, low, high) => {
    expect(wilson({ count, total })).toEqual({ share: count / total, low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) })
  })

  it('agrees with prop.test at 90 % and 99 %', () => {
    const levels = { 'R.prop.test.wilson90.topBox': 1.6448536269514722, 'R.prop.test.wilson99.topBox': 2.5758293035489004 } as const
    for (const { counts, expected } of descriptive.cases)
      for (const [peer, z] of Object.entries(levels)) {
        const [low = Number.NaN, high = Number.NaN] = expected[peer as keyof typeof levels]
        const found = wilson({ count: counts.at(-1) ?? 0, total: expected.n }, z)
        expect([found.low, found.high]).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)])
      }
  })

  it('ends at 0 and 1 themselves where none or all are favorable', () => {
    for (let total = 1; total <= 300; total++) {
      expect(wilson({ count: 0, total }).low).toBe(0)
      expect(wilson({ count: total, total }).high).toBe(1)
    }
  })

  it('holds the share, and mirrors', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, others) => {
        fc.pre(count + others > 0)
        const { share, low, high } = wilson({ count, total: count + others })
        expect(low).toBeGreaterThanOrEqual(0)
        expect(share).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(share)
        expect(high).toBeLessThanOrEqual(1)
        expect(wilson({ count: others, total: count + others }).low).toBeCloseTo(1 - high, 12)
      }),
    )
  })

  it('refuses what is no share', () => {
    for (const wrong of [
      { count: 0, total: 0 },
      { count: 3, total: 2 },
      { count: -1, total: 2 },
      { count: Number.NaN, total: 2 },
    ])
      expect(() => wilson(wrong)).toThrow('is no share')
  })

  it('ends exactly at 0 for none and at 1 for all', () => {
    for (const total of [1, 3, 7, 29, 113]) {
      expect(wilson({ count: 0, total }).low).toBe(0)
      expect(wilson({ count: total, total }).high).toBe(1)
    }
  })
})

describe('favourable', () => {
  it('is the share at or above the level that the scale names', () => {
    const scale = { ...levelScale(4), favourable: 2 }
    expect(favourable(tallyOf([0, 1, 2, 3, 3, 254], scale), scale)).toEqual({ value: wilson({ count: 3, total: 5 }) })
    expect(favourable(tallyOf([254], scale), scale)).toEqual({ none: 'too-few-raters' })
  })

  it('is not defined where the scale names none', () => {
    expect(favourable(tallyOf([1], levelScale(4)), levelScale(4))).toEqual({ none: 'not-defined' })
    expect(favourable(tallyOf([80], alignment), alignment)).toEqual({ none: 'not-defined' })
  })

  it('may be asked from any level', () => {
    const tally = tallyOf([0, 1, 2, 3, 3], levelScale(4))
    expect(shareFrom(tally, 3)).toEqual({ value: wilson({ count: 2, total: 5 }) })
    expect(shareFrom(tally, 0)).toEqual({ value: wilson({ count: 5, total: 5 }) })
  })
})
