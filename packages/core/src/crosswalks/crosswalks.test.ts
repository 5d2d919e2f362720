import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkTexts } from './crosswalk-texts.ts'
import { hashCrosswalk } from './hash-crosswalk.ts'
import { crosswalkCoverage, localizeCrosswalk } from './localize-crosswalk.ts'
import { parseCrosswalk } from './parse-crosswalk.ts'
import { splitLinks } from './split-links.ts'

const crosswalk: Crosswalk = {
  format: 1,
  id: 'garden-beside-orchard',
  edition: 1,
  title: 'Garden beside orchard',
  summary: 'Where one reads on.',
  owner: 'The gardeners',
  language: 'en',
  licence: { id: 'CC0-1.0', name: 'CC0', attribution: 'The gardeners.', derivativesAllowed: true, redistributable: true },
  links: [
    { from: { framework: 'garden', code: 'G1' }, to: { framework: 'orchard', code: 'O1' }, relation: 'equal', by: 'framework' },
    {
      from: { framework: 'garden', code: 'G1' },
      to: { framework: 'orchard', code: 'O9' },
      relation: 'intersects',
      note: 'Both need water.',
      by: 'ours',
    },
    { from: { framework: 'garden', code: 'G2' }, to: { framework: 'forest', code: 'F1' }, relation: 'subset', by: 'ours' },
  ],
  translations: { es: { by: 'ours', reviewed: false, texts: { 'links/garden/G1/orchard/O9/note': 'Ambos necesitan agua.' } } },
}

const told = (changes: object): readonly string[] => {
  const parsed = parseCrosswalk({ ...crosswalk, ...changes })
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path?.join('/')}`)
}

const [first, second] = crosswalk.links

describe('parseCrosswalk', () => {
  it('reads a sound document whole, whatever frameworks are installed', () => {
    expect(parseCrosswalk(JSON.parse(JSON.stringify(crosswalk)))).toEqual({ ok: true, value: crosswalk })
  })

  it.each<[string, object, string]>([
    ['no links', { links: [], translations: {} }, 'crosswalk.empty_list links'],
    ['a relation that is none', { links: [{ ...first, relation: 'like' }], translations: {} }, 'crosswalk.unknown_value links/0/relation'],
    ['the same link twice', { links: [first, { ...first, relation: 'subset' }], translations: {} }, 'crosswalk.duplicate_code links/1/to'],
    ['a link to itself', { links: [{ ...first, to: first?.from }], translations: {} }, 'crosswalk.links_itself links/0/to'],
    ['a tag in a note', { links: [{ ...second, note: '<a href=x>' }] }, 'crosswalk.markup links/0/note'],
    ['a translation of no text', { links: [first] }, 'crosswalk.unknown_path translations/es/texts/links/garden/G1/orchard/O9/note'],
    ['an unknown field', { weight: 1 }, 'crosswalk.unknown_field weight'],
  ])('refuses %s', (_, changes, expected) => {
    expect(told(changes)).toContain(expected)
  })

  it('answers any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), value => !parseCrosswalk(value).ok))
  })
})

describe('splitLinks', () => {
  const garden = { id: 'garden', conditions: [{ code: 'G1' }, { code: 'G2' }] }
  const orchard = { id: 'orchard', conditions: [{ code: 'O1' }] }

  it('keeps what leads to a framework or a condition that is not here', () => {
    const { live, dormant } = splitLinks(crosswalk, [garden, orchard])
    expect(live).toEqual(crosswalk.links.slice(0, 1))
    expect(dormant).toEqual(crosswalk.links.slice(1))
  })

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(fc.subarray([garden, orchard, { id: 'forest', conditions: [{ code: 'F1' }] }]), frameworks => {
        const { live, dormant } = splitLinks(crosswalk, frameworks)
        expect(new Set([...live, ...dormant])).toEqual(new Set(crosswalk.links))
        expect(live.length + dormant.length).toBe(crosswalk.links.length)
      }),
    )
  })
})

describe('a crosswalk in another language', () => {
  it('says its notes as far as they are translated', () => {
    expect(localizeCrosswalk(crosswalk, 'es').links[1]?.note).toBe('Ambos necesitan agua.')
    expect(crosswalkCoverage(crosswalk, 'es')).toEqual({ translated: 1, total: crosswalkTexts(crosswalk).length })
  })

  it('is another document when it changes', () => {
    expect(hashCrosswalk({ ...crosswalk, edition: 2 })).not.toBe(hashCrosswalk(crosswalk))
  })
})
