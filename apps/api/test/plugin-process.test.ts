import { query, toStatement } from '@tilth/db'
import { pluginFault } from '@tilth/db/district'
import { createPluginRunner } from '@tilth/host'
import { manifestOf } from '@tilth/plugin-kit'
import { checkAnalysisResult } from '@tilth/plugin-kit/server'
import { expect, test } from 'vitest'
import config from '../../../tilth.config.ts'
import { measureReadiness } from '../src/health/measure-readiness.ts'
import { locatePluginProcess } from '../src/plugin-process/locate-plugin-process.ts'
import { after } from './leftovers.ts'
import { setUpDistrict } from './test-district.ts'
import { startTestServer } from './test-server.ts'

test('each plugin of this installation answers from a process of its own, as its manifest says', async () => {
  const runner = createPluginRunner({ entry: locatePluginProcess() })
  after('test', () => runner.close())
  const orgs = [{ id: 'district', parentId: null, kind: 'district' as const, name: 'District' }]
  for (const entry of config.plugins) {
    const manifest = manifestOf(entry)
    const ask = (id: string, input: unknown) => runner.run({ pluginId: manifest.id, kind: 'analysis', id, input })
    const hasCode = 'manifest' in entry && entry.server !== undefined
    expect([manifest.id, (manifest.analyses ?? []).length > 0 && !hasCode]).toEqual([manifest.id, false])
    for (const declaration of hasCode ? (manifest.analyses ?? []) : []) {
      const records = Object.fromEntries(declaration.reads.map(form => [form, []]))
      const input = { today: '2026-09-01', settings: {}, records, orgs, schoolDays: { district: [] } }
      const ran = await ask(declaration.id, input)
      expect([manifest.id, ran.ok && checkAnalysisResult(ran.value, { manifest, declaration, input })]).toMatchObject([
        manifest.id,
        { ok: true },
      ])
    }
  }
  const [first] = config.plugins
  const missing = await runner.run({ pluginId: first ? manifestOf(first).id : '', kind: 'analysis', id: 'no-such-part', input: null })
  expect(missing).toMatchObject({ ok: false, error: { code: 'analysis.unknown' } })
})

test('what the code of a plugin did wrong in any district is named in health, which stays ready', async () => {
  const server = await startTestServer()
  await setUpDistrict(server)
  const [districtId = ''] = server.databases.districtIds()
  const at = new Date('2026-09-01T16:00:00.000Z')
  const district = await server.databases.district(districtId)
  await district.write([
    toStatement(
      query.insert(pluginFault).values({ pluginId: 'gardens', part: 'analysis:visits', code: 'analysis.timed_out', times: 3, at }),
    ),
  ])
  const { state, checks } = await measureReadiness({
    databases: server.databases,
    dataDirectory: server.directory,
    now: () => new Date(),
    plugins: { loaded: [], refused: [] },
  })
  expect([state, checks.plugins.faults]).toEqual([
    'ready',
    [{ plugin: 'gardens', part: 'analysis:visits', code: 'analysis.timed_out', times: 3, at: at.toISOString() }],
  ])
})
