import { describe, expect, test } from 'vitest'
import { type Path, plant } from './fixtures/plant.ts'
import { orchardCrosswalk, orchardRecord, wholeManifest } from './fixtures/whole-manifest.ts'
import { loadPlugin } from './load-plugin.ts'
import { localizePlugin } from './localize-plugin.ts'
import { manifestTexts } from './manifest-texts.ts'

const issuesOf = (manifest: unknown): readonly string[] => {
  const result = loadPlugin(manifest)
  return result.ok ? [] : result.error.map(({ code, path = [] }) => `${code} at ${path.join('/')}`)
}

const loaded = () => {
  const result = loadPlugin(wholeManifest())
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a plugin that uses every part of the contract', () => {
  test('loads with all of it', () => {
    expect(issuesOf(wholeManifest())).toEqual([])
    const { languages, ...parts } = wholeManifest()
    expect(loaded()).toMatchObject(JSON.parse(JSON.stringify({ languages, ...parts })))
  })

  test('is said in another language as far as its messages go', () => {
    const spanish = localizePlugin(loaded(), 'es-MX')
    expect([spanish.name, spanish.summary, spanish.settings[0]?.label]).toEqual([
      'Huerto',
      'An invented framework for tests.',
      'Litros por semana',
    ])
    expect(localizePlugin(loaded(), 'constructor')).toEqual(loaded())
  })

  test('has a path for every text, and each of them can be said', () => {
    const texts = manifestTexts(loaded())
    const paths = texts.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    const fr = Object.fromEntries(paths.map(path => [path, `[${path}]`]))
    const manifest = { ...wholeManifest(), languages: ['en', 'es', 'fr'] }
    const whole = loadPlugin({ ...manifest, messages: { ...manifest.messages, fr } })
    const french = whole.ok ? localizePlugin(whole.value, 'fr') : null
    const own = paths.filter(path => !/^(findings|words)\//.test(path))
    expect(french && manifestTexts(french).filter(({ path }) => own.includes(path))).toEqual(own.map(path => ({ path, text: `[${path}]` })))
  })
})

const analysis = ['analyses', 0] as const

test.each<[string, Path, unknown, string]>([
  ['a setting given twice', ['settings', 1, 'id'], 'liters', 'plugin.duplicate_code at settings/1/id'],
  [
    'a setting that is a person',
    ['settings', 0],
    { id: 'liters', kind: 'person', label: 'Who' },
    'plugin.not_a_setting at settings/0/kind',
  ],
  ['a default off its bounds', ['settings', 0, 'default'], 0, 'plugin.out_of_range at settings/0/default'],
  ['a preset of no setting', ['presets', 0, 'values', 'wind'], 1, 'plugin.dangling_reference at presets/0/values/wind'],
  ['a preset that its setting forbids', ['presets', 0, 'values', 'liters'], 101, 'plugin.unfit_value at presets/0/values/liters'],
  ['a preset of another type', ['presets', 0, 'values', 'liters'], 'twelve', 'plugin.unfit_value at presets/0/values/liters'],
  ['a preset of no option', ['presets', 0, 'values', 'season'], 'wet', 'plugin.unfit_value at presets/0/values/season'],
  ['a preset that holds a list', ['presets', 0, 'values', 'season'], ['dry'], 'plugin.wrong_type at presets/0/values/season'],
  ['an analysis of an unknown form', [...analysis, 'reads', 0], 'bush', 'plugin.dangling_reference at analyses/0/reads/0'],
  ['an analysis of an unknown instrument', [...analysis, 'reads', 2], 'orchard/run', 'plugin.dangling_reference at analyses/0/reads/2'],
  ['a form read twice', [...analysis, 'reads', 1], 'tree', 'plugin.duplicate_code at analyses/0/reads/1'],
  ['an unknown measure', [...analysis, 'measures', 0], 'wind', 'plugin.dangling_reference at analyses/0/measures/0'],
  ['two tables of one id', [...analysis, 'tables', 1, 'id'], 'dry', 'plugin.duplicate_code at analyses/0/tables/1/id'],
  [
    'two columns of one id',
    [...analysis, 'tables', 0, 'columns', 1, 'id'],
    'tree',
    'plugin.duplicate_code at analyses/0/tables/0/columns/1/id',
  ],
  ['a count that is nowhere', [...analysis, 'tables', 1, 'counts'], undefined, 'plugin.counts_missing at analyses/0/tables/1/counts'],
  ['a count that is a place', [...analysis, 'tables', 1, 'counts'], 'school', 'plugin.counts_missing at analyses/0/tables/1/counts'],
  ['a count among records', [...analysis, 'tables', 0, 'counts'], 'tree', 'plugin.counts_missing at analyses/0/tables/0/counts'],
  [
    'a student among those who are counted',
    [...analysis, 'tables', 1, 'columns', 0, 'kind'],
    'student',
    'plugin.personal_column at analyses/0/tables/1/columns/0/kind',
  ],
  ['a reaction to nothing', ['reactions', 0, 'on'], [], 'plugin.empty_list at reactions/0/on'],
  ['a permission given twice', ['permissions', 1], 'record.move', 'plugin.duplicate_code at permissions/1'],
  ['a permission that there is none of', ['permissions', 1], 'everything', 'plugin.unknown_value at permissions/1'],
  ['a message of nothing', ['messages', 'es', 'settings/wind/label'], 'Viento', 'plugin.unknown_path at messages/es/settings/wind/label'],
  [
    'a finding that its own language lacks',
    ['messages', 'es', 'findings/wet'],
    'Mojado',
    'plugin.own_language_lacks at messages/es/findings/wet',
  ],
  ['its own name as a message', ['messages', 'en', 'name'], 'Orchard', 'plugin.translates_own_language at messages/en/name'],
  ['a language of messages that is not said', ['languages'], ['en'], 'plugin.language_not_declared at languages'],
  ['a tag in a setting', ['settings', 0, 'label'], '<b>Liters</b>', 'plugin.markup at settings/0/label'],
  ['a tag in a stage of a cycle', ['cycleModels', 0, 'stages', 0, 'label'], '<i>Cut</i>', 'plugin.markup at cycleModels/0/stages/0/label'],
  ['a host that is no version', ['minHost'], 'new', 'plugin.malformed at minHost'],
  ['two record types of one id', ['recordTypes', 1, 'id'], 'tree', 'plugin.duplicate_record_type at recordTypes/1/id'],
  ['two crosswalks of one id', ['crosswalks', 1], orchardCrosswalk(), 'plugin.duplicate_crosswalk at crosswalks/1/id'],
  [
    'a record of a type that the plugin does not have',
    ['recordTypes', 1, 'fields', 0, 'recordType'],
    'bush',
    'plugin.dangling_reference at recordTypes/1/fields/0/recordType',
  ],
  [
    'a class that is not in the record one step away',
    ['recordTypes', 1, 'access', 'see', 0, 'field'],
    'tree.school',
    'plugin.dangling_reference at recordTypes/1/access/see/0/field',
  ],
  [
    'a lead found in a person',
    ['recordTypes', 1, 'access', 'see', 0, 'field'],
    'tree.keeper',
    'plugin.dangling_reference at recordTypes/1/access/see/0/field',
  ],
  [
    'a link from a condition that its framework does not have',
    ['crosswalks', 0, 'links', 0, 'from', 'code'],
    'G9',
    'plugin.dangling_reference at crosswalks/0/links/0/from/code',
  ],
  ['a broken record type, by its place', ['recordTypes', 0, 'named'], 'x', 'record_type.dangling_reference at recordTypes/0/named'],
  ['a broken crosswalk, by its place', ['crosswalks', 0, 'links'], [], 'crosswalk.empty_list at crosswalks/0/links'],
  [
    'a record type that may not be passed on',
    ['recordTypes', 0, 'licence', 'redistributable'],
    false,
    'plugin.text_not_redistributable at recordTypes/0/licence/redistributable',
  ],
  ['an empty list of record types', ['recordTypes'], [], 'plugin.empty_list at recordTypes'],
])('refuses %s', (_, at, value, expected) => {
  expect(issuesOf(plant(wholeManifest(), { at, value }))).toContain(expected)
})

