import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type AuthorsPlugin, authorsFolder, authorsPlugin, typed } from '../fixtures/author.ts'
import { dev } from './dev.ts'

/** Stands for the built server: says what it was started with, all at once, and lives until it is told to end. */
const stand = `
import { renameSync, writeFileSync } from 'node:fs'
const { TILTH_PLUGIN_FOLDER, TILTH_DATA, PORT, TILTH_URL } = process.env
process.on('SIGTERM', () => process.exit(0))
const at = name => new URL(name, import.meta.url)
writeFileSync(at('started.next'), JSON.stringify({ args: process.argv.slice(2), TILTH_PLUGIN_FOLDER, TILTH_DATA, ...(TILTH_URL && { PORT, TILTH_URL }) }))
renameSync(at('started.next'), at('started.json'))
setInterval(() => {}, 1000)
process.stderr.write('{"level":"info","msg":"request"}\\n{"level":"error","msg":"fault"}\\n')
`

interface Running {
  readonly said: () => string
  readonly errors: () => string
  readonly started: () => unknown
  readonly written: () => {
    readonly manifest: { readonly name: string; readonly defaultEnabled: boolean }
    readonly server: string | null
    readonly demo: string | null
  }
  stop(): Promise<number>
}

const runDev = (
  parent: string,
  { folder, args = ['--reset'] }: Pick<AuthorsPlugin, 'folder'> & { readonly args?: readonly string[] },
): Running => {
  const dist = join(parent, 'tilth', 'apps', 'api', 'dist')
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'main.js'), '')
  writeFileSync(join(dist, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(dist, 'main.js'), stand)
  let said = ''
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    said += text
    return true
  })
  onTestFinished(() => out.mockRestore())
  let errors = ''
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    errors += text
    return true
  })
  onTestFinished(() => err.mockRestore())
  const ended = dev.run([folder, '--tilth', join(parent, 'tilth'), ...args])
  const started = join(dist, 'started.json')
  return {
    said: () => said,
    errors: () => errors,
    started: () => (existsSync(started) ? JSON.parse(readFileSync(started, 'utf8')) : null),
    written: () => JSON.parse(readFileSync(join(folder, '.tilth', 'plugin', 'plugin.json'), 'utf8')),
    async stop() {
      process.emit('SIGTERM', 'SIGTERM')
      return ended
    },
  }
}

const until = (check: () => boolean): Promise<unknown> => vi.waitUntil(check, { timeout: 60_000, interval: 50 })

test('a sound save is handed to the host, a bad one is told and the last good one stays', async () => {
  const parent = authorsFolder()
  const plugin = authorsPlugin(parent)
  const running = runDev(parent, plugin)
  await until(() => running.started() !== null)
  expect(running.started()).toEqual({
    args: ['--demo', '--reset'],
    TILTH_PLUGIN_FOLDER: join(plugin.folder, '.tilth', 'plugin'),
    TILTH_DATA: join(plugin.folder, '.tilth', 'data'),
  })
  expect(running.written()).toMatchObject({ manifest: { name: 'Warm welcome', defaultEnabled: true }, server: null })

  await until(() => running.errors() !== '')
  expect(running.errors()).toBe('{"level":"error","msg":"fault"}\n')

  plugin.edit('src/index.ts', { from: "  name: 'Warm welcome',", to: "  name: ''," })
  await until(() => running.said().includes('What was sound last is still shown.'))
  expect(running.said()).toMatch(/warm-welcome\/src\/index\.ts:\d+:\d+ {2}name\n/)
  expect(running.written().manifest.name).toBe('Warm welcome')

  plugin.edit('src/index.ts', { from: "  name: '',", to: "  name: 'Warmer'," })
  await until(() => running.written().manifest.name === 'Warmer')
  expect(await running.stop()).toBe(0)
})

test('code stands beside the document under a name of its own for every content', async () => {
  const parent = authorsFolder()
  const plugin = authorsPlugin(parent)
  plugin.edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts", "./server": "./src/server/index.ts"' })
  const declared = "{ id: 'counted', title: 'Count', description: 'Counts.', reads: ['calendar'], by: ['org'], measures: [], tables: [] }"
  plugin.edit('src/index.ts', { from: '  frameworks:', to: `  analyses: [${declared}],\n  frameworks:` })
  plugin.edit('src/index.ts', { from: 'messages: {', to: "messages: { en: { 'findings/counted': '{count} counted' }," })
  plugin.write('src/server/count.ts', 'export const count = 1\n')
  plugin.write(
    'src/server/index.ts',
    "import { defineServer } from '@tilth/plugin-kit/server'\nimport { count } from './count.ts'\n\nexport default defineServer({ analyses: { counted: () => ({ findings: [{ code: 'counted', params: { count } }] }) } })\n",
  )
  const running = runDev(parent, plugin)
  await until(() => running.started() !== null)
  const { server } = running.written()
  const run = async (name: string | null) =>
    (await import(pathToFileURL(join(plugin.folder, '.tilth', 'plugin', name ?? '')).href)).default.analyses.counted({})
  expect(await run(server)).toEqual({ findings: [{ code: 'counted', params: { count: 1 } }] })
  plugin.write('src/server/count.ts', 'export const count = 2\n')
  await until(() => running.written().server !== server)
  expect(await run(running.written().server)).toEqual({ findings: [{ code: 'counted', params: { count: 2 } }] })
  expect(readdirSync(join(plugin.folder, '.tilth', 'plugin')).filter(name => name.endsWith('.mjs'))).toHaveLength(2)
  await running.stop()
})

