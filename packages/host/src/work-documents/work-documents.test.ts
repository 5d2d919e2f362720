import { hashCycleModel } from '@tilth/core/cycles'
import { hashPlanTemplate, plainPlan } from '@tilth/core/plans'
import { query, readMany, toStatement } from '@tilth/db'
import { enablement, workDocument } from '@tilth/db/district'
import { improvementCycles } from '@tilth/plugin-improvement-cycles'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { describe, expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, succeed, type TestDistrict } from '../../test/harness.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { localizeCycleModel, localizeTemplate } from './localized-documents.ts'
import { listCycleModels, listPlanTemplates } from './offered-documents.ts'
import { pinStatements, readCycleModel, readPlanTemplate } from './pinned-documents.ts'

const setUp = async (plugins: readonly unknown[] = [tlaConditions, improvementCycles]) => {
  const district = await createTestDistrict(await createTestInstallation({ plugins: loadInstalledPlugins(plugins) }))
  return { district, context: await district.as(await district.addPerson('Ada', 'administrator')) }
}

const templatesAt = async (context: DistrictContext, orgId: string) =>
  (await listPlanTemplates(context, orgId)).map(({ pluginId, template }) => [pluginId, template.id])

const modelsAt = async (context: DistrictContext, orgId: string) =>
  (await listCycleModels(context, orgId)).map(({ pluginId, model }) => `${pluginId}/${model.id}`)

const decide = (district: TestDistrict, context: DistrictContext, row: { pluginId: string; orgId: string; enabled: boolean }) =>
  context.db.write([toStatement(query.insert(enablement).values({ ...row, settings: {}, changedAt: district.clock.now }))])

describe('what may be used', () => {
  test('templates of the plugins that are on, and the plain plan last; each begins with the three questions', async () => {
    const { district, context } = await setUp()
    expect(await templatesAt(context, district.schoolId)).toEqual([
      ['tla-conditions', 'tla-action-planning'],
      [null, 'plain-plan'],
    ])
    for (const { template } of await listPlanTemplates(context, district.schoolId))
      expect(template.parts[0]?.prompts.map(prompt => prompt.id)).toEqual(['problem', 'changes', 'improvement'])
  })

  test('cycle models of the plugins that are on, PDSA first wherever it stands', async () => {
    const last = { ...improvementCycles, cycleModels: [...improvementCycles.cycleModels].reverse() }
    const { district, context } = await setUp([tlaConditions, last])
    expect(await modelsAt(context, district.schoolId)).toEqual([
      'improvement-cycles/pdsa',
      'improvement-cycles/implementation-stages',
      'improvement-cycles/data-wise',
      'improvement-cycles/ninety-day-cycle',
    ])
  })

  test('what the district switches off is off at its schools', async () => {
    const { district, context } = await setUp()
    for (const pluginId of ['tla-conditions', 'improvement-cycles']) await succeed(enablePlugin, context, { pluginId, enabled: false })
    expect(await templatesAt(context, district.schoolId)).toEqual([[null, 'plain-plan']])
    expect(await modelsAt(context, district.schoolId)).toEqual([])
  })

  test('the nearest decision above an org stands for it, and for nobody beside it', async () => {
    const { district, context } = await setUp()
    await decide(district, context, { pluginId: 'improvement-cycles', orgId: district.rootId, enabled: false })
    await decide(district, context, { pluginId: 'improvement-cycles', orgId: district.schoolId, enabled: true })
    expect(await modelsAt(context, district.schoolId)).toHaveLength(4)
    expect(await modelsAt(context, district.rootId)).toEqual([])
  })

  test('a plugin that asks to be off is off until somebody wants it', async () => {
    const { district, context } = await setUp([{ ...improvementCycles, defaultEnabled: false }])
    expect(await modelsAt(context, district.schoolId)).toEqual([])
    await decide(district, context, { pluginId: 'improvement-cycles', orgId: district.schoolId, enabled: true })
    expect(await modelsAt(context, district.schoolId)).toHaveLength(4)
  })

  test('no plugins is a plan without frameworks and no cycles', async () => {
    const { district, context } = await setUp([])
    expect([await templatesAt(context, district.rootId), await modelsAt(context, district.rootId)]).toEqual([[[null, 'plain-plan']], []])
  })
})

describe('what was begun with', () => {
  test('is kept once by its hash and read as it was, its plugin off or gone', async () => {
    const { district, context } = await setUp()
    const [tla] = await listPlanTemplates(context, district.schoolId)
    const [pdsa] = await listCycleModels(context, district.schoolId)
    if (!tla || !pdsa) throw new Error('nothing is offered')
    const template = pinStatements(context, tla.template)
    const model = pinStatements(context, pdsa.model)
    await context.db.write([...template.statements, ...template.statements, ...model.statements])
    await context.db.write([...pinStatements(context, tla.template).statements])
    const [rows] = await readMany(context.db, [query.select().from(workDocument)])
    expect(rows.map(row => [row.hash, row.kind, row.documentId, row.edition]).sort()).toEqual(
      [
        [template.hash, 'plan-template', 'tla-action-planning', 1],
        [model.hash, 'cycle-model', 'pdsa', 1],
      ].sort(),
    )
    expect([template.hash, model.hash]).toEqual([hashPlanTemplate(tla.template), hashCycleModel(pdsa.model)])
    const bare: DistrictContext = { ...context, plugins: { loaded: [], refused: [] } }
    expect(await readPlanTemplate(bare, template.hash)).toEqual(tla.template)
    expect(await readCycleModel(bare, model.hash)).toEqual(pdsa.model)
    expect(hashPlanTemplate(await readPlanTemplate(bare, template.hash))).toBe(template.hash)
  })

  test('a later edition stands beside the earlier one', async () => {
    const { context } = await setUp()
    const first = pinStatements(context, plainPlan)
    const second = pinStatements(context, { ...plainPlan, edition: 2, title: 'Another plan' })
    await context.db.write([...first.statements, ...second.statements])
    expect((await readPlanTemplate(context, first.hash)).title).toBe(plainPlan.title)
    expect((await readPlanTemplate(context, second.hash)).title).toBe('Another plan')
  })

  test('something begun with what was never kept is a fault, not a guess', async () => {
    const { context } = await setUp()
    await expect(readPlanTemplate(context, '0'.repeat(64))).rejects.toThrow('is not stored')
    await expect(readCycleModel(context, hashPlanTemplate(plainPlan).replace(/^./, 'x'))).rejects.toThrow('is not stored')
  })
})

describe('in the language of the reader', () => {
  test('the same document under the same ids, without the languages nobody reads now', async () => {
    const { district, context } = await setUp()
    const [pdsa] = await listCycleModels(context, district.schoolId)
    if (!pdsa) throw new Error('nothing is offered')
    const spanish = localizeCycleModel(pdsa.model, 'es')
    expect(spanish.stages.map(stage => [stage.id, stage.label])).toEqual([
      ['plan', 'Planear'],
      ['do', 'Hacer'],
      ['study', 'Estudiar'],
      ['act', 'Actuar'],
    ])
    expect([spanish.locale, spanish.untranslated, spanish.translations]).toEqual(['es', 0, {}])
    expect(JSON.parse(JSON.stringify(spanish))).toEqual(spanish)
    const [tla] = await listPlanTemplates(context, district.schoolId)
    expect(tla && localizeTemplate(tla.template, 'es').horizons[0]?.label).toBe(
      'Acciones a corto plazo (por ejemplo, los próximos seis meses)',
    )
    expect(localizeTemplate(plainPlan, 'vi').untranslated).toBeGreaterThan(10)
  })
})
