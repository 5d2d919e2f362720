import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countDots } from './count-dots.ts'
import { type BallotRule, parseDots } from './parse-dots.ts'
import { suggestBallot } from './suggest-ballot.ts'

const rule: BallotRule = { items: ['E1', 'E2', 'S6'], dots: 3, dotsAnItem: 2 }

const codeOf = (cast: Readonly<Record<string, number>>): string => {
  const parsed = parseDots(cast, rule)
  return parsed.ok ? 'ok' : parsed.error.code
}

const anyRule = fc
  .record({
    items: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', '__proto__', 'toString'), { minLength: 1 }),
    dots: fc.integer({ min: 1, max: 8 }),
    dotsAnItem: fc.integer({ min: 1, max: 4 }),
  })
  .map(found => found satisfies BallotRule)

/** What a hand of dots turns into when each is put down while the rule allows it. */
const lay = (of: BallotRule, picks: readonly number[]): Record<string, number> => {
  const laid = new Map<string, number>()
  let left = of.dots
  for (const pick of picks) {
    const item = of.items[pick % of.items.length] ?? ''
    if (left === 0 || (laid.get(item) ?? 0) >= of.dotsAnItem) continue
    laid.set(item, (laid.get(item) ?? 0) + 1)
    left -= 1
  }
  return Object.fromEntries(laid)
}

describe('parseDots', () => {
  it('takes any hand within the rule and drops conditions without dots', () => {
    expect(parseDots({ S6: 1, E1: 2, E2: 0 }, rule)).toEqual({ ok: true, value: { E1: 2, S6: 1 } })
    expect(parseDots({}, rule)).toEqual({ ok: true, value: {} })
  })

  it.each([
    [{ E9: 1 }, 'ballot.unknown_item'],
    [{ toString: 1 }, 'ballot.unknown_item'],
    [{ E1: 1.5 }, 'ballot.not_whole_dots'],
    [{ E1: -1 }, 'ballot.not_whole_dots'],
    [{ E1: Number.NaN }, 'ballot.not_whole_dots'],
    [{ E1: 3 }, 'ballot.too_many_on_one'],
    [{ E1: 2, E2: 2 }, 'ballot.too_many_dots'],
  ])('refuses %j with %s', (cast, code) => {
    expect(codeOf(cast as Record<string, number>)).toBe(code)
  })

  it('takes every hand laid by the rule, and its dots stay what they were', () => {
    fc.assert(
      fc.property(anyRule, fc.array(fc.nat(20)), (of, picks) => {
        const cast = lay(of, picks)
        const parsed = parseDots(cast, of)
        expect(parsed.ok && Object.fromEntries(Object.entries(parsed.value).toSorted())).toEqual(
          Object.fromEntries(Object.entries(cast).toSorted()),
        )
      }),
    )
  })
})

test('every dot is counted once, whoever put it down and in whatever order', () => {
  fc.assert(
    fc.property(anyRule, fc.array(fc.array(fc.nat(20))), (of, hands) => {
      const papers = hands.map(picks => lay(of, picks))
      const counted = countDots(papers, of.items)
      const put = papers.flatMap(paper => Object.values(paper)).reduce((sum, dots) => sum + dots, 0)
      expect(counted.reduce((sum, { dots }) => sum + dots, 0)).toBe(put)
      expect(counted.map(({ item }) => item).toSorted()).toEqual([...of.items].toSorted())
      expect(countDots(papers.toReversed(), of.items)).toEqual(counted)
      expect(counted.map(({ dots }) => dots)).toEqual(counted.map(({ dots }) => dots).toSorted((a, b) => b - a))
    }),
  )
})

test('a suggested ballot leaves everybody about half, and a choice', () => {
  expect(suggestBallot(1)).toEqual({ dots: 1, dotsAnItem: 1 })
  expect(suggestBallot(3)).toEqual({ dots: 2, dotsAnItem: 1 })
  expect(suggestBallot(9)).toEqual({ dots: 5, dotsAnItem: 2 })
  expect(suggestBallot(16)).toEqual({ dots: 8, dotsAnItem: 2 })
})
