import { query, readMany, toStatement } from '@tilth/db'
import { activity, enablement, org, pluginFault } from '@tilth/db/district'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { createRound, listInstruments, previewForm } from '../rounds/use-cases.ts'
import { createWindow } from '../windows/use-cases.ts'
import { readEnabledIds, readEnabledIdsAt, readSettingsAt } from './enablement.ts'
import { loadInstalledPlugins } from './load-installed-plugins.ts'
import type { LoadedPlugins } from './loaded-plugins.ts'
import { configurePlugin, enablePlugin, lockPlugin, readOnePlugin, readPlugins, rehearseForm } from './use-cases.ts'

const pluginId = 'tla-conditions'

/** With settings, as a plugin that brings analyses has them. */
const plugins: LoadedPlugins = {
  refused: [],
  loaded: loadInstalledPlugins([tlaConditions]).loaded.map(plugin => ({
    ...plugin,
    settings: [
      { id: 'ratio', kind: 'number', label: 'Students a tutor', min: 1, max: 8, whole: true, default: 3 },
      {
        id: 'basis',
        kind: 'choice',
        label: 'Counted from',
        options: [
          { id: 'held', label: 'Sessions held' },
          { id: 'planned', label: 'Sessions planned' },
        ],
      },
    ],
    presets: [{ id: 'close', label: 'Close', source: 'A study', values: { ratio: 2 } }],
    messages: { es: { 'settings/ratio/label': 'Estudiantes por tutor', 'presets/close/label': 'Cercano' } },
  })),
}

const addSchool = async (district: TestDistrict, name: string): Promise<string> => {
  const { db } = await district.asSystem()
  const id = `school-${name}`
  await db.write([toStatement(query.insert(org).values({ id, parentId: district.rootId, kind: 'school', name }))])
  return id
}

const setUp = async () => {
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  const schoolAdministrator = await district.as(await district.addPerson('Sue', 'administrator', district.schoolId))
  return { district, administrator, facilitator, schoolAdministrator, otherId: await addSchool(district, 'Other') }
}

const rowsOf = async (district: TestDistrict) => {
  const { db } = await district.asSystem()
  const [rows, log] = await readMany(db, [query.select().from(enablement), query.select().from(activity)])
  return { rows, log: log.filter(entry => entry.kind === 'plugins.changed') }
}

const roundAt = (orgId: string) => ({
  orgId,
  pluginId,
  frameworkId: pluginId,
  instrumentId: 'taking-stock',
  title: 'A round',
  visibility: 'confidential',
  opensAt: null,
  closesAt: null,
  items: ['E1'],
  asksImportance: false,
  revealsOnClose: false,
  people: [],
})

test('a school decides for itself, and what it decided holds there alone', async () => {
  const { district, administrator, schoolAdministrator, facilitator, otherId } = await setUp()
  const { schoolId } = district
  await succeed(enablePlugin, schoolAdministrator, { pluginId, orgId: schoolId, enabled: false })
  expect([...(await readEnabledIdsAt(administrator, schoolId))]).toEqual([])
  expect([...(await readEnabledIdsAt(administrator, otherId))]).toEqual([pluginId])
  expect([...(await readEnabledIds(administrator))]).toEqual([pluginId])
  expect((await succeed(listInstruments, facilitator, { orgId: schoolId, locale: 'en' })).instruments).toEqual([])
  const [offered] = (await succeed(listInstruments, administrator, { locale: 'en' })).instruments
  expect(offered?.offAt).toEqual([schoolId])
  expect((await refuse(createRound, facilitator, roundAt(schoolId))).code).toBe('round.instrument_not_enabled')
  await succeed(createRound, administrator, roundAt(otherId))
  expect((await succeed(readPlugins, administrator, { locale: 'en' })).plugins[0]).toMatchObject({
    enabled: true,
    schools: { on: 1, all: 2 },
  })
  expect((await succeed(readPlugins, facilitator, { locale: 'en' })).plugins[0]?.schools).toEqual({ on: 0, all: 1 })
})

test('a district that is off can have a school that is on; as above takes the decision back and leaves no row', async () => {
  const { district, administrator, otherId } = await setUp()
  await succeed(enablePlugin, administrator, { pluginId, enabled: false })
  await succeed(enablePlugin, administrator, { pluginId, orgId: otherId, enabled: true })
  expect([...(await readEnabledIds(administrator))]).toEqual([pluginId])
  await succeed(createRound, administrator, roundAt(otherId))
  await succeed(enablePlugin, administrator, { pluginId, orgId: otherId, enabled: null })
  expect([...(await readEnabledIds(administrator))]).toEqual([])
  await succeed(enablePlugin, administrator, { pluginId, enabled: null })
  expect([...(await readEnabledIds(administrator))]).toEqual([pluginId])
  const { rows, log } = await rowsOf(district)
  expect(rows).toEqual([])
  expect(log.map(entry => [entry.orgId, entry.subject])).toEqual([
    [district.rootId, pluginId],
    [otherId, pluginId],
    [otherId, pluginId],
    [district.rootId, pluginId],
  ])
})

