import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { controlMigrations, districtMigrations } from '@tilth/db'
import { expect, test } from 'vitest'
import config from '../../../tilth.config.ts'
import { measureReadiness, type Readiness } from '../src/health/measure-readiness.ts'
import { setUpDistrict } from './test-district.ts'
import { startTestServer, type TestServer, temporaryDirectory } from './test-server.ts'

const installed = config.plugins.map(entry => ('manifest' in entry ? entry.manifest.id : entry.id))

const ready = async (server: TestServer): Promise<{ status: number; body: Readiness }> => {
  const response = await fetch(`${server.localAddress}/ready`)
  return { status: response.status, body: (await response.json()) as Readiness }
}

test('ready says so, with what it looked at', async () => {
  const server = await startTestServer()
  await setUpDistrict(server)
  const { status, body } = await ready(server)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    state: 'ready',
    checks: {
      databases: { control: { ok: true }, districts: { ready: 1, refused: [] } },
      writing: { ok: true },
      disk: { ok: true, freeMegabytes: expect.any(Number) },
      clock: { ok: true },
      plugins: { loaded: installed, refused: [] },
    },
  })
})

test("a district's failed migration: that district is unavailable, the backup is there, ready says which, the rest works", async () => {
  const server = await startTestServer()
  const { slug } = await setUpDistrict(server)
  const { directory } = server
  const cookies = new Map((await signedIn(server)).cookies)
  await server.close()
  const [districtId = ''] = readdirSync(join(directory, 'districts'))
  const again = await startTestServer({
    directory,
    migrations: { district: [...districtMigrations, { ...broken, version: districtMigrations.length + 1 }] },
  })
  const { status, body } = await ready(again)
  expect(status).toBe(503)
  expect(body).toMatchObject({
    state: 'not-ready',
    checks: { databases: { control: { ok: true }, districts: { ready: 0, refused: [{ id: districtId }] } } },
  })
  expect(existsSync(join(directory, 'backups', 'districts', districtId))).toBe(true)
  expect(JSON.stringify(body)).not.toContain(directory)
  const browser = again.browse()
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  expect(await browser.query('district.me', { slug })).toMatchObject({
    ok: false,
    status: 503,
    problem: { code: 'district.unavailable', kind: 'issue' },
  })
  expect(await browser.ask('session.current')).toMatchObject({ account: { name: 'Avery Admin' } })
  expect((await fetch(`${again.localAddress}/health`)).status).toBe(200)
})

test('a refused control database leaves health, the truth and one plain page', async () => {
  const server = await startTestServer()
  await setUpDistrict(server)
  const { directory } = server
  await server.close()
  const again = await startTestServer({
    directory,
    migrations: { control: [...controlMigrations, { ...broken, version: controlMigrations.length + 1 }] },
  })
  expect(again.refusal).toBe('migration.failed')
  expect(again.setupLink).toBeNull()
  expect((await fetch(`${again.localAddress}/health`)).status).toBe(200)
  const { status, body } = await ready(again)
  expect([status, body.checks.databases.control.ok]).toEqual([503, false])
  const page = await fetch(`${again.localAddress}/d/anything`)
  expect(page.status).toBe(503)
  expect(await page.text()).toContain('migration.failed')
})

test('a data directory that is in use is told with where it is in use', async () => {
  const server = await startTestServer()
  await expect(startTestServer({ directory: server.directory })).rejects.toThrow(`already running on this data at ${server.localAddress}`)
})

test('a disk that cannot be written makes it not ready', async () => {
  const server = await startTestServer()
  const measured = await measureReadiness({
    databases: server.databases,
    dataDirectory: join(temporaryDirectory(), 'gone'),
    now: () => new Date(),
    plugins: { loaded: [], refused: [{ id: 'broken' }] },
  })
  expect(measured).toMatchObject({
    state: 'not-ready',
    checks: { writing: { ok: false, code: 'data.not_writable' }, plugins: { refused: ['broken'] } },
  })
})

test('a clock behind what was written makes it not ready', async () => {
  const server = await startTestServer()
  const measured = await measureReadiness({
    databases: server.databases,
    dataDirectory: server.directory,
    now: () => new Date(Date.now() - 3_600_000),
    plugins: { loaded: [], refused: [] },
  })
  expect(measured).toMatchObject({ state: 'not-ready', checks: { clock: { ok: false, code: 'data.clock_behind' } } })
})

const signedIn = async (server: TestServer) => {
  const browser = server.browse()
  await browser.tell('session.signIn', { email: 'avery@alder.example', password: 'plum kettle walks north' })
  return browser
}

/** What the next version would bring, with a mistake in it. */
const broken = { name: 'broken', statements: ['ALTER TABLE no_such_table ADD COLUMN x TEXT'] }
