import { describe, expect, it } from 'vitest'
import { agreementIndex, inWords } from './in-words.ts'
import { alignment, levelScale, marksOf } from './scale.fixture.ts'
import { tallyOf } from './tally.ts'

const wordFor = (counts: readonly number[]) => inWords(tallyOf(marksOf(counts), levelScale(counts.length)), levelScale(counts.length))

describe('inWords', () => {
  it.each<[readonly number[], string]>([
    [[0, 0, 0], 'too-few'],
    [[2, 0, 0], 'too-few'],
    [[3, 0, 0], 'together'],
    [[0, 7, 5, 0], 'together'],
    [[7, 3, 0, 0], 'together'],
    [[1, 2, 5, 2], 'leaning'],
    [[1, 3, 6, 8, 2], 'leaning'],
    [[3, 3, 3, 3], 'split'],
    [[4, 0, 0, 8], 'poles-apart'],
    [[6, 0, 0, 6], 'poles-apart'],
    [[1, 1, 1], 'split'],
    [[9, 3, 0, 0, 0], 'together'],
    [[5, 0, 0, 0, 4], 'poles-apart'],
    [[3, 1, 2, 0, 3], 'poles-apart'],
    [[3, 2, 2, 1, 2], 'split'],
    [[1, 4, 0, 4, 1], 'split'],
    [[5, 1, 0, 1, 5], 'poles-apart'],
  ])('%j is %s', (counts, word) => {
    expect(wordFor(counts)).toBe(word)
  })

  it.each<[readonly number[], string]>([
    [[2, 0], 'too-few'],
    [[3, 0], 'together'],
    [[8, 2], 'together'],
    [[79, 21], 'leaning'],
    [[13, 7], 'leaning'],
    [[64, 36], 'split'],
    [[5, 5], 'split'],
    [[35, 65], 'leaning'],
    [[1, 4], 'together'],
  ])('with two levels by the modal share: %j is %s', (counts, word) => {
    expect(wordFor(counts)).toBe(word)
  })

  it.each<[readonly number[], number, string]>([
    [[2, 6, 2, 0, 0], 0.7, 'together'],
    [[0, 6, 18, 6, 0], 0.7, 'together'],
    [[3, 5, 2, 0, 0], 0.65, 'leaning'],
    [[41, 13, 13, 13], 0.35, 'leaning'],
    [[40, 13, 13, 13], 27 / 79, 'split'],
  ])('cuts where it says: %j has A %f and is %s', (counts, index, word) => {
    const scale = levelScale(counts.length)
    expect(agreementIndex(tallyOf(marksOf(counts), scale), scale)).toBeCloseTo(index, 12)
    expect(wordFor(counts)).toBe(word)
  })

  it('calls the cut point of poles apart poles apart, whatever the last digit of A', () => {
    const scale = levelScale(6)
    expect(agreementIndex(tallyOf(marksOf([3, 0, 0, 3, 0, 0]), scale), scale)).toBeCloseTo(-0.1, 12)
    for (const times of [3, 7, 11, 13]) expect(wordFor([times, 0, 0, times, 0, 0])).toBe('poles-apart')
  })

  it.each<[readonly number[], string]>([
    [[0, 20, 20], 'together'],
    [[20, 21, 40], 'together'],
    [[41, 50, 59], 'together'],
    [[12, 30, 55, 66, 90], 'split'],
    [[12, 55, 90], 'poles-apart'],
    [[5, 8, 10, 92, 95, 99], 'poles-apart'],
    [[50, 90, 254, 254], 'too-few'],
    [[20, 20, 20, 80, 80, 80], 'poles-apart'],
    [[21, 21, 21, 79, 79, 79], 'split'],
  ])('on a spectrum over five zones: %j is %s', (marks, word) => {
    expect(inWords(tallyOf(marks, alignment), alignment)).toBe(word)
  })
})
