import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../document/canonical-json.ts'
import { gardenFramework } from './garden-framework.fixture.ts'
import { hashFramework } from './hash-framework.ts'

/** The same value with the keys of every object in another order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units, as the example of RFC 8785 (3.2.3) does', () => {
    const euro = '\u20ac'
    const value = {
      [euro]: 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'o',
    }
    const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(match => match[1])
    expect(order).toEqual(['Carriage Return', 'One', 'Control', 'o', 'Euro Sign', 'Emoji', 'Hebrew'])
  })

  it('writes numbers and texts as RFC 8785 (3.2.2) prints them', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('does not depend on the order of keys and is read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(canonicalJson(reversed(plain))).toBe(canonicalJson(plain))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow('cannot be written')
    expect(() => canonicalJson(() => 1)).toThrow('cannot be written')
  })
})

describe('hashFramework', () => {
  it('is the same for the same document written in another order, and another for another', () => {
    const hash = hashFramework(gardenFramework)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hashFramework(reversed(gardenFramework) as typeof gardenFramework)).toBe(hash)
    expect(hashFramework({ ...gardenFramework, edition: 2 })).not.toBe(hash)
    expect(hashFramework({ ...gardenFramework, layers: gardenFramework.layers.toReversed() })).not.toBe(hash)
  })
})
