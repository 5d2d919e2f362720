import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import { type Path, plant } from './fixtures/plant.ts'
import { loadPlugin } from './load-plugin.ts'

const issuesOf = (manifest: unknown) => {
  const result = loadPlugin(manifest)
  return result.ok ? [] : result.error.map(({ code, path = [] }) => `${code} at ${path.join('/')}`)
}

const planted = (...faults: readonly { readonly at: Path; readonly value?: unknown }[]) =>
  issuesOf(faults.reduce((manifest, fault) => plant(manifest, fault), orchardManifest()))

describe('a sound plugin', () => {
  test('loads with its documents read', () => {
    const result = loadPlugin(orchardManifest())
    expect(result).toMatchObject({ ok: true, value: { id: 'orchard', version: '1.0.0', languages: ['en', 'es'], defaultEnabled: true } })
    expect(result.ok && result.value.frameworks[0]?.conditions[0]?.label).toBe('Water')
  })

  test('is not changed by what the plugin does to its own object afterwards', () => {
    const manifest = orchardManifest()
    const result = loadPlugin(manifest)
    plant(manifest, { at: ['frameworks', 0, 'title'], value: 'Other' })
    expect(result.ok && result.value.frameworks[0]?.title).toBe('Orchard conditions')
  })

  test('may ask to be switched off at first', () => {
    expect(loadPlugin({ ...orchardManifest(), defaultEnabled: false })).toMatchObject({ ok: true, value: { defaultEnabled: false } })
  })
})

describe('first pass: shape', () => {
  test.each<[string, Path, unknown, string]>([
    ['a missing field', ['maker'], undefined, 'plugin.missing_field at maker'],
    ['an unknown field', ['author'], 'x', 'plugin.unknown_field at author'],
    ['a name inherited by every object', ['constructor'], 'x', 'plugin.unknown_field at constructor'],
    ['an id with capitals', ['id'], 'Orchard', 'plugin.malformed at id'],
    ['a version of two numbers', ['version'], '1.0', 'plugin.malformed at version'],
    ['a blank name', ['name'], '  ', 'plugin.empty_text at name'],
    ['an endless summary', ['summary'], 'a'.repeat(2001), 'plugin.text_too_long at summary'],
    ['no frameworks', ['frameworks'], [], 'plugin.empty_list at frameworks'],
    ['frameworks that are no list', ['frameworks'], {}, 'plugin.wrong_type at frameworks'],
    ['a language that is no text', ['languages', 2], 7, 'plugin.wrong_type at languages/2'],
    ['a switch that is no yes or no', ['defaultEnabled'], 'yes', 'plugin.wrong_type at defaultEnabled'],
    ['an unknown field of a document', ['frameworks', 0, 'score'], 3, 'framework.unknown_field at frameworks/0/score'],
    ['an empty attribution', ['frameworks', 0, 'licence', 'attribution'], ' ', 'framework.empty_text at frameworks/0/licence/attribution'],
  ])('%s', (_, at, value, expected) => {
    expect(planted({ at, value })).toContain(expected)
  })

  test.each([null, undefined, 7, 'orchard', [], true])('%j is no manifest', value => {
    expect(loadPlugin(value).ok).toBe(false)
  })

  test('another version of the contract is refused for that alone', () => {
    expect(planted({ at: ['api'], value: 2 }, { at: ['tables'], value: [] })).toEqual(['plugin.unsupported_api at api'])
  })
})

