import { describe, expect, test } from 'vitest'
import { orchardManifest } from '../fixtures/orchard-manifest.ts'
import type { Manifest } from '../manifest.ts'
import { type AnalysisResult, defineServer, type PluginServer, type ReactionCommand } from '../server/index.ts'
import { conformance } from './conformance.ts'
import { runAnalysis, runReaction } from './run-server.ts'
import { serverChecks } from './server-checks.ts'

const tree = {
  format: 1,
  id: 'tree',
  edition: 1,
  title: 'Tree',
  plural: 'Trees',
  summary: 'A tree.',
  language: 'en',
  licence: {
    id: 'CC-BY-4.0',
    name: 'Creative Commons Attribution 4.0 International',
    attribution: 'Made up for a test.',
    derivativesAllowed: true,
    redistributable: true,
  },
  fields: [
    { id: 'name', kind: 'text', label: 'Name', required: true },
    { id: 'school', kind: 'org', label: 'School', orgKinds: ['school'] },
  ],
  named: 'name',
  access: { see: [], write: [] },
  views: [],
  translations: {},
}

const manifest: Manifest = {
  ...(orchardManifest() as unknown as Manifest),
  recordTypes: [tree],
  settings: [{ id: 'least', kind: 'number', label: 'At least', default: 3 }],
  permissions: ['record.create'],
  measures: [
    {
      id: 'kept',
      name: 'Kept',
      kind: 'process',
      definition: 'Kept of all.',
      valueKind: 'share',
      numerator: 'kept',
      denominator: 'all',
      unit: '',
      direction: 'up',
      cadence: 'week',
      counts: 'things',
    },
  ],
  analyses: [
    {
      id: 'growth',
      title: 'Growth',
      description: 'How trees grow.',
      reads: ['tree'],
      by: ['org'],
      measures: ['kept'],
      tables: [
        {
          id: 'trees',
          title: 'Trees',
          description: 'Each.',
          about: 'records',
          columns: [
            { id: 'place', label: 'Place', kind: 'org' },
            { id: 'height', label: 'Height', kind: 'number' },
            { id: 'part', label: 'Part', kind: 'share' },
            { id: 'on', label: 'On', kind: 'date' },
            { id: 'tall', label: 'Tall', kind: 'yes-no' },
            { id: 'why', label: 'Why', kind: 'words' },
            { id: 'note', label: 'Note', kind: 'text' },
          ],
        },
        {
          id: 'places',
          title: 'Places',
          description: 'All.',
          about: 'counts',
          counts: 'people',
          columns: [
            { id: 'place', label: 'Place', kind: 'org' },
            { id: 'people', label: 'People', kind: 'number' },
          ],
        },
      ],
    },
  ],
  reactions: [{ id: 'plant', title: 'Plant', description: 'Plants another.', on: ['record.created'] }],
  messages: { en: { 'findings/dry': 'Dry since {days} days.', 'words/short': '{1} of {2}' } },
}

/** What the types forbid and code does all the same. */
const wrong = (value: unknown): never => value as never

const serverWith = (result: unknown, commands: unknown = []): PluginServer =>
  defineServer({ analyses: { growth: () => wrong(result) }, reactions: { plant: () => wrong(commands) } })

const analyze = (result: unknown) => runAnalysis({ manifest, server: serverWith(result) }, { analysis: 'growth' })

const whole: AnalysisResult = {
  measures: [{ measure: 'kept', orgId: 'district', on: '2026-08-30', value: 1, denominator: 2 }],
  findings: [{ code: 'dry', orgId: 'district', params: { days: 3 } }],
  tables: {
    trees: [
      { place: 'district', height: 2.5, part: 0.5, on: '2026-08-30', tall: true, why: 'short 2 5', note: 'Green' },
      { place: null, height: null },
    ],
    places: [{ place: 'district', people: 12 }],
  },
}

test('what fits its declaration comes back as it is', () => {
  for (const result of [{}, { measures: [], findings: [], tables: {} }, whole]) expect(analyze(result)).toEqual({ ok: true, value: result })
})

const row = (cells: Readonly<Record<string, unknown>>) => ({ tables: { trees: [{}, cells] } })
const value = (change: Readonly<Record<string, unknown>>) => ({
  measures: [{ measure: 'kept', orgId: 'district', on: '2026-08-30', value: 1, denominator: 2, ...change }],
})