test('a lock holds for everything below until it goes, and then what was decided there counts again', async () => {
  const { district, administrator, schoolAdministrator } = await setUp()
  const { schoolId } = district
  const at = { pluginId, orgId: schoolId }
  await succeed(enablePlugin, schoolAdministrator, { ...at, enabled: false })
  await succeed(configurePlugin, schoolAdministrator, { ...at, settings: { ratio: 4 } })
  await succeed(configurePlugin, administrator, { pluginId, settings: { ratio: 2 } })
  await succeed(lockPlugin, administrator, { pluginId, locked: true })
  expect([...(await readEnabledIdsAt(administrator, schoolId))]).toEqual([pluginId])
  expect(await readSettingsAt(administrator, { pluginId, orgId: schoolId })).toEqual({ ratio: 2, basis: null })
  expect((await refuse(enablePlugin, schoolAdministrator, { ...at, enabled: true })).code).toBe('plugin.locked_above')
  expect((await refuse(configurePlugin, administrator, { ...at, settings: { ratio: 5 } })).code).toBe('plugin.locked_above')
  expect((await refuse(lockPlugin, administrator, { ...at, locked: true })).code).toBe('plugin.locked_above')
  await succeed(enablePlugin, administrator, { pluginId, enabled: false })
  expect([...(await readEnabledIdsAt(administrator, schoolId))]).toEqual([])
  await succeed(lockPlugin, administrator, { pluginId, locked: false })
  expect(await readSettingsAt(administrator, { pluginId, orgId: schoolId })).toEqual({ ratio: 4, basis: null })
})

test('settings are checked against what the plugin says, change field by field, and are taken back by null', async () => {
  const { district, administrator, facilitator } = await setUp()
  const configure = (settings: Record<string, unknown>) => succeed(configurePlugin, administrator, { pluginId, settings })
  const wrong = async (settings: Record<string, unknown>) => {
    const { code, path } = await refuse(configurePlugin, administrator, { pluginId, settings })
    return [code, path?.join('.')]
  }
  expect(await wrong({ ratio: 9 })).toEqual(['record.too_large', 'settings.ratio'])
  expect(await wrong({ basis: 'guessed' })).toEqual(['record.unknown_choice', 'settings.basis'])
  expect(await wrong({ colour: 'red' })).toEqual(['plugin.unknown_setting', 'settings.colour'])
  expect((await refuse(configurePlugin, facilitator, { pluginId, settings: { ratio: 4 } })).code).toBe('denied')
  expect((await refuse(configurePlugin, administrator, { pluginId: 'gone', settings: {} })).code).toBe('plugin.unknown')
  await configure({ ratio: 4 })
  await configure({ basis: 'held' })
  await configure({ basis: 'held' })
  expect(await readSettingsAt(administrator, { pluginId, orgId: district.schoolId })).toEqual({ ratio: 4, basis: 'held' })
  await configure({ ratio: null })
  expect(await readSettingsAt(administrator, { pluginId, orgId: district.schoolId })).toEqual({ ratio: 3, basis: 'held' })
  expect((await rowsOf(district)).log).toHaveLength(3)
})

test('a setting that its plugin no longer allows counts as not set', async () => {
  const { district, administrator } = await setUp()
  const { db } = await district.asSystem()
  const changedAt = district.clock.now
  await db.write([
    toStatement(
      query
        .insert(enablement)
        .values({ pluginId, orgId: district.rootId, enabled: null, settings: { ratio: 40, old: 1, basis: 'held' }, changedAt }),
    ),
  ])
  expect(await readSettingsAt(administrator, { pluginId, orgId: district.rootId })).toEqual({ ratio: 3, basis: 'held' })
  const [place] = (await succeed(readOnePlugin, administrator, { pluginId, locale: 'en' })).places
  expect(place?.settings).toEqual({ ratio: { value: 3, from: null }, basis: { value: 'held', from: district.rootId } })
  await succeed(configurePlugin, administrator, { pluginId, settings: { ratio: 4 } })
  expect(await readSettingsAt(administrator, { pluginId, orgId: district.rootId })).toEqual({ ratio: 4, basis: 'held' })
})