test('a demonstration is handed over too, and told of where the demo district was made without it', async () => {
  const parent = authorsFolder()
  const plugin = authorsPlugin(parent)
  plugin.edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts", "./demo": "./src/demo.ts"' })
  const schools = (count: number): void => plugin.write('src/demo.ts', `const schools: number = ${count}\nexport default { schools }\n`)
  schools(1)
  const running = runDev(parent, plugin)
  await until(() => running.started() !== null)
  const { demo } = running.written()
  const playedAt = async (name: string | null): Promise<unknown> =>
    (await import(pathToFileURL(join(plugin.folder, '.tilth', 'plugin', name ?? '')).href)).default
  expect([await playedAt(demo), running.written().server]).toEqual([{ schools: 1 }, null])
  expect(running.said()).not.toContain('start again with --reset')
  plugin.edit('src/index.ts', { from: "  name: 'Warm welcome',", to: "  name: 'Warmer'," })
  await until(() => running.written().manifest.name === 'Warmer')
  expect(running.said()).not.toContain('start again with --reset')
  schools(2)
  await until(() => running.said().includes('start again with --reset'))
  expect(await playedAt(running.written().demo)).toEqual({ schools: 2 })
  await running.stop()

  mkdirSync(join(plugin.folder, '.tilth', 'data'))
  const again = runDev(parent, { ...plugin, args: [] })
  await until(() => again.said().includes('start again with --reset'))
  await again.stop()
})

/** Stands for the Vite that comes with the app: says what it was started with and lives until it is told to end. */
const webStand = `
import { writeFileSync } from 'node:fs'
const { PORT, TILTH_API, TILTH_WRITTEN_PLUGIN } = process.env
writeFileSync(new URL('../../../started.json', import.meta.url), JSON.stringify({ PORT, TILTH_API, TILTH_WRITTEN_PLUGIN }))
process.on('SIGTERM', () => process.exit(0))
setInterval(() => {}, 1000)
`

test('a web part is shown by the app from its source, in front of the server; where there is no source that is said', async () => {
  const parent = authorsFolder()
  vi.stubEnv('PORT', '4799')
  const plugin = authorsPlugin(parent)
  plugin.edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts", "./web": "./src/web.ts"' })
  plugin.write('src/web.ts', 'export default {}\n')
  const without = runDev(parent, plugin)
  await until(() => without.said().includes('holds no source of the app'))
  expect(await without.stop()).toBe(0)

  const web = join(parent, 'tilth', 'apps', 'web')
  const vite = join(web, 'node_modules', 'vite', 'bin')
  mkdirSync(vite, { recursive: true })
  writeFileSync(join(web, 'node_modules', 'vite', 'package.json'), '{ "type": "module" }')
  writeFileSync(join(vite, 'vite.js'), webStand)
  mkdirSync(join(web, 'scripts'))
  writeFileSync(join(web, 'scripts', 'written.vite.config.ts'), '')
  const running = runDev(parent, plugin)
  const started = join(web, 'started.json')
  await until(() => existsSync(started) && Object(running.started()).TILTH_URL !== undefined)
  const { PORT: apiPort, TILTH_URL } = Object(running.started())
  expect(JSON.parse(readFileSync(started, 'utf8'))).toEqual({
    PORT: '4799',
    TILTH_API: `http://127.0.0.1:${apiPort}`,
    TILTH_WRITTEN_PLUGIN: plugin.folder,
  })
  expect([TILTH_URL, apiPort === '4799']).toEqual(['http://127.0.0.1:4799', false])
  expect(await running.stop()).toBe(0)
})

test('a web part that comes later is seen after the next start', async () => {
  const parent = authorsFolder()
  const plugin = authorsPlugin(parent)
  const running = runDev(parent, plugin)
  await until(() => running.started() !== null)
  plugin.write('src/web.ts', 'export default {}\n')
  plugin.edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts", "./web": "./src/web.ts"' })
  await until(() => running.said().includes('To see it, start again.'))
  expect(await running.stop()).toBe(0)
})

test('before the first sound save it waits, and without a server it says what to do', async () => {
  const parent = authorsFolder()
  const plugin = authorsPlugin(parent)
  mkdirSync(join(parent, 'empty'))
  expect(await typed(dev, plugin.folder, '--tilth', join(parent, 'empty'))).toMatchObject({
    code: 1,
    errors: expect.stringContaining('npm start'),
  })
  expect((await typed(dev, 'a', 'b')).code).toBe(2)
  plugin.edit('src/index.ts', { from: 'api: 1', to: 'api: 2' })
  const running = runDev(parent, plugin)
  await until(() => running.said().includes('Waiting for a save that is sound.'))
  expect(running.started()).toBeNull()
  plugin.edit('src/index.ts', { from: 'api: 2', to: 'api: 1' })
  await until(() => running.started() !== null)
  await running.stop()
})
