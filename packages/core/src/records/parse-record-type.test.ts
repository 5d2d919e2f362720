import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bedPlan } from './bed-plan.fixture.ts'
import { hashRecordType } from './hash-record-type.ts'
import { localizeRecordType, recordTypeCoverage } from './localize-record-type.ts'
import { parseRecordType } from './parse-record-type.ts'
import { recordTypeTexts } from './record-type-texts.ts'

type Path = readonly (string | number)[]
type Loose = Record<string | number, unknown>

const changed = (path: Path = [], value?: unknown): Loose => {
  const document = JSON.parse(JSON.stringify(bedPlan)) as Loose
  const place = path.slice(0, -1).reduce((at: Loose, key) => at[key] as Loose, document)
  const [last] = path.slice(-1)
  if (last !== undefined && value === undefined) delete place[last]
  else if (last !== undefined) place[last] = value
  return document
}

const told = (document: unknown): readonly string[] => {
  const parsed = parseRecordType(document)
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path?.join('/')}`)
}

describe('parseRecordType', () => {
  it('reads a sound document whole', () => {
    expect(parseRecordType(changed())).toEqual({ ok: true, value: bedPlan })
  })

  it.each<[string, Path, unknown, string]>([
    ['a missing field', ['plural'], undefined, 'missing_field plural'],
    ['an unknown field', ['color'], 'green', 'unknown_field color'],
    ['no fields', ['fields'], [], 'empty_list fields'],
    ['a field given twice', ['fields', 2, 'id'], 'crop', 'duplicate_code fields/2/id'],
    ['a field named like what every object has', ['fields', 0, 'id'], 'toString', 'malformed fields/0/id'],
    ['a name that is no field', ['named'], 'label', 'dangling_reference named'],
    ['a life without statuses', ['life', 'statuses'], [], 'empty_list life/statuses'],
    ['a status given twice', ['life', 'statuses', 1, 'id'], 'thought', 'duplicate_code life/statuses/1/id'],
    ['a move given twice', ['life', 'moves', 1, 'id'], 'sow', 'duplicate_code life/moves/1/id'],
    ['a move from nowhere', ['life', 'moves', 0, 'from'], [], 'empty_list life/moves/0/from'],
    ['a move from an unknown status', ['life', 'moves', 0, 'from', 0], 'X', 'dangling_reference life/moves/0/from/0'],
    ['a move to an unknown status', ['life', 'moves', 0, 'to'], 'X', 'dangling_reference life/moves/0/to'],
    ['a move that needs an unknown field', ['life', 'moves', 0, 'needs', 1], 'X', 'dangling_reference life/moves/0/needs/1'],
    ['a field needed twice', ['life', 'moves', 0, 'needs', 1], 'crop', 'duplicate_code life/moves/0/needs'],
    ['a column that is no field', ['views', 0, 'columns', 1], 'X', 'dangling_reference views/0/columns/1'],
    ['a board without statuses', ['life'], undefined, 'board_without_statuses views/1/kind'],
    ['a matrix of a text', ['views', 2, 'rows'], 'name', 'not_a_choice views/2/rows'],
    ['a matrix of nothing', ['views', 2, 'rows'], 'X', 'dangling_reference views/2/rows'],
    ['a timeline of a choice', ['views', 3, 'until'], 'crop', 'not_a_day views/3/until'],
    ['a view of another kind', ['views', 3, 'kind'], 'globe', 'unknown_value views/3/kind'],
    ['a person who is a choice', ['access', 'see', 0, 'field'], 'crop', 'dangling_reference access/see/0/field'],
    ['a role that nobody has', ['access', 'write', 0, 'role'], 'king', 'unknown_value access/write/0/role'],
    ['no time to keep it', ['keepMonths'], 0, 'out_of_range keepMonths'],
    [
      'a translation of no text',
      ['translations', 'es', 'texts', 'fields/x/label'],
      'X',
      'unknown_path translations/es/texts/fields/x/label',
    ],
    ['its own language', ['translations', 'en'], { by: 'ours', reviewed: true, texts: {} }, 'translates_own_language translations/en'],
    ['a tag in a label', ['fields', 0, 'label'], '<img src=x>', 'markup fields/0/label'],
    ['more moves than anybody needs', ['life', 'moves'], Array(201).fill(bedPlan.life?.moves[0]), 'too_many life/moves'],
  ])('refuses %s', (_, path, value, expected) => {
    expect(told(changed(path, value))).toContain(`record_type.${expected}`)
  })

  it('reads a log, which has no life', () => {
    const { life: _, ...log } = { ...bedPlan, views: [], translations: {} }
    expect(told(log)).toEqual([])
  })

  it('refuses any JSON, and a sound document as soon as any value in it is of another kind', () => {
    fc.assert(fc.property(fc.jsonValue(), value => !parseRecordType(value).ok))
    const paths: Path[] = []
    const walk = (value: unknown, path: Path): void => {
      paths.push(path)
      if (typeof value === 'object' && value !== null) for (const [key, entry] of Object.entries(value)) walk(entry, [...path, key])
    }
    walk(bedPlan, [])
    for (const path of paths.slice(1))
      expect({ path, ok: parseRecordType(changed(path, { unexpected: [] })).ok }).toEqual({ path, ok: false })
  })
})

describe('a record type in another language', () => {
  const paths = recordTypeTexts(bedPlan).map(({ path }) => path)

  it('has a path for each text, each once', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['title', 'plural', 'summary', 'fields/crop/options/beans/label', 'statuses/over/label', 'moves/end/label']),
    )
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('is said as far as it is translated', () => {
    const spanish = localizeRecordType(bedPlan, 'es-MX')
    expect([spanish.title, spanish.plural, spanish.life?.moves[0]?.label]).toEqual(['Plan de bancal', 'Bed plans', 'Sembrar'])
    expect(recordTypeCoverage(bedPlan, 'es')).toEqual({ translated: 2, total: paths.length })
    expect(spanish.missing.size).toBe(paths.length - 2)
  })

  it('is whole where every text is translated', () => {
    const texts = Object.fromEntries(paths.map(path => [path, `[${path}]`]))
    const french = localizeRecordType({ ...bedPlan, translations: { fr: { by: 'ours', reviewed: true, texts } } }, 'fr')
    expect(recordTypeTexts(french)).toEqual(paths.map(path => ({ path, text: `[${path}]` })))
  })
})

describe('hashRecordType', () => {
  it('tells one document from another and not one way of writing it from another', () => {
    const reordered = Object.fromEntries(Object.entries(bedPlan).reverse()) as unknown as typeof bedPlan
    expect(hashRecordType(reordered)).toBe(hashRecordType(bedPlan))
    expect(hashRecordType({ ...bedPlan, edition: 2 })).not.toBe(hashRecordType(bedPlan))
  })
})