test('its page says what is decided where and by whom, and what was made with it stays when it goes off', async () => {
  const { district, administrator, facilitator, otherId } = await setUp()
  const { rootId, schoolId } = district
  await succeed(createRound, administrator, roundAt(schoolId))
  await succeed(configurePlugin, administrator, { pluginId, settings: { ratio: 2 } })
  await succeed(enablePlugin, administrator, { pluginId, orgId: schoolId, enabled: false })
  const page = await succeed(readOnePlugin, administrator, { pluginId, locale: 'es' })
  expect(page.places.map(place => [place.orgId, place.decided, place.enabled, place.decidedAt, place.rounds, place.mayDecide])).toEqual([
    [rootId, null, true, null, 0, true],
    [schoolId, false, false, schoolId, 1, true],
    [otherId, null, true, null, 0, true],
  ])
  expect(page.places[1]?.settings.ratio).toEqual({ value: 2, from: rootId })
  expect([page.settings[0]?.label, page.presets[0]?.label, page.presets[0]?.source]).toEqual([
    'Estudiantes por tutor',
    'Cercano',
    'A study',
  ])
  expect(page.frameworks[0]?.editionsInUse).toEqual([{ edition: page.frameworks[0]?.edition, rounds: 1 }])
  expect(page.frameworks[0]?.layers.map(layer => layer.conditions.length)).toEqual([4, 8, 4])
  expect(page.frameworks[0]?.layers[0]?.conditions[0]).toMatchObject({ isUnverified: false, originalLabel: expect.any(String) })
  expect(page.plugin.adds).toMatchObject({ conditions: 16, instruments: [{ kind: 'self-assessment', count: 1 }], planTemplates: 1 })
  const seen = await succeed(readOnePlugin, facilitator, { pluginId, locale: 'en' })
  expect(seen.places.map(place => [place.orgId, place.mayDecide])).toEqual([
    [rootId, false],
    [schoolId, false],
  ])
  expect((await refuse(readOnePlugin, administrator, { pluginId: 'gone', locale: 'en' })).code).toBe('not_found')
})

test('what the code of a plugin did wrong is told to administrators of the district alone', async () => {
  const { district, administrator, facilitator } = await setUp()
  const { db } = await district.asSystem()
  const fault = { pluginId, part: 'analysis:dosage', code: 'analysis.timed_out', times: 3, at: district.clock.now }
  await db.write([toStatement(query.insert(pluginFault).values(fault))])
  const page = await succeed(readOnePlugin, administrator, { pluginId, locale: 'en' })
  expect(page.faults).toEqual([{ part: fault.part, code: fault.code, times: 3, at: fault.at.toISOString() }])
  expect((await succeed(readOnePlugin, facilitator, { pluginId, locale: 'en' })).faults).toEqual([])
})

test('a window asks no school at which the framework is off', async () => {
  const { district, administrator, otherId } = await setUp()
  const { orgId: _, people: __, ...common } = roundAt(district.rootId)
  const window = { ...common, orgId: district.rootId, schools: [district.schoolId, otherId], people: 'none' }
  await succeed(enablePlugin, administrator, { pluginId, orgId: otherId, enabled: false })
  const refused = await refuse(createWindow, administrator, window)
  expect([refused.code, refused.params]).toEqual(['window.framework_off_at_school', { count: 1 }])
  await succeed(createWindow, administrator, { ...window, schools: [district.schoolId] })
})

test('a visit can be tried out whole before it is on, and nothing else can be asked for by its name', async () => {
  const [first] = plugins.loaded
  const framework = first?.frameworks[0]
  const taking = framework?.instruments[0]
  if (!first || !framework || !taking) throw new Error('the plugin has no framework')
  const visit = { ...taking, id: 'visit', kind: 'walkthrough' as const, focus: { least: 1, most: 3 }, subsets: [] }
  const withVisit = { ...first, defaultEnabled: false, frameworks: [{ ...framework, instruments: [taking, visit] }] }
  const district = await createTestDistrict(await createTestInstallation({ plugins: { refused: [], loaded: [withVisit] } }))
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  const { form } = await succeed(rehearseForm, facilitator, { pluginId, formId: `${pluginId}/visit`, locale: 'es' })
  expect([form.kind, form.items.length, form.focus]).toEqual(['walkthrough', 16, { least: 1, most: 3 }])
  for (const formId of [`${pluginId}/taking-stock`, `${pluginId}/gone`, 'gone', ''])
    expect((await refuse(rehearseForm, facilitator, { pluginId, formId, locale: 'es' })).code).toBe('plugin.unknown_form')
})

test('a form can be looked at before it is on anywhere', async () => {
  const { administrator } = await setUp()
  await succeed(enablePlugin, administrator, { pluginId, enabled: false })
  const asked = { pluginId, frameworkId: pluginId, instrumentId: 'taking-stock', items: null, asksImportance: false, locale: 'es' }
  expect((await succeed(previewForm, administrator, asked)).items).toHaveLength(16)
})
