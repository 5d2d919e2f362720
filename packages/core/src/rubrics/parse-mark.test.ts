import { describe, expect, it } from 'vitest'
import type { Scale } from '../conditions/framework.ts'
import { parseMark } from './parse-mark.ts'
import { alignment, levelScale } from './scale.fixture.ts'

const codeOf = (raw: unknown, scale: Scale) => {
  const parsed = parseMark(raw, scale)
  return parsed.ok ? parsed.value : parsed.error.code
}

const strict: Scale = { ...alignment, allows: { notSure: true, notMine: false, notApplicable: false, notObservable: false } }

describe('parseMark', () => {
  it('takes every level and position and nothing beyond', () => {
    expect([0, 1, 2].map(mark => codeOf(mark, levelScale(3)))).toEqual([0, 1, 2])
    expect(codeOf(3, levelScale(3))).toBe('mark.off_scale')
    expect([0, 37, 100].map(mark => codeOf(mark, alignment))).toEqual([0, 37, 100])
  })

  it('takes the other answers a scale offers, and always the taking back', () => {
    expect([250, 251, 253, 254, 255].map(mark => codeOf(mark, alignment))).toEqual([250, 251, 253, 254, 255])
    expect([250, 251, 253, 254, 255].map(mark => codeOf(mark, strict))).toEqual([
      'mark.not_offered',
      'mark.not_offered',
      'mark.not_offered',
      254,
      255,
    ])
  })

  it.each([101, 249, 252, 256, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '50', null, undefined, [50], { mark: 50 }, true])(
    'refuses %j',
    raw => {
      expect(codeOf(raw, alignment)).toBe('mark.malformed')
    },
  )
})
