import { describe, expect, it } from 'vitest'
import { matchesWords } from './matches-words.ts'

describe('matchesWords', () => {
  it('finds names without their accents, in any order of words', () => {
    expect(matchesWords('Núñez, Rosa María', 'rosa nunez')).toBe(true)
    expect(matchesWords('Núñez, Rosa María', 'NÚÑ')).toBe(true)
    expect(matchesWords('Núñez, Rosa María', 'rosa pérez')).toBe(false)
  })

  it('finds everybody while nothing is sought', () => {
    expect(matchesWords('Rosa', '')).toBe(true)
    expect(matchesWords('Rosa', '  ')).toBe(true)
  })
})
