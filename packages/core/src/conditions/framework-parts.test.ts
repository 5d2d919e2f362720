import { describe, expect, it } from 'vitest'
import { gardenFramework } from './garden-framework.fixture.ts'
import { meadowFramework } from './meadow-framework.fixture.ts'
import { parseFramework } from './parse-framework.ts'
import { translatableTexts } from './translatable-texts.ts'
import { translate } from './translate.ts'

type Path = readonly (string | number)[]
type Loose = Record<string | number, unknown>

const changed = (...changes: readonly (readonly [Path, unknown])[]): Loose => {
  const document = JSON.parse(JSON.stringify(meadowFramework)) as Loose
  for (const [path, value] of changes) {
    const place = path.slice(0, -1).reduce((at: Loose, key) => at[key] as Loose, document)
    const last = path.at(-1) ?? ''
    if (value === undefined) delete place[last]
    else place[last] = value
  }
  return document
}

const told = (document: unknown): readonly string[] => {
  const parsed = parseFramework(document)
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path?.join('/')}`)
}

const walk = ['instruments', 1] as const
const fields = [...walk, 'fields'] as const
const round = ['instruments', 0, 'fields'] as const

describe('the parts that a framework may have', () => {
  it('are read whole', () => {
    expect(parseFramework(changed())).toEqual({ ok: true, value: meadowFramework })
  })

  it.each<[string, Path, unknown, string]>([
    [
      'an attribute nobody describes',
      ['conditions', 1, 'attributes'],
      { color: 'red' },
      'dangling_reference conditions/1/attributes/color',
    ],
    [
      'a value that it does not have',
      ['conditions', 0, 'attributes', 'research'],
      'vast',
      'dangling_reference conditions/0/attributes/research',
    ],
    ['an attribute without values', ['attributes', 0, 'values'], [], 'empty_list attributes/0/values'],
    ['a value given twice', ['attributes', 0, 'values', 1, 'id'], 'firm', 'duplicate_code attributes/0/values/1/id'],
    ['a variant given twice', ['variants', 1, 'id'], 'wet', 'duplicate_code variants/1/id'],
    ['a condition of an unknown variant', ['conditions', 1, 'variants', 0], 'steep', 'dangling_reference conditions/1/variants/0'],
    ['an item of an unknown variant', [...walk, 'items', 1, 'variants', 0], 'steep', 'dangling_reference instruments/1/items/1/variants/0'],
    ['a condition in no variant at all', ['conditions', 1, 'variants'], [], 'empty_list conditions/1/variants'],
    ['a look-for given twice', ['conditions', 0, 'lookFors', 1, 'id'], 'crust', 'duplicate_code conditions/0/lookFors/1/id'],
    [
      'advice on no scale',
      ['conditions', 0, 'recommendations', 0, 'scale'],
      'X',
      'dangling_reference conditions/0/recommendations/0/scale',
    ],
    [
      'advice up to no level',
      ['conditions', 0, 'recommendations', 0, 'upTo'],
      'four',
      'dangling_reference conditions/0/recommendations/0/upTo',
    ],
    ['an item that hangs on no field', [...walk, 'items', 1, 'when', 'field'], 'X', 'dangling_reference instruments/1/items/1/when/field'],
    [
      'an item that hangs on no answer',
      [...walk, 'items', 1, 'when', 'is', 0],
      'maybe',
      'dangling_reference instruments/1/items/1/when/is/0',
    ],
    ['an item that never comes', [...walk, 'items', 1, 'when', 'is'], [], 'empty_list instruments/1/items/1/when/is'],
    [
      'a field that hangs on a later one',
      [...fields, 0, 'when'],
      { field: 'rained', is: ['yes'] },
      'dangling_reference instruments/1/fields/0/when/field',
    ],
    [
      'a field that hangs on a text',
      [...fields, 4, 'when'],
      { field: 'idea', is: ['x'] },
      'dangling_reference instruments/1/fields/4/when/field',
    ],
    ['a field given twice', [...fields, 1, 'id'], 'bed', 'duplicate_code instruments/1/fields/1/id'],
    ['a default that is no option', [...fields, 0, 'default'], 'south', 'dangling_reference instruments/1/fields/0/default'],
    ['a choice of nothing', [...fields, 0, 'options'], [], 'empty_list instruments/1/fields/0/options'],
    ['bounds the wrong way round', [...fields, 2, 'min'], 400, 'out_of_range instruments/1/fields/2/max'],
    ['a default beyond the bounds', [...fields, 2, 'default'], 301, 'out_of_range instruments/1/fields/2/default'],
    ['a record of no type', [...fields, 6, 'recordType'], undefined, 'missing_field instruments/1/fields/6/recordType'],
    ['a record type of no record', [...fields, 6, 'to'], 'plan', 'unknown_field instruments/1/fields/6/recordType'],
    ['a framework of no condition', [...fields, 6, 'framework'], 'garden', 'unknown_field instruments/1/fields/6/framework'],
    ['an idea that is no text', [...fields, 1, 'becomes'], 'change-idea', 'unknown_field instruments/1/fields/1/becomes'],
    ['a field of another kind', [...fields, 1, 'kind'], 'sound', 'unknown_value instruments/1/fields/1/kind'],
    ['a field named like every object', [...fields, 1, 'id'], 'constructor', 'malformed instruments/1/fields/1/id'],
    ['more in focus than there is', [...walk, 'focus', 'most'], 4, 'out_of_range instruments/1/focus/most'],
    ['a focus the wrong way round', [...walk, 'focus', 'least'], 3, 'out_of_range instruments/1/focus/least'],
    ['a person that is a place', [...walk, 'access', 'see', 1, 'field'], 'place', 'dangling_reference instruments/1/access/see/1/field'],
    ['a lead of a person', [...walk, 'access', 'see', 2, 'field'], 'by', 'dangling_reference instruments/1/access/see/2/field'],
    [
      'a lead over a step that is none',
      [...walk, 'access', 'see', 3, 'field'],
      'bed.class',
      'dangling_reference instruments/1/access/see/3/field',
    ],
    [
      'a field shown that is not there',
      [...walk, 'access', 'see', 0, 'fields', 0],
      'X',
      'dangling_reference instruments/1/access/see/0/fields/0',
    ],
    ['a role that nobody has', [...walk, 'access', 'see', 0, 'role'], 'king', 'unknown_value instruments/1/access/see/0/role'],
    ['a log of nothing', ['instruments', 2, 'fields'], [], 'empty_list instruments/2/items'],
    ['who sees a round', ['instruments', 0, 'access'], { see: [], write: [] }, 'access_in_rounds instruments/0/access'],
    ['a person in a round', round, [{ id: 'who', kind: 'person', label: 'Who' }], 'field_not_in_rounds instruments/0/fields/0'],
    ['a student in a round', round, [{ id: 'who', kind: 'student', label: 'Who' }], 'field_not_in_rounds instruments/0/fields/0'],
    ['a class in a round', round, [{ id: 'who', kind: 'org', label: 'Whose' }], 'field_not_in_rounds instruments/0/fields/0'],
    [
      'a link in a round',
      round,
      [{ id: 'what', kind: 'reference', to: 'plan', label: 'Which' }],
      'field_not_in_rounds instruments/0/fields/0',
    ],
    [
      'what is never added up in a round',
      round,
      [{ id: 'what', kind: 'text', label: 'What', private: true }],
      'field_not_in_rounds instruments/0/fields/0',
    ],
    ['a tag in a label', ['conditions', 0, 'label'], 'Soil <script>alert(1)</script>', 'markup conditions/0/label'],
    ['a tag in a translation', ['translations', 'es', 'texts', 'title'], '<b>Huerto</b>', 'markup translations/es/texts/title'],
    ['a comment in a note', ['notice'], '<!-- later -->', 'markup notice'],
  ])('refuse %s', (_, path, value, expected) => {
    expect(told(changed([path, value]))).toContain(`framework.${expected}`)
  })

  it('say one thing about one mistake', () => {
    expect(told(changed([['conditions', 1, 'variants', 0], 'steep']))).toHaveLength(1)
    expect(told(changed([[...walk, 'access', 'see', 1, 'field'], 'place']))).toHaveLength(1)
    expect(told(changed([[...fields, 1, 'kind'], 'sound']))).not.toContain('framework.missing_field instruments/1/fields/1/id')
  })

  it('let a sign that means less stand in words', () => {
    expect(told(changed([['summary'], 'Fewer than <5 beds, p < 0.05, a <- b']))).toEqual([])
  })

  it('hold none of the owner’s longer text where only labels may be kept', () => {
    const document = changed([['labelsOnly'], true], [['officialText'], false])
    expect(told(document)).toContain('framework.official_text_forbidden conditions/0/lookFors/1/owner')
    expect(told(document)).not.toContain('framework.official_text_forbidden conditions/0/lookFors/0/owner')
    const advice = changed([['labelsOnly'], true], [['conditions', 0, 'recommendations', 0, 'owner'], 'framework'])
    expect(told(advice)).toContain('framework.official_text_forbidden conditions/0/recommendations/0/owner')
  })

  it('are none in a shell, and a framework that is no shell has conditions', () => {
    const nothing: readonly (readonly [Path, unknown])[] = [
      [['conditions'], []],
      [['instruments'], []],
      [['texts'], []],
      [['translations'], {}],
    ]
    expect(told(changed([['completeness'], 'shell'], ...nothing))).toEqual([])
    expect(told(changed(...nothing))).toEqual(['framework.empty_list conditions'])
  })
})

describe('a document without them', () => {
  it('is read as what it was, so that it keeps its hash', () => {
    const parsed = parseFramework(JSON.parse(JSON.stringify(gardenFramework)))
    expect(parsed.ok && Object.keys(parsed.value).sort()).toEqual(Object.keys(gardenFramework).sort())
    expect(JSON.stringify(parsed.ok && parsed.value.instruments)).toBe(JSON.stringify(gardenFramework.instruments))
  })
})

describe('their translations', () => {
  const paths = translatableTexts(meadowFramework).map(({ path }) => path)

  it('have a path for every text for people', () => {
    expect(paths).toEqual(
      expect.arrayContaining([
        'notice',
        'variants/wet/description',
        'attributes/research/values/firm/label',
        'conditions/G1/lookFors/crust',
        'conditions/G1/recommendations/compost',
        'instruments/walk/respondents',
        'instruments/walk/unit',
        'instruments/walk/cadence',
        'instruments/walk/items/G1/text',
        'instruments/walk/fields/bed/options/north/help',
        'instruments/walk/fields/mm/unit',
        'instruments/walk/fields/rained/help',
        'instruments/walk/fields/idea/default',
      ]),
    )
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('reach every one of them', () => {
    const texts = Object.fromEntries(paths.map(path => [path, `[${path}]`]))
    const french = translate({ ...meadowFramework, translations: { fr: { by: 'owner', reviewed: true, texts } } }, 'fr')
    expect(translatableTexts(french)).toEqual(paths.map(path => ({ path, text: `[${path}]` })))
    const bed = french.instruments[1]?.fields?.[0]
    expect(bed?.kind === 'choice' && bed.default).toBe('north')
  })

  it('say what conditions of a kind are called once for all of them', () => {
    const named = {
      ...meadowFramework,
      conditions: meadowFramework.conditions.map(condition => ({ ...condition, kind: 'bed' })),
      translations: { es: { by: 'ours' as const, reviewed: false, texts: { 'kinds/bed': 'bancal' } } },
    }
    expect(told(named)).toEqual([])
    expect(translatableTexts(named).filter(({ path }) => path.startsWith('kinds/'))).toEqual([{ path: 'kinds/bed', text: 'bed' }])
    expect(translate(named, 'es').conditions.map(({ kind }) => kind)).toEqual(['bancal', 'bancal', 'bancal'])
  })
})
