import { readFileSync } from 'node:fs'
import { cpuUsage } from 'node:process'
import { describe, expect, test } from 'vitest'
import { type Path, plant } from '../src/fixtures/plant.ts'
import { wholeManifest } from '../src/fixtures/whole-manifest.ts'
import { loadPlugin, readPluginText } from '../src/index.ts'

const inherited = Object.getOwnPropertyNames(Object.prototype).sort()

/** What the product says of each issue, in its languages. The kit knows no message; a host has one for every code. */
const catalogs: readonly Readonly<Record<string, string>>[] = ['en', 'es'].map(locale =>
  JSON.parse(readFileSync(new URL(`../../i18n/messages/${locale}/issues.json`, import.meta.url), 'utf8')),
)

/** What a document is refused for, and how much of a processor it took to find out. */
const refused = (read: () => ReturnType<typeof loadPlugin>) => {
  const before = cpuUsage()
  const result = read()
  const { user, system } = cpuUsage(before)
  return { codes: result.ok ? [] : [...new Set(result.error.map(({ code }) => code))], seconds: (user + system) / 1e6 }
}

const planted = (at: Path, value: unknown) => () => loadPlugin(plant(wholeManifest(), { at, value }))
const written = (at: Path, value: unknown) => () => readPluginText(JSON.stringify(plant(wholeManifest(), { at, value })))

const framework = ['frameworks', 0] as const
const condition = wholeManifest().frameworks[0]?.conditions[1]
const many = (count: number, make: (index: number) => unknown): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => make(index))
const script = 'Water<script>fetch("//example.org")</script>'
const tower = (height: number): unknown => many(height, () => null).reduce<unknown>(inner => [inner], 'top')

const ring = (length: number) => many(length, index => ({ ...condition, code: `c${index}`, parent: `c${(index + 1) % length}` }))

const itself: Record<string, unknown> = {}
itself.again = itself

