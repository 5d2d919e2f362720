import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterWidth, wrapInCircle } from './wrap-in-circle.ts'

describe('wrapInCircle', () => {
  it('breaks at words and after hyphens', () => {
    expect(wrapInCircle('Student-Centered Design for Teaching and Learning', { radius: 56, size: 14 })).toEqual([
      'Student-',
      'Centered',
      'Design for',
      'Teaching and',
      'Learning',
    ])
  })

  it('leaves a word for every line rather than giving up', () => {
    expect(wrapInCircle('GARDENS, working edition', { radius: 59, size: 14 })).toEqual(['GARDENS,', 'working', 'edition'])
    expect(wrapInCircle('Huerto escolar vivo', { radius: 30, size: 10 })).toEqual(['Huerto', 'escolar', 'vivo'])
  })

  it('keeps one short word on one line, and gives up on one that is too long', () => {
    expect(wrapInCircle('Design', { radius: 56, size: 14 })).toEqual(['Design'])
    expect(wrapInCircle('Incomprehensibilities', { radius: 40, size: 14 })).toBeNull()
  })

  it('keeps all words, in order, inside the circle', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 80 }), (said, radius) => {
        const lines = wrapInCircle(said.join(' '), { radius, size: 14 })
        fc.pre(lines !== null)
        expect(lines.join(' ')).toBe(said.join(' '))
        for (const [index, line] of lines.entries()) {
          const middle = Math.abs(index - (lines.length - 1) / 2) * 1.15 * 14
          expect(Math.hypot((line.length * letterWidth * 14) / 2, middle)).toBeLessThanOrEqual(radius)
        }
      }),
    )
  })
})
