import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutHandout } from './lay-out-handout.ts'

const codesOf = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `C${index}`)

describe('the handout', () => {
  it('has four conditions of six schools on a sheet', () => {
    expect(layOutHandout(codesOf(16), 7).map(sheet => sheet.length)).toEqual([4, 4, 4, 4])
  })

  it('shows every line of every condition once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 501 }), (count, lines) => {
        const codes = codesOf(count)
        const shown = layOutHandout(codes, lines)
          .flat()
          .flatMap(panel => Array.from({ length: panel.to - panel.from }, (_, index) => `${panel.code} ${panel.from + index}`))
        expect(shown).toEqual(codes.flatMap(code => Array.from({ length: lines }, (_, index) => `${code} ${index}`)))
      }),
    )
  })

  it('leaves no sheet and no panel empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 501 }), (count, lines) => {
        for (const sheet of layOutHandout(codesOf(count), lines)) {
          expect(sheet.length).toBeGreaterThan(0)
          for (const panel of sheet) expect(panel.to).toBeGreaterThan(panel.from)
        }
      }),
    )
  })
})
