import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Spot } from '../document/shape.ts'
import type { Issue } from '../result.ts'
import { frameworkShape, limits } from './framework-shape.ts'
import { gardenFramework } from './garden-framework.fixture.ts'
import { parseFramework } from './parse-framework.ts'

type Path = readonly (string | number)[]
type Loose = Record<string | number, unknown>

const copy = (): Loose => JSON.parse(JSON.stringify(gardenFramework)) as Loose

const step = (place: unknown, key: string | number): Loose => (place as Loose)[key] as Loose

/** The garden with the value at one path replaced, or removed where it is `undefined`. */
const changed = (...changes: readonly (readonly [Path, unknown])[]): Loose => {
  const document = copy()
  for (const [path, value] of changes) {
    const place = path.slice(0, -1).reduce(step, document)
    const last = path.at(-1) ?? ''
    if (value === undefined) delete place[last]
    else place[last] = value
  }
  return document
}

const issuesOf = (document: unknown): readonly Issue[] => {
  const parsed = parseFramework(document)
  return parsed.ok ? [] : parsed.error
}

const told = (document: unknown): readonly string[] => issuesOf(document).map(({ code, path }) => `${code} ${path?.join('/')}`)

describe('parseFramework', () => {
  it('reads a sound document whole', () => {
    const parsed = parseFramework(copy())
    expect(parsed).toEqual({ ok: true, value: gardenFramework })
  })

  it.each<[string, Path, unknown, string]>([
    ['a missing field', ['title'], undefined, 'framework.missing_field title'],
    ['a missing nested field', ['licence', 'attribution'], undefined, 'framework.missing_field licence/attribution'],
    ['an unknown field', ['colour'], 'green', 'framework.unknown_field colour'],
    ['an unknown nested field', ['conditions', 1, 'weight'], 3, 'framework.unknown_field conditions/1/weight'],
    ['a wrong type', ['conditions', 0, 'ratable'], 'yes', 'framework.wrong_type conditions/0/ratable'],
    ['null for a text', ['layers', 0, 'label'], null, 'framework.wrong_type layers/0/label'],
    ['an object for a list', ['texts'], {}, 'framework.wrong_type texts'],
    ['another format', ['format'], 2, 'framework.unknown_value format'],
    ['an unknown word', ['completeness'], 'nearly', 'framework.unknown_value completeness'],
    ['an empty label', ['layers', 1, 'label'], '  ', 'framework.empty_text layers/1/label'],
    ['a text without end', ['summary'], 'a'.repeat(20_001), 'framework.text_too_long summary'],
    ['a control character', ['title'], 'Garden\u0000', 'framework.forbidden_character title'],
    ['half a character', ['title'], 'Garden \ud83d', 'framework.forbidden_character title'],
    ['an address that is a script', ['url'], 'javascript:alert(1)', 'framework.malformed url'],
    ['an id with a slash', ['id'], 'gar/den', 'framework.malformed id'],
    ['half an edition', ['edition'], 1.5, 'framework.wrong_type edition'],
    ['edition zero', ['edition'], 0, 'framework.out_of_range edition'],
    [
      'a language that is none',
      ['translations'],
      { English: { by: 'ours', reviewed: true, texts: {} } },
      'framework.malformed translations/English',
    ],
    ['a code given twice', ['conditions', 1, 'code'], 'W1', 'framework.duplicate_code conditions/2/code'],
    ['a condition with the code of a layer', ['conditions', 2, 'code'], 'G', 'framework.duplicate_code conditions/2/code'],
    ['a level given twice', ['scales', 1, 'levels', 3, 'id'], 'one', 'framework.duplicate_code scales/1/levels/3/id'],
    ['an item given twice', ['instruments', 0, 'items', 1, 'code'], 'G1', 'framework.duplicate_code instruments/0/items/1/code'],
    [
      'an item chosen twice',
      ['instruments', 0, 'subsets', 0, 'items', 1],
      'G1-steps',
      'framework.duplicate_code instruments/0/subsets/0/items/1',
    ],
    [
      'two rubrics on one scale',
      ['conditions', 0, 'rubrics', 1, 'scale'],
      'nearness',
      'framework.duplicate_code conditions/0/rubrics/1/scale',
    ],
    ['a text given twice', ['texts', 2, 'id'], 'reflect-1', 'framework.duplicate_code texts/2/id'],
    ['a layer that is not there', ['conditions', 2, 'layer'], 'X', 'framework.dangling_reference conditions/2/layer'],
    ['a parent that is not there', ['conditions', 1, 'parent'], 'X', 'framework.dangling_reference conditions/1/parent'],
    ['a parent that is a layer', ['conditions', 1, 'parent'], 'G', 'framework.dangling_reference conditions/1/parent'],
    ['a scale that is not there', ['instruments', 0, 'items', 2, 'scale'], 'X', 'framework.dangling_reference instruments/0/items/2/scale'],
    [
      'a condition that is not there',
      ['instruments', 0, 'items', 2, 'condition'],
      'X',
      'framework.dangling_reference instruments/0/items/2/condition',
    ],
    ['a rubric on no scale', ['conditions', 0, 'rubrics', 0, 'scale'], 'X', 'framework.dangling_reference conditions/0/rubrics/0/scale'],
    [
      'a subset of no item',
      ['instruments', 0, 'subsets', 0, 'items', 0],
      'X',
      'framework.dangling_reference instruments/0/subsets/0/items/0',
    ],
    ['a text about nothing', ['texts', 0, 'about'], 'X', 'framework.dangling_reference texts/0/about'],
    [
      'a descriptor too few',
      ['conditions', 0, 'rubrics', 0, 'descriptors'],
      ['a', 'b'],
      'framework.descriptor_count conditions/0/rubrics/0/descriptors',
    ],
    ['a condition above itself', ['conditions', 2, 'parent'], 'W1', 'framework.cycle conditions/2/parent'],
    [
      'a condition nobody can rate',
      ['instruments', 0, 'items', 1, 'condition'],
      'W1',
      'framework.not_ratable instruments/0/items/1/condition',
    ],
    ['anchors out of order', ['scales', 0, 'anchors', 1, 'position'], 100, 'framework.scale_out_of_order scales/0/anchors/2/position'],
    ['a scale that starts late', ['scales', 0, 'anchors', 0, 'position'], 10, 'framework.scale_out_of_order scales/0/anchors/0/position'],
    ['a scale that ends early', ['scales', 0, 'anchors', 2, 'position'], 90, 'framework.scale_out_of_order scales/0/anchors/2/position'],
    ['an anchor off the scale', ['scales', 0, 'anchors', 2, 'position'], 101, 'framework.out_of_range scales/0/anchors/2/position'],
    ['a favorable level off the scale', ['scales', 1, 'favourable'], 4, 'framework.out_of_range scales/1/favourable'],
    ['a subset of nothing', ['instruments', 0, 'subsets', 0, 'items'], [], 'framework.empty_list instruments/0/subsets/0/items'],
    [
      'a translation of no text',
      ['translations', 'es', 'texts', 'conditions/G9/label'],
      'X',
      'framework.unknown_path translations/es/texts/conditions/G9/label',
    ],
    ['a translation of a name', ['translations', 'es', 'texts', 'owner'], 'X', 'framework.unknown_path translations/es/texts/owner'],
    ['a translation by nobody', ['translations', 'es', 'by'], 'someone', 'framework.unknown_value translations/es/by'],
    [
      'a language of its own',
      ['translations', 'en'],
      { by: 'ours', reviewed: true, texts: {} },
      'framework.translates_own_language translations/en',
    ],
    ['a scale of another kind', ['scales', 0, 'kind'], 'wheel', 'framework.unknown_value scales/0/kind'],
  ])('refuses %s', (_, path, value, expected) => {
    expect(told(changed([path, value]))).toContain(expected)
  })

  it.each<[string, Path, unknown]>([
    ['a missing field', ['conditions', 1, 'label'], undefined],
    ['a wrong type', ['instruments', 0, 'minutes'], 'ten'],
    ['a dangling reference', ['texts', 0, 'about'], 'X'],
    ['anchors out of order', ['scales', 0, 'anchors', 1, 'position'], 0],
    ['a missing list', ['texts', 0, 'text'], undefined],
  ])('says one thing about one mistake: %s', (_, path, value) => {
    expect(issuesOf(changed([path, value]))).toHaveLength(1)
  })

  it('collects every issue of all three passes', () => {
    const document = changed(
      [['labelsOnly'], true],
      [['colour'], 'green'],
      [['title'], undefined],
      [['conditions', 1, 'code'], 'W1'],
      [['texts', 0, 'about'], 'nowhere'],
      [['scales', 0, 'anchors', 0, 'position'], 70],
    )
    expect(new Set(told(document))).toEqual(
      new Set([
        'framework.missing_field title',
        'framework.unknown_field colour',
        'framework.duplicate_code conditions/2/code',
        'framework.dangling_reference instruments/0/items/1/condition',
        'framework.dangling_reference texts/0/about',
        'framework.scale_out_of_order scales/0/anchors/1/position',
        'framework.scale_out_of_order scales/0/anchors/0/position',
        'framework.official_text_forbidden officialText',
        'framework.official_text_forbidden conditions/0/rubrics/1/owner',
        'framework.official_text_forbidden texts/0/owner',
        'framework.official_text_forbidden texts/1/owner',
        'framework.official_text_forbidden texts/2/owner',
      ]),
    )
  })

  it('refuses a translation of ours where the licence forbids changes', () => {
    expect(told(changed([['licence', 'derivativesAllowed'], false]))).toEqual(['framework.translation_forbidden translations/es/by'])
  })

  it.each([
    ['one level', 1],
    ['none', 0],
    ['more levels than a mark can hold', 102],
  ])('refuses a scale with %s', (_, count) => {
    const levels = Array.from({ length: count }, (_level, index) => ({ id: `l${index}`, label: 'x', owner: 'ours' }))
    const document = changed([['scales', 1, 'levels'], levels], [['scales', 1, 'favourable'], undefined])
    expect(told(document).filter(line => line.startsWith('framework.scale_size'))).toEqual(['framework.scale_size scales/1/levels'])
  })

  it('names each cycle once, wherever it is entered', () => {
    const condition = (code: string, parent: string) => ({ ...gardenFramework.conditions[1], code, parent })
    const more = [condition('a', 'b'), condition('b', 'c'), condition('c', 'b'), condition('d', 'd'), condition('e', 'a')]
    const document = changed([['conditions'], [...gardenFramework.conditions, ...more]])
    const cycles = issuesOf(document).filter(({ code }) => code === 'framework.cycle')
    expect(cycles.map(({ params }) => params?.codes)).toEqual(['b < c < b', 'd < d'])
  })

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a text', 'text'],
    ['a number', 7],
    ['an empty list', []],
    ['a list of one document', [gardenFramework]],
  ])('refuses %s', (_, value) => {
    expect(parseFramework(value)).toMatchObject({ ok: false, error: [{ code: 'framework.wrong_type', path: [] }] })
  })

  it('is not fooled by keys that objects have by nature', () => {
    const hostile = JSON.parse('{"__proto__":{"title":"x"},"constructor":1,"translations":{"__proto__":{"by":"ours"}}}') as unknown
    const lines = told(hostile)
    expect(lines).toContain('framework.unknown_field __proto__')
    expect(lines).toContain('framework.unknown_field constructor')
    expect(lines).toContain('framework.missing_field title')
    expect(lines).toContain('framework.malformed translations/__proto__')
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false)
  })

  it('reads a hundred thousand conditions and refuses their number', () => {
    const template = gardenFramework.conditions[1]
    const conditions = Array.from({ length: 100_000 }, (_, index) => ({ ...template, code: `c${index}`, parent: `c${index + 1}` }))
    const issues = issuesOf(changed([['conditions'], conditions]))
    expect(issues[0]).toEqual({
      code: 'framework.too_many_conditions',
      path: ['conditions'],
      params: { limit: limits.conditions, found: 100_000 },
    })
  })

  it('stops counting issues at a limit and says so', () => {
    const rubbish = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`field-${index}`, null]))
    const issues = issuesOf(changed([['core'], rubbish], [['texts'], Array(200_000).fill({})]))
    expect(issues).toHaveLength(limits.issues + 1)
    expect(issues.at(-1)).toEqual({ code: 'framework.too_many_issues', params: { limit: limits.issues } })
  })

  it('survives ten megabytes of one text', () => {
    expect(told(changed([['summary'], 'x'.repeat(10_000_000)]))).toEqual(['framework.text_too_long summary'])
    expect(told(changed([['id'], 'a'.repeat(10_000_000)]))).toEqual(['framework.text_too_long id'])
  })

  it('answers any JSON with a result', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(parseFramework(value).ok).toBe(false)
      }),
    )
  })

  it('refuses a sound document as soon as any one value in it is another kind of value', () => {
    const paths: Path[] = []
    const walk = (value: unknown, path: Path): void => {
      paths.push(path)
      if (typeof value === 'object' && value !== null) for (const [key, entry] of Object.entries(value)) walk(entry, [...path, key])
    }
    walk(gardenFramework, [])
    for (const path of paths.slice(1)) {
      expect({ path, ok: parseFramework(changed([path, { unexpected: [] }])).ok }).toEqual({ path, ok: false })
    }
  })

  it('reads what it can of a broken document, so that one mistake does not hide another', () => {
    const spot = new Spot('framework', 10)
    const reading = frameworkShape(changed([['conditions', 0, 'label'], 3]), spot)
    expect(reading?.conditions?.[0]?.code).toBe('G1')
    expect(reading?.conditions?.[0]?.label).toBeUndefined()
  })
})