test('a permission without anything to write, or without a reaction to write it, is refused', () => {
  const { reactions: _, ...withoutReactions } = wholeManifest()
  expect(issuesOf(withoutReactions)).toEqual([
    'plugin.permission_without_use at permissions/0',
    'plugin.permission_without_use at permissions/1',
  ])
})

test('a plugin of record types alone brings something', () => {
  const { planTemplates: _, cycleModels: __, ...manifest } = wholeManifest()
  const alone = { api: 1, id: 'trees', version: '1.0.0', name: 'Trees', summary: 'Trees.', licence: 'Apache-2.0', maker: 'Us' }
  expect(issuesOf({ ...alone, languages: ['en', 'es'], frameworks: [], recordTypes: [orchardRecord()] })).toEqual([])
  expect(issuesOf({ ...alone, languages: ['en'], frameworks: [] })).toEqual(['plugin.empty_list at frameworks'])
  expect(manifest.recordTypes).toHaveLength(2)
})

test('a licence against changes refuses look-fors and advice of ours', () => {
  const closed = wholeManifest()
  plant(closed, {
    at: ['frameworks', 0, 'licence'],
    value: { ...closed.frameworks[0]?.licence, id: 'CC-BY-ND-4.0', derivativesAllowed: false },
  })
  plant(closed, { at: ['frameworks', 0, 'officialText'], value: false })
  plant(closed, {
    at: ['frameworks', 0, 'conditions', 1, 'lookFors'],
    value: [{ id: 'a', kind: 'sign', text: 'Broken twigs.', owner: 'ours' }],
  })
  plant(closed, {
    at: ['frameworks', 0, 'conditions', 1, 'recommendations'],
    value: [{ id: 'a', scale: 'depth', upTo: 'bare', text: 'Plant a hedge.', owner: 'ours' }],
  })
  expect(issuesOf(closed)).toEqual(
    expect.arrayContaining([
      'plugin.derivation_forbidden at frameworks/0/conditions/1/lookFors/0/owner',
      'plugin.derivation_forbidden at frameworks/0/conditions/1/recommendations/0/owner',
    ]),
  )
})
