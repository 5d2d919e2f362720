import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFile } from './name-file.ts'
import { wrapWords } from './wrap-words.ts'

describe('nameFile', () => {
  it('keeps letters and digits, without accents', () => {
    expect(nameFile(['Taking stock, fall 2026', 'S6', 'Gestión del tiempo'])).toBe('taking-stock-fall-2026-s6-gestion-del-tiempo')
    expect(nameFile(['…', ''])).toBe('tilth')
  })

  it('is safe everywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), parts => {
        expect(nameFile(parts)).toMatch(/^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$/u)
      }),
    )
  })
})

describe('wrapWords', () => {
  it('keeps every word in order and no line too long, but for a word that is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/u)), fc.integer({ min: 60, max: 400 }), (words, width) => {
        const lines = wrapWords(words.join(' '), { width, size: 14 })
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const one of lines) expect(one.length * 0.54 * 14 <= width || !one.includes(' ')).toBe(true)
      }),
    )
  })
})
