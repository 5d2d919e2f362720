import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerKnowsFew } from './span.fixture.ts'
import { isDetermined, tellsOnFew } from './tells-on-few.ts'

const system = fc.integer({ min: 1, max: 7 }).chain(count =>
  fc.record({
    sizes: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: count, maxLength: count }),
    sums: fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }), { maxLength: 5 }),
  }),
)

describe('whether sums tell on few', () => {
  it('finds a remainder, a group inside a group, and a difference of two', () => {
    const everybody = [1, 1, 1]
    expect(tellsOnFew({ sizes: [8, 3, 0], sums: [everybody, [1, 0, 0]] }, { floor: 5 })).toBe(true)
    expect(tellsOnFew({ sizes: [8, 5, 0], sums: [everybody, [1, 0, 0]] }, { floor: 5 })).toBe(false)
    const [teachers, school] = [
      [1, 0, 1, 1],
      [1, 1, 0, 1],
    ]
    expect(tellsOnFew({ sizes: [9, 1, 1, 6], sums: [teachers, school] }, { floor: 5 })).toBe(true)
    expect(tellsOnFew({ sizes: [9, 3, 2, 6], sums: [teachers, school] }, { floor: 5 })).toBe(false)
  })

  it('agrees with a reader who shares nothing with it', () => {
    fc.assert(
      fc.property(system, ({ sizes, sums }) => {
        expect(tellsOnFew({ sizes, sums }, { floor: 5 })).toBe(readerKnowsFew({ sizes, sums }, 5))
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it('finds multiples of what is known of few as well', () => {
    const known = {
      sizes: [6, 5, 1, 1, 2],
      sums: [
        [1, 0, 1, 1, 1],
        [0, 1, 1, 1, 1],
        [1, 1, 1, 0, 0],
      ],
    }
    expect(tellsOnFew(known, { floor: 5 })).toBe(true)
  })

  it('finds two people against two others among very many', () => {
    const pairs = Array.from({ length: 30 }, (_, pair) => Array.from({ length: 60 }, (__, atom) => (Math.floor(atom / 2) === pair ? 1 : 0)))
    const wide = pairs.slice(0, -2).map((pair, index) => pair.map((value, atom) => Math.max(value, pairs[index + 1]?.[atom] ?? 0)))
    const sizes = Array<number>(60).fill(1)
    expect(tellsOnFew({ sizes, sums: wide }, { floor: 5 })).toBe(true)
    expect(tellsOnFew({ sizes, sums: [sizes] }, { floor: 5 })).toBe(false)
  })

  it('counts what one of the summands knows of itself', () => {
    const known = {
      sizes: [3, 9, 20],
      sums: [
        [1, 1, 1],
        [0, 0, 1],
      ],
    }
    expect(tellsOnFew(known, { floor: 5 })).toBe(false)
    expect(tellsOnFew(known, { floor: 5, insiders: true })).toBe(true)
    expect(
      tellsOnFew(
        {
          sizes: [3, 9, 4, 20],
          sums: [
            [1, 1, 1, 1],
            [0, 0, 0, 1],
          ],
        },
        { floor: 5, insiders: true },
      ),
    ).toBe(false)
  })

  it('knows a summand that follows from the others', () => {
    const known = {
      sizes: [6, 7, 8],
      sums: [
        [1, 1, 1],
        [0, 1, 1],
      ],
    }
    expect([0, 1, 2].map(summand => isDetermined(known, summand))).toEqual([true, false, false])
  })
})