describe('what JSON cannot hold', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  const deep = Array.from({ length: 200 }).reduce<unknown>(inner => [inner], 'bottom')

  test.each<[string, unknown, string]>([
    ['a function', () => 'x', 'plugin.not_serializable at name'],
    ['a date', new Date(0), 'plugin.not_serializable at name'],
    ['a number that is none', Number.NaN, 'plugin.not_serializable at name'],
    ['a big integer', 1n, 'plugin.not_serializable at name'],
    ['a hole', [undefined], 'plugin.not_serializable at name/0'],
    ['a cycle', cycle, 'plugin.not_serializable at name/self'],
    ['a symbol as key', { [Symbol('a')]: 1 }, 'plugin.not_serializable at name'],
  ])('%s', (_, value, expected) => {
    expect(planted({ at: ['name'], value })).toEqual([expected])
  })

  test('a tower of lists', () => {
    expect(planted({ at: ['name'], value: deep })).toHaveLength(1)
    expect(planted({ at: ['name'], value: deep })[0]).toContain('plugin.nested_too_deep at name/0')
  })

  test('parts shared until they are more than anybody can count', () => {
    const shared = Array.from({ length: 60 }).reduce<unknown>(inner => [inner, inner], 'bottom')
    expect(planted({ at: ['name'], value: shared })).toEqual(['plugin.too_large at '])
  })

  test('a field that fails when it is read', () => {
    const manifest = Object.defineProperty(orchardManifest(), 'name', {
      enumerable: true,
      get: () => {
        throw new Error('no')
      },
    })
    expect(issuesOf(manifest)).toEqual(['plugin.unreadable at '])
  })
})

describe('second pass: references', () => {
  const document = ['frameworks', 0] as const
  test.each<[string, Path, unknown, string]>([
    [
      'an item given twice',
      [...document, 'instruments', 0, 'items', 1, 'code'],
      'G1',
      'framework.duplicate_code at frameworks/0/instruments/0/items/1/code',
    ],
    [
      'a layer that is not there',
      [...document, 'conditions', 0, 'layer'],
      'Z',
      'framework.dangling_reference at frameworks/0/conditions/0/layer',
    ],
    [
      'an item on no condition',
      [...document, 'instruments', 0, 'items', 0, 'condition'],
      'G9',
      'framework.dangling_reference at frameworks/0/instruments/0/items/0/condition',
    ],
    [
      'anchors out of order',
      [...document, 'scales', 0, 'anchors', 1, 'position'],
      0,
      'framework.scale_out_of_order at frameworks/0/scales/0/anchors/1/position',
    ],
    [
      'a descriptor too few',
      [...document, 'conditions', 0, 'rubrics', 0, 'descriptors'],
      ['a', 'b'],
      'framework.descriptor_count at frameworks/0/conditions/0/rubrics/0/descriptors',
    ],
    ['a language promised and not there', ['languages', 2], 'fr', 'plugin.language_not_provided at languages/2'],
    ['a language listed twice', ['languages', 2], 'es', 'plugin.duplicate_language at languages/2'],
    ['a language there and not said', ['languages'], ['en'], 'plugin.language_not_declared at languages'],
  ])('%s', (_, at, value, expected) => {
    expect(planted({ at, value })).toEqual([expected])
  })

  test('a condition given twice, and what it leaves without a condition', () => {
    expect(planted({ at: [...document, 'conditions', 1, 'code'], value: 'G1' })).toEqual([
      'framework.duplicate_code at frameworks/0/conditions/1/code',
      'framework.dangling_reference at frameworks/0/instruments/0/items/1/condition',
    ])
  })

  test('two frameworks of one id', () => {
    const manifest = orchardManifest()
    expect(issuesOf({ ...manifest, frameworks: [...manifest.frameworks, ...orchardManifest().frameworks] })).toEqual([
      'plugin.duplicate_framework at frameworks/1/id',
    ])
  })
})

