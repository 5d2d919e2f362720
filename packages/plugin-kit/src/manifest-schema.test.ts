import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import garden from '../../../examples/leadership-climate/framework.json' with { type: 'json' }
import { type Path, plant } from './fixtures/plant.ts'
import { wholeManifest } from './fixtures/whole-manifest.ts'
import { loadPlugin } from './load-plugin.ts'
import { manifestSchema } from './manifest-schema.ts'

const ajv = new Ajv2020({ strict: true, strictTypes: false })
const isInForm = ajv.compile(manifestSchema())

describe('a manifest that uses every part of the contract', () => {
  test('is in form, also where it names the schema itself', () => {
    const named = { $schema: './manifest.schema.json', ...wholeManifest() }
    plant(named, { at: ['recordTypes', 0, '$schema'], value: '../schema/manifest.schema.json#/$defs/recordType' })
    expect(isInForm(named)).toBe(true)
    const loaded = loadPlugin(named)
    expect(loaded.ok && [Object.hasOwn(loaded.value, '$schema'), Object.hasOwn(loaded.value.recordTypes[0] ?? {}, '$schema')]).toEqual([
      false,
      false,
    ])
  })

  const kinds: Path[] = []
  const walk = (value: unknown, path: Path): void => {
    kinds.push(path)
    if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) walk(part, [...path, key])
  }
  walk(wholeManifest(), [])

  test('is refused by schema and reading alike as soon as any value in it is of another kind', { timeout: 60_000 }, () => {
    for (const path of kinds.slice(1)) {
      const broken = plant(wholeManifest(), { at: path, value: { unexpected: [[]] } })
      expect({ path, schema: isInForm(broken), reading: loadPlugin(broken).ok }).toEqual({ path, schema: false, reading: false })
    }
  })

  test('or has a field that nobody knows', { timeout: 60_000 }, () => {
    const places = kinds.filter(path => {
      const value = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), wholeManifest())
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    })
    const dictionaries = /^(messages|translations|values|texts)$|messages\/\w+$|translations\/\w+$/
    for (const path of places.filter(place => !dictionaries.test(place.join('/')) && !dictionaries.test(String(place.at(-1))))) {
      const broken = plant(wholeManifest(), { at: [...path, 'nobody-knows-this'], value: 1 })
      expect({ path, schema: isInForm(broken), reading: loadPlugin(broken).ok }).toEqual({ path, schema: false, reading: false })
    }
  })

  test('and whatever the reading takes, the schema takes', { timeout: 60_000 }, () => {
    const narrower = kinds.slice(1).filter(path => {
      const without = plant(wholeManifest(), { at: path })
      return loadPlugin(without).ok && !isInForm(without)
    })
    expect(narrower).toEqual([])
  })
})

test.each<[string, Path, unknown]>([
  ['an id in capitals', ['id'], 'Orchard'],
  ['a blank name', ['name'], '   '],
  ['no languages', ['languages'], []],
  ['a relation that is none', ['crosswalks', 0, 'links', 0, 'relation'], 'like'],
  ['a role that nobody has', ['recordTypes', 0, 'access', 'write', 0, 'role'], 'king'],
  ['a field of another kind', ['settings', 0, 'kind'], 'sound'],
  ['a number without its bounds', ['settings', 0, 'min'], 'one'],
  ['an instrument of another kind', ['frameworks', 0, 'instruments', 0, 'kind'], 'exam'],
  ['another contract', ['api'], 2],
])('%s is refused by schema and reading alike', (_, at, value) => {
  const broken = plant(wholeManifest(), { at, value })
  expect([isInForm(broken), loadPlugin(broken).ok]).toEqual([false, false])
})

test('one document alone is checked by its own part of the schema', () => {
  const schema = manifestSchema()
  const isFramework = ajv.compile({
    ...schema,
    $id: 'urn:tilth:framework',
    $ref: '#/$defs/framework',
    properties: {},
    required: [],
    additionalProperties: true,
  })
  expect(isFramework(garden)).toBe(true)
  expect(isFramework({ ...garden, conditions: 3 })).toBe(false)
  expect(Object.keys(Object(schema.$defs))).toEqual(
    expect.arrayContaining(['framework', 'recordType', 'cycleModel', 'planTemplate', 'crosswalk', 'field', 'instrument', 'condition']),
  )
})
