import { describe, expect, it } from 'vitest'
import { seededGenerator, xoshiro } from './seeded-generator.ts'

describe('xoshiro', () => {
  it('gives the published first words of the state 1, 2, 3, 4', () => {
    const generator = xoshiro([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => generator.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })
})

describe('seededGenerator', () => {
  const firstOf = (seed: number) => {
    const generator = seededGenerator(seed)
    return Array.from({ length: 5 }, () => generator.next())
  }

  it.each([
    [0, [1789933344, 44971166, 2521387044, 3848737593]],
    [1, [393288148, 2174103013, 3814759091, 2092745082]],
    [-1, [4104197751, 1825856343, 1152209388, 2427537429]],
    [2026, [1488141057, 2736994499, 1930590800, 4121196190]],
  ])('begins with the words of another implementation for the seed %d', (seed, words) => {
    expect(firstOf(seed).slice(0, 4)).toEqual(words)
  })

  it('repeats itself for a seed and not for its neighbor, whatever the seed', () => {
    for (const seed of [0, 1, -1, 2 ** 31, 0.5, 20_260_101]) {
      expect(firstOf(seed)).toEqual(firstOf(seed))
      expect(firstOf(seed)).not.toEqual(firstOf(seed + 1))
    }
  })

  it('draws every number below a bound about equally often, and none beyond', () => {
    const generator = seededGenerator(7)
    for (const bound of [1, 2, 6, 1000]) {
      const times = Array<number>(bound).fill(0)
      for (let draw = 0; draw < bound * 1000; draw++) {
        const drawn = generator.below(bound)
        times[drawn] = (times[drawn] ?? Number.NaN) + 1
      }
      expect(times).toHaveLength(bound)
      expect(Math.min(...times)).toBeGreaterThan(850)
      expect(Math.max(...times)).toBeLessThan(1150)
    }
  })
})