describe('what does not fit is named by its place and in one word', () => {
  test.each<[string, unknown, string]>([
    ['no result', null, ' not_a_result'],
    ['a list', [], ' not_a_result'],
    ['something else beside it', { more: 1 }, ' not_a_result'],
    ['a promise', Promise.resolve({}), ' not_data'],
    ['a function', { findings: () => [] }, ' not_data'],
    ['a table that is not declared', { tables: { others: [] } }, 'tables unknown_table'],
    ['a column that is not declared', row({ Ada: 1 }), 'tables/trees/1 unknown_column'],
    ['no number', row({ height: 'tall' }), 'tables/trees/1/height not_a_number'],
    ['a number without end', row({ height: Number.POSITIVE_INFINITY }), 'tables/trees/1/height not_a_number'],
    ['a share above one', row({ part: 50 }), 'tables/trees/1/part not_a_share'],
    ['no day', row({ on: '2026-02-30' }), 'tables/trees/1/on not_a_day'],
    ['neither yes nor no', row({ tall: 1 }), 'tables/trees/1/tall not_true_or_false'],
    ['an org that is not there', row({ place: 'elsewhere' }), 'tables/trees/1/place unknown_org'],
    ['words without a message', row({ why: 'long 1' }), 'tables/trees/1/why unknown_words'],
    ['words that are a sentence', row({ why: 'Ada did not come' }), 'tables/trees/1/why not_words'],
    ['a text without end', row({ note: 'x'.repeat(501) }), 'tables/trees/1/note not_a_text'],
    ['too many rows', { tables: { trees: Array.from({ length: 10_001 }, () => ({})) } }, 'tables/trees too_many'],
    ['half a person', { tables: { places: [{ place: 'district', people: 1.5 }] } }, 'tables/places/0/people not_a_count'],
    ['nobody counted', { tables: { places: [{ place: 'district' }] } }, 'tables/places/0/people not_a_count'],
    ['a measure that is not declared', value({ measure: 'lost' }), 'measures/0/measure unknown_measure'],
    ['a value of another org', value({ orgId: 'elsewhere' }), 'measures/0/orgId unknown_org'],
    ['a value of no day', value({ on: 'today' }), 'measures/0/on not_a_day'],
    ['more than all', value({ value: 3 }), 'measures/0/value denominator_smaller'],
    ['the same value twice', { measures: [...value({}).measures, ...value({ value: 0 }).measures] }, 'measures/1 repeated_value'],
    ['a finding without a message', { findings: [{ code: 'wet' }] }, 'findings/0/code unknown_finding'],
    ['a finding with a list in it', { findings: [{ code: 'dry', params: { days: [] } }] }, 'findings/0/params not_parameters'],
  ])('%s', (_, result, expected) => {
    const checked = analyze(result)
    expect(checked.ok ? 'ok' : `${checked.error.path?.join('/')} ${checked.error.params?.problem}`).toBe(expected)
    expect(JSON.stringify(checked)).not.toContain('Ada')
  })
})

test('an analysis is handed the defaults of its settings and a district where nothing has happened', () => {
  const seen: unknown[] = []
  const server = defineServer({
    analyses: {
      growth: input => {
        seen.push(input)
        return {}
      },
    },
  })
  runAnalysis({ manifest, server }, { analysis: 'growth' })
  runAnalysis({ manifest, server }, { analysis: 'growth', settings: { least: 9 }, today: '2026-10-01' })
  expect(seen).toMatchObject([
    { today: '2026-09-01', settings: { least: 3 }, records: { tree: [] }, orgs: [{ id: 'district' }] },
    { today: '2026-10-01', settings: { least: 9 } },
  ])
  expect(runAnalysis({ manifest, server }, { analysis: 'none' })).toMatchObject({ ok: false, error: { code: 'analysis.unknown' } })
})

const react = (commands: unknown, permissions: Manifest['permissions'] = ['record.create']) =>
  runReaction({ manifest: { ...manifest, permissions }, server: serverWith({}, commands) }, { reaction: 'plant' })

const create = (change: Readonly<Record<string, unknown>> = {}) => ({
  do: 'record.create',
  type: 'tree',
  orgId: 'district',
  values: { name: 'Oak', school: 'district' },
  ...change,
})

test('what a reaction wants done is what its manifest may, and fits the fields of the record', () => {
  const commands = [create()] as readonly ReactionCommand[]
  expect(react(commands)).toEqual({ ok: true, value: commands })
})

describe('what it may not, or what cannot be, is named', () => {
  test.each<[string, unknown, string]>([
    ['no list', {}, 'analysis.bad_output '],
    ['no command', [{ do: 'record.erase' }], 'analysis.bad_output 0'],
    ['without permission', [{ do: 'record.move', recordId: 'a', move: 'b' }], 'reaction.not_permitted 0'],
    ['a record of another plugin', [create({ type: 'bed' })], 'analysis.bad_output 0/type'],
    ['more than is known', [create({ by: 'Ada' })], 'analysis.bad_output 0'],
    ['no values', [create({ values: [] })], 'analysis.bad_output 0/values'],
    ['a field left out', [create(), create({ values: {} })], 'record.required 1/values/name'],
  ])('%s', (_, commands, expected) => {
    const checked = react(commands)
    expect(checked.ok ? 'ok' : `${checked.error.code} ${checked.error.path?.join('/')}`).toBe(expected)
    expect(JSON.stringify(checked)).not.toContain('Ada')
  })
})

const failuresOf = (server: PluginServer): readonly string[] =>
  serverChecks({ manifest, server }).flatMap(({ name, run }) => {
    try {
      run()
      return []
    } catch (failure) {
      return [`${name}\n${(failure as Error).message}`]
    }
  })

test('sound code keeps every check of the suite', () => {
  expect(failuresOf(serverWith(whole))).toEqual([])
  const names = conformance(manifest, { server: serverWith(whole) }).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['has every declared analysis and reaction, and nothing else']))
})

test('a part that is missing or not declared, and an answer that changes, fail their check', () => {
  let times = 0
  const changing = () => {
    times += 1
    return { findings: [{ code: 'dry', params: { days: times } }] }
  }
  const [differs, answers] = failuresOf({ analyses: { growth: changing, weather: () => ({}) } })
  expect(differs).toContain('analysis weather: there, and not declared')
  expect(differs).toContain('reaction plant: declared, and not there')
  expect(answers).toContain('answers differently')
})
