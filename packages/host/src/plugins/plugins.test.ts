import { improvementCycles } from '@tilth/plugin-improvement-cycles'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, refuse, succeed } from '../../test/harness.ts'
import { createRound, listInstruments, openRound, readForm } from '../rounds/use-cases.ts'
import { hostVersion } from './host-version.ts'
import { loadInstalledPlugins } from './load-installed-plugins.ts'
import { sayRefusals } from './say-refusals.ts'
import { enablePlugin, readPlugins } from './use-cases.ts'

const broken = { ...tlaConditions, id: 'broken', frameworks: [{ format: 1, surprise: true }] }

const setUp = async () => {
  const on = await createTestInstallation({ plugins: loadInstalledPlugins([tlaConditions, broken]) })
  const district = await createTestDistrict(on)
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const facilitator = await district.as(await district.addPerson('Fay', 'facilitator', district.schoolId))
  return { district, administrator, facilitator }
}

test('a plugin that needs a newer product is refused in words, on the screen and at start; the others work', async () => {
  const plugins = loadInstalledPlugins([
    tlaConditions,
    { ...improvementCycles, minHost: '1000.0.0' },
    { ...tlaConditions, minHost: '0.0.0', id: 'again' },
  ])
  expect(plugins.loaded.map(plugin => plugin.id)).toEqual(['tla-conditions'])
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const seen = await succeed(readPlugins, await district.as(await district.addPerson('Ada', 'administrator')), { locale: 'en' })
  const params = { needed: '1000.0.0', found: hostVersion }
  expect(seen.refused).toContainEqual({ id: 'improvement-cycles', issues: [{ code: 'plugin.needs_newer_host', path: 'minHost', params }] })
  expect(seen.refused.find(({ id }) => id === 'again')?.issues.map(found => found.code)).not.toContain('plugin.needs_newer_host')
  expect(sayRefusals(plugins)[0]?.issues.map(({ says }) => says)).toEqual([
    `The plugin needs version 1000.0.0 of Tilth or a newer one. This is ${hostVersion}.`,
  ])
})

test('a plugin that fails is named with its reasons; the others work', async () => {
  const { administrator, facilitator } = await setUp()
  const seen = await succeed(readPlugins, administrator, { locale: 'en' })
  expect(seen.plugins.map(plugin => [plugin.id, plugin.enabled])).toEqual([['tla-conditions', true]])
  expect(seen.plugins[0]?.frameworks[0]).toMatchObject({ id: 'tla-conditions', conditions: 16, rings: [4, 8, 4] })
  expect(seen.plugins[0]?.frameworks[0]?.translations.map(({ language, by }) => [language, by])).toEqual([['es', 'ours']])
  expect(seen.refused.map(plugin => plugin.id)).toEqual(['broken'])
  expect(seen.refused[0]?.issues.map(found => found.path)).toContain('frameworks.0.surprise')
  expect(seen.may).toEqual({ enable: true })
  const asFacilitator = await succeed(readPlugins, facilitator, { locale: 'es' })
  expect([asFacilitator.refused, asFacilitator.may]).toEqual([[], { enable: false }])
})

test('switched off it offers no new rounds, and the rounds that exist stay as they are', async () => {
  const { district, administrator, facilitator } = await setUp()
  const input = {
    orgId: district.schoolId,
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    title: 'A round',
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items: ['E1'],
    asksImportance: false,
    revealsOnClose: false,
    people: [],
  }
  const { roundId } = await succeed(createRound, facilitator, input)
  expect((await refuse(enablePlugin, facilitator, { pluginId: 'tla-conditions', enabled: false })).code).toBe('denied')
  expect((await refuse(enablePlugin, administrator, { pluginId: 'broken', enabled: true })).code).toBe('plugin.unknown')
  await succeed(enablePlugin, administrator, { pluginId: 'tla-conditions', enabled: false })
  await succeed(enablePlugin, administrator, { pluginId: 'tla-conditions', enabled: false })
  expect((await succeed(listInstruments, facilitator, { locale: 'en' })).instruments).toEqual([])
  expect((await refuse(createRound, facilitator, input)).code).toBe('round.instrument_not_enabled')
  await succeed(openRound, facilitator, { roundId })
  expect((await succeed(readForm, facilitator, { roundId, locale: 'en' })).items).toHaveLength(1)
  await succeed(enablePlugin, administrator, { pluginId: 'tla-conditions', enabled: true })
  expect((await succeed(listInstruments, facilitator, { locale: 'en' })).instruments).toHaveLength(1)
})

test('a plugin that asks to be off is off until a district wants it', async () => {
  const plugins = loadInstalledPlugins([{ ...tlaConditions, defaultEnabled: false }])
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  expect((await succeed(readPlugins, administrator, { locale: 'en' })).plugins.map(plugin => plugin.enabled)).toEqual([false])
  await succeed(enablePlugin, administrator, { pluginId: 'tla-conditions', enabled: true })
  expect((await succeed(listInstruments, administrator, { locale: 'en' })).instruments).toHaveLength(1)
})

test('what a plugin adds to plans and cycles is shown in the language of the reader, with its terms', async () => {
  const plugins = loadInstalledPlugins([tlaConditions, improvementCycles])
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const [tla, cycles] = (await succeed(readPlugins, administrator, { locale: 'es' })).plugins
  expect(tla?.planTemplates[0]).toMatchObject({ id: 'tla-action-planning', title: 'Desarrollo de la visión y planificación de la acción' })
  expect(tla?.planTemplates[0]?.steps).toHaveLength(3)
  expect(tla?.cycleModels).toEqual([])
  expect(cycles?.frameworks).toEqual([])
  expect(cycles?.cycleModels.map(({ id, steps }) => [id, steps.length])).toEqual([
    ['pdsa', 4],
    ['ninety-day-cycle', 5],
    ['data-wise', 8],
    ['implementation-stages', 4],
  ])
  const [pdsa] = cycles?.cycleModels ?? []
  expect(pdsa?.steps).toEqual(['Planear', 'Hacer', 'Estudiar', 'Actuar'])
  expect(pdsa?.attribution).toContain('Associates in Process Improvement')
  expect(pdsa?.translations.map(({ language, by, translated, total }) => [language, by, translated === total])).toEqual([
    ['es', 'ours', true],
  ])
})
