import { describe, expect, it } from 'vitest'
import { resultsFixture } from '../results/results.fixture.ts'
import { standingOf } from './standing-of.ts'

const shown = resultsFixture().items.find(item => item.code === 'S5')?.shown ?? null

describe('standingOf', () => {
  it('is the first marking as it is shown, while there is no second', () => {
    expect(standingOf({ shown, second: null })).toMatchObject({
      marks: shown?.marks,
      firstMarks: [],
      agreement: 'poles-apart',
      before: null,
    })
  })

  it('puts a second marking in front of the first and keeps that', () => {
    const second = { marks: [70, 75, 80], counted: 3, median: 75, quartiles: [70, 80], agreement: 'together', sentence: 'Close.' } as const
    expect(standingOf({ shown, second })).toMatchObject({
      marks: [70, 75, 80],
      firstMarks: shown?.marks,
      camps: null,
      agreement: 'together',
      before: 'poles-apart',
      sentence: 'Close.',
    })
  })

  it('finds the camps of a second marking that is still poles apart', () => {
    const second = { marks: [2, 90, 4, 95], counted: 4, median: 50, quartiles: [3, 92], agreement: 'poles-apart', sentence: '' } as const
    expect(standingOf({ shown, second })?.camps).toEqual([
      [2, 4],
      [90, 95],
    ])
  })

  it('shows nothing of either where the first may not be shown', () => {
    const second = { marks: [70], counted: 1, median: null, quartiles: null, agreement: 'too-few', sentence: '' } as const
    expect(standingOf({ shown: null, second })).toBeNull()
  })
})