const hostile: readonly (readonly [string, () => ReturnType<typeof loadPlugin>, string])[] = [
  ['ten megabytes of text', () => readPluginText(`{"name":"${'a'.repeat(10_000_000)}"}`), 'plugin.too_large'],
  ['ten megabytes in one field', planted(['summary'], 'a'.repeat(10_000_000)), 'plugin.text_too_long'],
  [
    'ten megabytes in one condition',
    planted([...framework, 'conditions', 0, 'description'], 'a'.repeat(10_000_000)),
    'framework.text_too_long',
  ],
  ['ten megabytes as an id', planted([...framework, 'id'], 'a-'.repeat(5_000_000)), 'framework.text_too_long'],
  ['a condition above itself', written([...framework, 'conditions', 0, 'parent'], 'G1'), 'framework.cycle'],
  ['two thousand conditions in a ring', written([...framework, 'conditions'], ring(2000)), 'framework.cycle'],
  [
    'a thousand small rings',
    written(
      [...framework, 'conditions'],
      many(2000, at => ({ ...condition, code: `c${at}`, parent: `c${at ^ 1}` })),
    ),
    'framework.cycle',
  ],
  ['an object within itself', planted([...framework, 'layers'], itself), 'plugin.not_serializable'],
  [
    'a hundred thousand conditions',
    planted(
      [...framework, 'conditions'],
      many(100_000, at => ({ ...condition, code: `c${at}` })),
    ),
    'framework.too_many_conditions',
  ],
  [
    'a hundred thousand conditions of nothing',
    written(
      [...framework, 'conditions'],
      many(100_000, () => ({})),
    ),
    'framework.too_many_conditions',
  ],
  [
    'a million conditions of nothing',
    planted(
      [...framework, 'conditions'],
      many(1_000_000, () => ({})),
    ),
    'plugin.too_large',
  ],
  ['a script in a label', written([...framework, 'conditions', 0, 'label'], script), 'framework.markup'],
  ['a script in a translation', written([...framework, 'translations', 'es', 'texts', 'texts/look'], script), 'framework.markup'],
  ['a script in a field of a record', written(['recordTypes', 0, 'fields', 0, 'label'], script), 'record_type.markup'],
  ['a script in a crosswalk', written(['crosswalks', 0, 'title'], script), 'crosswalk.markup'],
  ['a script in the name of the plugin', written(['name'], script), 'plugin.markup'],
  ['a script in a message', written(['messages', 'es', 'name'], script), 'plugin.markup'],
  ['a script as an address', written(['url'], 'javascript:alert(1)'), 'plugin.malformed'],
  ['a code given twice', written([...framework, 'conditions', 1, 'code'], 'G1'), 'framework.duplicate_code'],
  [
    'one code two thousand times',
    written(
      [...framework, 'conditions'],
      many(2000, () => condition),
    ),
    'framework.duplicate_code',
  ],
  ['a scale that runs backwards', written([...framework, 'scales', 0, 'anchors', 1, 'position'], 0), 'framework.scale_out_of_order'],
  ['a scale without an end', written([...framework, 'scales', 0, 'anchors', 2, 'position'], 1e308), 'framework.out_of_range'],
  ['a tower of a hundred thousand lists', planted([...framework, 'texts'], tower(100_000)), 'plugin.nested_too_deep'],
  ['the same as text', () => readPluginText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'plugin.nested_too_deep'],
  ['a tower without a top', () => readPluginText('['.repeat(4_000_000)), 'plugin.nested_too_deep'],
  [
    'a name every object has, as a field',
    () => readPluginText('{"api":1,"__proto__":{"id":"x"},"constructor":{}}'),
    'plugin.unknown_field',
  ],
  [
    'a name every object has, as a language',
    () => readPluginText(JSON.stringify(wholeManifest()).replace('"messages":{', '"messages":{"__proto__":{"name":"x"},')),
    'plugin.malformed',
  ],
  ['a name every object has, as a setting', written(['settings', 0, 'id'], 'constructor'), 'plugin.malformed'],
  [
    'a name every object has, in a preset',
    () => readPluginText(JSON.stringify(wholeManifest()).replace('"values":{', '"values":{"__proto__":1,')),
    'plugin.malformed',
  ],
  [
    'a name every object has, as a path',
    written(['recordTypes', 1, 'access', 'see', 0, 'field'], '__proto__.class'),
    'record_type.malformed',
  ],
  [
    'a hundred thousand fields nobody knows',
    planted([...framework, 'licence'], Object.fromEntries(many(100_000, at => [`f${at}`, at]) as [string, number][])),
    'framework.unknown_field',
  ],
  [
    'a hundred thousand translations of nothing',
    planted([...framework, 'translations', 'es', 'texts'], Object.fromEntries(many(100_000, at => [`a/${at}`, 'x']) as [string, string][])),
    'framework.unknown_path',
  ],
  [
    'a hundred thousand languages',
    planted(
      ['languages'],
      many(100_000, () => 'en'),
    ),
    'plugin.too_many',
  ],
  [
    'a hundred thousand frameworks',
    planted(
      ['frameworks'],
      many(100_000, () => ({})),
    ),
    'plugin.too_many',
  ],
  ['a hundred thousand holes', planted([...framework, 'texts'], Array(100_000)), 'plugin.not_serializable'],
  ['half a character', planted(['name'], 'Orchard \ud83d'), 'plugin.forbidden_character'],
  ['a character that rings a bell', written(['name'], 'Orchard \u0007'), 'plugin.forbidden_character'],
]

describe('a hostile document is refused in words and at once', () => {
  test.each(hostile)('%s', { timeout: 60_000 }, (_, read, expected) => {
    const { codes, seconds } = refused(read)
    expect(codes).toContain(expected)
    expect(seconds).toBeLessThan(2)
    expect(codes.filter(code => catalogs.some(catalog => (catalog[`issue.${code}`] ?? '') === ''))).toEqual([])
  })

  test('and leaves nothing behind in what every object inherits', () => {
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(inherited)
    expect(Reflect.get({}, 'id')).toBeUndefined()
    expect(Reflect.get({}, 'name')).toBeUndefined()
  })
})
