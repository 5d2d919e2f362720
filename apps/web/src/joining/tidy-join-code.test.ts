import { describe, expect, it } from 'vitest'
import { isWholeJoinCode, tidyJoinCode } from './tidy-join-code.ts'

describe('tidyJoinCode', () => {
  it('forgives case, spaces and dashes', () => {
    expect(tidyJoinCode(' hxk 7-34 ')).toBe('HXK734')
    expect(isWholeJoinCode(tidyJoinCode('hxk-734'))).toBe(true)
    expect(isWholeJoinCode(tidyJoinCode('hxk73'))).toBe(false)
  })
})
