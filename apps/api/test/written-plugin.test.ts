import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { query, readMany } from '@tilth/db'
import { pluginFault, record } from '@tilth/db/district'
import { createPluginRunner, type PluginsView } from '@tilth/host'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import greeting from '../../../examples/plugin-hello/records/greeting.json' with { type: 'json' }
import config from '../../../tilth.config.ts'
import { locatePluginProcess } from '../src/plugin-process/locate-plugin-process.ts'
import { followWrittenPlugin } from '../src/written-plugin/follow-written-plugin.ts'
import { showWrittenPlugin } from '../src/written-plugin/show-written-plugin.ts'
import { whyNotFollowed } from '../src/written-plugin/why-not-followed.ts'
import type { Browser } from './browser.ts'
import { followActivity } from './event-stream.ts'
import { after } from './leftovers.ts'
import { startTestServer, type TestServer, temporaryDirectory } from './test-server.ts'

const manifest = (name: string) => ({
  api: 1,
  id: 'warm-welcome',
  version: '0.1.0',
  name,
  summary: 'An invented plugin.',
  licence: 'Apache-2.0',
  maker: 'Nobody',
  languages: ['en'],
  frameworks: [],
  planTemplates: [plan(name)],
})

const plan = (title: string) => ({
  format: 1,
  id: 'warm-plan',
  edition: 1,
  title,
  shortTitle: title,
  summary: '',
  owner: 'Nobody',
  language: 'en',
  licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', attribution: 'Nobody.', derivativesAllowed: true, redistributable: true },
  parts: [
    {
      id: 'first',
      label: 'First',
      owner: 'framework',
      verbatim: true,
      prompts: [{ id: 'whom', label: 'Whom do you greet?', kind: 'actions' }],
    },
  ],
  horizons: [{ id: 'fall', label: 'Fall' }],
  translations: {},
})

const save = (folder: string, written: unknown): void => {
  writeFileSync(join(folder, 'next.json'), typeof written === 'string' ? written : JSON.stringify({ manifest: written, server: null }))
  renameSync(join(folder, 'next.json'), join(folder, 'plugin.json'))
}

const enter = async (server: TestServer): Promise<{ readonly visitor: Browser; readonly slug: string }> => {
  const visitor = server.browse()
  const link = new URL(server.demoLink ?? '')
  await visitor.fetch(link.pathname + link.search)
  const { personas } = await visitor.ask<{ personas: readonly { personId: string; role: string }[] }>('demo.personas')
  const personId = personas.find(({ role }) => role === 'administrator')?.personId
  return { visitor, slug: (await visitor.tell<{ slug: string }>('demo.enter', { personId })).slug }
}

test('a saved plugin stands in the demo at once, a bad save changes nothing, and open screens are told', async () => {
  const folder = join(temporaryDirectory(), 'plugin')
  mkdirSync(folder)
  save(folder, manifest('Warm'))
  const written = followWrittenPlugin({ folder, installed: config.plugins })
  after('test', written.stop)
  const server = await startTestServer({ demo: true, plugins: written.plugins })
  const { visitor, slug } = await enter(server)
  const faults: unknown[] = []
  if (!server.installation) throw new Error('the server was refused')
  const page = await showWrittenPlugin(written, { installation: server.installation, onFault: (_, thrown) => faults.push(thrown) })
  expect(page).toBe(`/d/${slug}/frameworks/warm-welcome`)
  const shown = async () => {
    const { plugins } = await visitor.ask<PluginsView>('plugins.read', { slug, locale: 'en' })
    return plugins.flatMap(({ id, name, enabled }) => (id === 'warm-welcome' ? [[name, enabled]] : []))
  }
  expect(await shown()).toEqual([['Warm', true]])

  const stream = await followActivity(visitor, { slug })
  await stream.until(({ events }) => events.length > 0)
  save(folder, { ...manifest('Broken'), surprise: true })
  save(folder, '{ "manifest": ')
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await shown()).toEqual([['Warm', true]])
  expect(stream.activity()).toEqual([])

  save(folder, manifest('Warmer'))
  await stream.until(() => stream.activity().length > 0)
  expect(stream.activity().map(({ kind }) => kind)).toEqual(['plugins.changed'])
  expect([await shown(), faults]).toEqual([[['Warmer', true]], []])
  stream.stop()
})

test('it stands for an installed plugin of its id', () => {
  const folder = temporaryDirectory()
  const [installed] = config.plugins
  if (!installed) throw new Error('nothing is installed')
  const { id } = 'manifest' in installed ? installed.manifest : installed
  save(folder, { ...manifest('Mine'), id })
  const written = followWrittenPlugin({ folder, installed: config.plugins })
  after('test', written.stop)
  expect(written.plugins.loaded.filter(plugin => plugin.id === id).map(({ name }) => name)).toEqual(['Mine'])
  expect(written.plugins.loaded).toHaveLength(config.plugins.length)
})

test('what it demonstrates stands in the demo district that is made with it', async () => {
  const folder = temporaryDirectory()
  writeFileSync(
    join(folder, 'demo-1.mjs'),
    `export default {
  schools: 1,
  records: ({ schools: [school], weeks }) =>
    weeks.map(([date]) => ({
      key: date, form: 'greeting', orgId: school.id, by: school.lead, on: date, fields: { date, place: 'gate', came: 10, greeted: 9 },
    })),
}`,
  )
  const content = { ...manifest('Warm'), languages: ['en', 'es'], recordTypes: [greeting] }
  writeFileSync(join(folder, 'plugin.json'), JSON.stringify({ manifest: content, server: null, demo: 'demo-1.mjs' }))
  const written = followWrittenPlugin({ folder, installed: config.plugins })
  after('test', written.stop)
  const server = await startTestServer({ demo: true, plugins: written.plugins })
  if (!server.installation) throw new Error('the server was refused')
  const { databases } = server.installation
  const [districtId = ''] = databases.districtIds()
  const [rows, faults] = await readMany(await databases.district(districtId), [
    query.select().from(record).where(eq(record.pluginId, 'warm-welcome')),
    query.select().from(pluginFault).where(eq(pluginFault.pluginId, 'warm-welcome')),
  ])
  expect([rows.length, new Set(rows.map(row => row.formId)), faults]).toEqual([12, new Set(['greeting']), []])
})

test('its code is run where that of installed plugins is, and the next answer is that of the newest save', async () => {
  const folder = temporaryDirectory()
  const write = (count: number): void => {
    writeFileSync(join(folder, `server-${count}.mjs`), `export default { analyses: { counted: () => ({ findings: [${count}] }) } }\n`)
    writeFileSync(join(folder, 'plugin.json'), JSON.stringify({ manifest: manifest('Warm'), server: `server-${count}.mjs` }))
  }
  write(1)
  const runner = createPluginRunner({ entry: { ...locatePluginProcess(), args: [folder] } })
  after('test', () => runner.close())
  const count = () => runner.run({ pluginId: 'warm-welcome', kind: 'analysis', id: 'counted', input: {} })
  expect(await count()).toEqual({ ok: true, value: { findings: [1] } })
  write(2)
  runner.renew('warm-welcome')
  expect(await count()).toEqual({ ok: true, value: { findings: [2] } })
})

test('outside the demo no plugin changes by a saved file', () => {
  expect(whyNotFollowed({ pluginFolder: '/srv/written' }, { demo: false })).toContain('--demo')
  expect(whyNotFollowed({ pluginFolder: '/srv/written' }, { demo: true })).toBeNull()
  expect(whyNotFollowed({ pluginFolder: null }, { demo: false })).toBeNull()
})
