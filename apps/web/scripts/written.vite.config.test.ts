// @vitest-environment node
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createServer } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'

const web = dirname(import.meta.dirname)

/** A plugin as its author has it: with a Solid and a kit of its own in its folder. */
const authorsPlugin = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'written-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = {
    'package.json': JSON.stringify({ exports: { './web': './src/web.tsx' }, tilth: { plugin: 'warm-welcome' } }),
    'src/web.tsx':
      "import { definePluginWeb } from '@tilth/plugin-kit/web'\nexport default definePluginWeb({ slots: { 'home.card': () => <p>Warm</p> } })\n",
    'node_modules/solid-js/package.json': '{ "name": "solid-js", "exports": { ".": "./index.js" } }',
    'node_modules/solid-js/index.js': '',
    'node_modules/@tilth/plugin-kit/package.json': '{ "name": "@tilth/plugin-kit", "exports": { "./web": "./web.js" } }',
    'node_modules/@tilth/plugin-kit/web.js': '',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

test('the app is served with the web part of the plugin, which shares its Solid and its kit', { timeout: 60_000 }, async () => {
  const folder = authorsPlugin()
  vi.stubEnv('TILTH_WRITTEN_PLUGIN', folder)
  vi.stubEnv('TILTH_API', 'http://127.0.0.1:9')
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = await createServer({
    configFile: join(import.meta.dirname, 'written.vite.config.ts'),
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  })
  onTestFinished(() => server.close())
  const { client } = server.environments
  const part = join(folder, 'src', 'web.tsx')
  expect((await client.transformRequest('virtual:tilth-web-parts'))?.code).toContain('"warm-welcome": () => import(')
  const code = (await client.transformRequest(part))?.code ?? ''
  expect(code).toContain('_tmpl$')
  for (const name of ['solid-js', '@tilth/plugin-kit/web']) {
    const [ofPart, ofApp] = await Promise.all(
      [part, join(web, 'src', 'main.tsx')].map(from => client.pluginContainer.resolveId(name, from)),
    )
    expect([name, ofPart?.id.startsWith(join(folder, 'node_modules')), ofPart?.id]).toEqual([name, false, ofApp?.id])
  }
  expect(Object.keys(server.config.server.proxy ?? {})).toEqual(expect.arrayContaining(['/trpc', '/api']))
})