describe('third pass: policy', () => {
  const licence = ['frameworks', 0, 'licence'] as const

  test('labels only holds none of the owner’s longer text', () => {
    const issues = planted(
      { at: ['frameworks', 0, 'labelsOnly'], value: true },
      { at: ['frameworks', 0, 'officialText'], value: false },
      { at: ['frameworks', 0, 'conditions', 0, 'rubrics', 0, 'owner'], value: 'framework' },
    )
    expect(issues).toEqual([
      'framework.official_text_forbidden at frameworks/0/conditions/0/rubrics/0/owner',
      'framework.official_text_forbidden at frameworks/0/texts/0/owner',
    ])
  })

  test('a licence against derived works refuses descriptors of ours and repaired texts', () => {
    const issues = planted(
      { at: [...licence, 'id'], value: 'CC-BY-NC-ND-4.0' },
      { at: [...licence, 'derivativesAllowed'], value: false },
      { at: ['frameworks', 0, 'officialText'], value: false },
      { at: ['frameworks', 0, 'texts', 0, 'adapted'], value: 'A word was changed.' },
    )
    expect(issues).toEqual([
      'plugin.derivation_forbidden at frameworks/0/conditions/0/rubrics/0/owner',
      'plugin.derivation_forbidden at frameworks/0/texts/0/adapted',
    ])
  })

  test('so does official text under terms that allow no derived works', () => {
    const issues = planted(
      { at: [...licence, 'derivativesAllowed'], value: false },
      { at: ['frameworks', 0, 'translations'], value: {} },
      { at: ['languages'], value: ['en'] },
    )
    expect(issues).toEqual(['plugin.derivation_forbidden at frameworks/0/conditions/0/rubrics/0/owner'])
  })

  test('our own words beside labels are allowed where the terms are merely unknown', () => {
    const issues = planted(
      { at: [...licence, 'id'], value: 'unknown' },
      { at: [...licence, 'derivativesAllowed'], value: false },
      { at: [...licence, 'redistributable'], value: false },
      { at: ['frameworks', 0, 'labelsOnly'], value: true },
      { at: ['frameworks', 0, 'officialText'], value: false },
      { at: ['frameworks', 0, 'texts'], value: [] },
      { at: ['frameworks', 0, 'translations', 'es', 'texts', 'texts/look'] },
    )
    expect(issues).toEqual([])
  })

  test.each<[string, Path, unknown, string]>([
    [
      'a licence that contradicts itself',
      [...licence, 'id'],
      'CC-BY-ND-4.0',
      'plugin.licence_contradicts_itself at frameworks/0/licence/derivativesAllowed',
    ],
    [
      'official text that may not be passed on',
      [...licence, 'redistributable'],
      false,
      'plugin.text_not_redistributable at frameworks/0/officialText',
    ],
    [
      'our words called verbatim',
      ['frameworks', 0, 'texts', 0, 'owner'],
      'ours',
      'plugin.verbatim_needs_owner at frameworks/0/texts/0/owner',
    ],
  ])('%s', (_, at, value, expected) => {
    expect(planted({ at, value })).toContain(expected)
  })
})

test('the issues of all three passes are collected together', () => {
  const issues = planted(
    { at: ['maker'] },
    { at: ['languages', 2], value: 'fr' },
    { at: ['frameworks', 0, 'licence', 'redistributable'], value: false },
    { at: ['frameworks', 1], value: { format: 1 } },
  )
  expect(issues).toEqual(
    expect.arrayContaining([
      'plugin.missing_field at maker',
      'plugin.language_not_provided at languages/2',
      'plugin.text_not_redistributable at frameworks/0/officialText',
      'framework.missing_field at frameworks/1/id',
    ]),
  )
})

test('a broken document does not hide the languages that it would have had', () => {
  expect(planted({ at: ['frameworks', 0, 'title'] })).toEqual(['framework.missing_field at frameworks/0/title'])
})

test('whatever it is given, it answers', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }), value => {
      expect(loadPlugin(value).ok).toBe(false)
    }),
  )
})

test('any one field replaced by anything is either sound or refused with a path', () => {
  const fields = Object.keys(orchardManifest())
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      const result = loadPlugin({ ...orchardManifest(), [field]: value })
      expect(result.ok || result.error.every(({ path }) => path !== undefined && path.length > 0)).toBe(true)
    }),
  )
})
