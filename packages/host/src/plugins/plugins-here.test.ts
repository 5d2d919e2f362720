import { expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, succeed } from '../../test/harness.ts'
import { gardenManifest } from '../analyses/analyses.fixture.ts'
import { loadInstalledPlugins } from './load-installed-plugins.ts'
import { enablePlugin, listPluginsHere } from './use-cases.ts'

const setUp = async () => {
  const gardens = gardenManifest('gardens')
  const spanish = { ...gardens.messages?.es, name: 'Huertos' }
  const plugins = loadInstalledPlugins([{ ...gardens, messages: { ...gardens.messages, es: spanish } }, gardenManifest('meadows')])
  const district = await createTestDistrict(await createTestInstallation({ plugins }))
  const administrator = await district.as(await district.addPerson('Ada', 'administrator'))
  const member = await district.as(await district.addPerson('Mia', 'member', district.schoolId))
  return { administrator, member, rootId: district.rootId, schoolId: district.schoolId }
}

test('a member hears which plugins are on at the school, by name, and of no other', async () => {
  const { administrator, member, schoolId } = await setUp()
  const here = async () => (await succeed(listPluginsHere, member, { orgId: schoolId, locale: 'es' })).plugins
  expect((await here()).map(({ id, name }) => [id, name])).toEqual([
    ['gardens', 'Huertos'],
    ['meadows', 'Gardens'],
  ])
  await succeed(enablePlugin, administrator, { pluginId: 'meadows', orgId: schoolId, enabled: false })
  expect((await here()).map(({ id }) => id)).toEqual(['gardens'])
})

test('what one school has off stands at the district', async () => {
  const { administrator, rootId, schoolId } = await setUp()
  await succeed(enablePlugin, administrator, { pluginId: 'gardens', orgId: schoolId, enabled: false })
  const { plugins } = await succeed(listPluginsHere, administrator, { orgId: rootId, locale: 'en' })
  expect(plugins.map(({ id }) => id)).toEqual(['gardens', 'meadows'])
})
