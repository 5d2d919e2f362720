import { describe, expect, test } from 'vitest'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import { orchardCycle, orchardPlan } from './fixtures/orchard-work.ts'
import { type Path, plant } from './fixtures/plant.ts'
import { loadPlugin } from './load-plugin.ts'
import { loadPlugins } from './load-plugins.ts'

/** A plugin that brings documents of every kind. */
const manifest = () => ({ ...orchardManifest(), cycleModels: [orchardCycle()], planTemplates: [orchardPlan()] })

/** A plugin that brings no framework. */
const worksOnly = () => ({ ...manifest(), id: 'works', frameworks: [] })

const issuesOf = (document: unknown): readonly string[] => {
  const result = loadPlugin(document)
  return result.ok ? [] : result.error.map(({ code, path = [] }) => `${code} at ${path.join('/')}`)
}

const planted = (at: Path, value?: unknown): readonly string[] => issuesOf(plant(manifest(), { at, value }))

describe('a plugin that brings cycle models and plan templates', () => {
  test('loads with its documents read', () => {
    const result = loadPlugin(manifest())
    expect(result).toMatchObject({ ok: true, value: { id: 'orchard', cycleModels: [orchardCycle()], planTemplates: [orchardPlan()] } })
  })

  test('needs no framework', () => {
    expect(issuesOf(worksOnly())).toEqual([])
    expect(issuesOf({ ...worksOnly(), planTemplates: undefined })).toEqual(['plugin.not_serializable at planTemplates'])
    const { planTemplates: _, ...cyclesOnly } = worksOnly()
    expect(loadPlugin(cyclesOnly)).toMatchObject({ ok: true, value: { frameworks: [], planTemplates: [] } })
  })

  test('one that brings none of them is told that its frameworks are missing', () => {
    const { cycleModels: _, planTemplates: __, ...nothing } = worksOnly()
    expect(issuesOf(nothing)).toEqual(['plugin.empty_list at frameworks'])
  })

  test('one without them has none', () => {
    expect(loadPlugin(orchardManifest())).toMatchObject({ ok: true, value: { cycleModels: [], planTemplates: [] } })
  })
})

test.each<[string, Path, unknown, readonly string[]]>([
  ['models that are no list', ['cycleModels'], {}, ['plugin.wrong_type at cycleModels']],
  ['an empty list of templates', ['planTemplates'], [], ['plugin.empty_list at planTemplates']],
  [
    'a broken model, by its place',
    ['cycleModels', 0, 'stages', 0, 'prompts', 0, 'kind'],
    'rain',
    ['cycle_model.unknown_value at cycleModels/0/stages/0/prompts/0/kind'],
  ],
  [
    'a need that nothing meets',
    ['cycleModels', 0, 'stages', 1, 'keepsLog'],
    false,
    ['cycle_model.never_logged at cycleModels/0/stages/2/needs/0'],
  ],
  ['a broken template, by its place', ['planTemplates', 0, 'horizons'], [], ['plan_template.empty_list at planTemplates/0/horizons']],
  [
    'a template with half of the three questions',
    ['planTemplates', 0, 'parts', 0, 'prompts', 0, 'id'],
    'problem',
    [
      'plan_template.reserved at planTemplates/0/parts/0/prompts/0/id',
      'plan_template.unknown_path at planTemplates/0/translations/es/texts/parts/rows/prompts/trees/label',
    ],
  ],
  ['two models of one id', ['cycleModels', 1], orchardCycle(), ['plugin.duplicate_cycle_model at cycleModels/1/id']],
  ['two templates of one id', ['planTemplates', 1], orchardPlan(), ['plugin.duplicate_plan_template at planTemplates/1/id']],
  ['the id of the plan that everybody has', ['planTemplates', 0, 'id'], 'plain-plan', ['plugin.plan_template_taken at planTemplates/0/id']],
  [
    'a language of a model that is not said',
    ['cycleModels', 0, 'translations', 'fr'],
    { by: 'ours', reviewed: false, texts: {} },
    ['plugin.language_not_declared at languages'],
  ],
  [
    'a model that may not be passed on',
    ['cycleModels', 0, 'licence', 'redistributable'],
    false,
    ['plugin.text_not_redistributable at cycleModels/0/licence/redistributable'],
  ],
  [
    'a licence that contradicts itself',
    ['planTemplates', 0, 'licence', 'id'],
    'CC-BY-ND-4.0',
    ['plugin.licence_contradicts_itself at planTemplates/0/licence/derivativesAllowed'],
  ],
  [
    'a translation of ours over what may not be changed',
    ['cycleModels', 0, 'licence', 'derivativesAllowed'],
    false,
    ['plugin.derivation_forbidden at cycleModels/0/translations/es/by'],
  ],
  [
    'our words called verbatim',
    ['planTemplates', 0, 'parts', 0, 'owner'],
    'ours',
    ['plugin.verbatim_needs_owner at planTemplates/0/parts/0/owner'],
  ],
])('refuses %s', (_, at, value, expected) => {
  expect(planted(at, value)).toEqual(expected)
})

test('a language that only a cycle model has is provided', () => {
  const document = plant(worksOnly(), { at: ['languages', 2], value: 'fr' })
  expect(issuesOf(document)).toEqual(['plugin.language_not_provided at languages/2'])
  expect(
    issuesOf(plant(document, { at: ['cycleModels', 0, 'translations', 'fr'], value: { by: 'owner', reviewed: true, texts: {} } })),
  ).toEqual([])
})

test.each<[string, object]>([
  ['plugin.cycle_model_taken at cycleModels/0/id', { cycleModels: [orchardCycle()] }],
  ['plugin.plan_template_taken at planTemplates/0/id', { planTemplates: [orchardPlan()] }],
])('an id is given once over all plugins: %s', (expected, documents) => {
  const { cycleModels: _, planTemplates: __, ...bare } = worksOnly()
  const { loaded, refused } = loadPlugins([manifest(), { ...bare, ...documents }])
  expect(loaded.map(plugin => plugin.id)).toEqual(['orchard'])
  expect(refused.map(({ id, issues }) => [id, ...issues.map(({ code, path = [] }) => `${code} at ${path.join('/')}`)])).toEqual([
    ['works', expected],
  ])
})
