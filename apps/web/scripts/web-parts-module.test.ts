// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { afterEach, describe, expect, test } from 'vitest'
import { findWebParts, rootAbove } from './find-web-parts.ts'
import { webPartsModule } from './web-parts-module.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

const installation = (files: Readonly<Record<string, string | object>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'installation-'))
  made.push(root)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}

const orchard = { name: 'plugin-orchard', exports: { '.': './index.js', './web': './web.js' }, tilth: { plugin: 'orchard' } }
const withOrchard = {
  'tilth.config.ts': '',
  'package.json': { devDependencies: { 'plugin-orchard': '1.0.0' } },
  'node_modules/plugin-orchard/package.json': orchard,
  'node_modules/plugin-orchard/web.js': "export default { pages: [{ path: 'pears' }] }\n",
}

describe('a web part is found', () => {
  test('where a dependency exports it and says whose it is', () => {
    const root = installation(withOrchard)
    expect(findWebParts(root)).toEqual([{ pluginId: 'orchard', file: join(root, 'node_modules/plugin-orchard/web.js') }])
    expect(rootAbove(join(root, 'node_modules/plugin-orchard'))).toBe(root)
  })

  test('behind the condition of an export', () => {
    const root = installation({
      ...withOrchard,
      'node_modules/plugin-orchard/package.json': { ...orchard, exports: { './web': { types: './web.d.ts', default: './web.js' } } },
    })
    expect(findWebParts(root).map(({ pluginId }) => pluginId)).toEqual(['orchard'])
  })

  test('in the folder of a plugin that is being written, where it stands for the installed one', () => {
    const written = installation({ 'package.json': { ...orchard, name: 'mine' }, 'web.js': '' })
    const other = installation({ 'package.json': { ...orchard, tilth: { plugin: 'meadow' } }, 'web.js': '' })
    const root = installation(withOrchard)
    expect(findWebParts(root, written)).toEqual([{ pluginId: 'orchard', file: join(written, 'web.js') }])
    expect(findWebParts(root, other).map(({ pluginId }) => pluginId)).toEqual(['orchard', 'meadow'])
    expect(findWebParts(root, installation({ 'package.json': {} })).map(({ pluginId }) => pluginId)).toEqual(['orchard'])
  })

  test.each([
    ['does not export one', { 'node_modules/plugin-orchard/package.json': { ...orchard, exports: { '.': './index.js' } } }],
    ['does not say whose it is', { 'node_modules/plugin-orchard/package.json': { ...orchard, tilth: undefined } }],
    ['is no dependency of the installation', { 'package.json': {} }],
  ])('and not where the package %s', (_, files) => {
    expect(findWebParts(installation({ ...withOrchard, ...files }))).toEqual([])
  })
})

test.each([
  [
    'an id that is none',
    { 'node_modules/plugin-orchard/package.json': { ...orchard, tilth: { plugin: 'My Orchard' } } },
    'no id of a plugin',
  ],
  [
    'a file that is not there',
    { 'node_modules/plugin-orchard/package.json': { ...orchard, exports: { './web': './gone.js' } } },
    './gone.js',
  ],
  [
    'one id in two packages',
    {
      'package.json': { dependencies: { 'plugin-orchard': '1', 'plugin-grove': '1' } },
      'node_modules/plugin-grove/package.json': { ...orchard, name: 'plugin-grove' },
      'node_modules/plugin-grove/web.js': '',
    },
    'Two packages',
  ],
])('%s ends the build and names it', (_, files, words) => {
  expect(() => findWebParts(installation({ ...withOrchard, ...files }))).toThrow(words)
})

const buildAt = async (root: string): Promise<readonly Rolldown.OutputChunk[]> => {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [webPartsModule(root)],
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input: join(root, 'main.js') } },
  })) as Rolldown.RolldownOutput
  return built.output.filter(chunk => chunk.type === 'chunk')
}

test('the app is built with the part in a chunk of its own, which nothing loads until it is asked for', async () => {
  const main = "import { webParts } from 'virtual:tilth-web-parts'\nglobalThis.parts = webParts\n"
  const chunks = await buildAt(installation({ ...withOrchard, 'main.js': main }))
  const entry = chunks.find(chunk => chunk.isEntry)
  const part = chunks.find(chunk => chunk.code.includes('pears'))
  expect(part?.isDynamicEntry).toBe(true)
  expect([entry?.imports, entry?.dynamicImports]).toEqual([[], [part?.fileName]])
  expect(entry?.code).toContain('orchard')
})

test('an installation without plugins has an empty module', async () => {
  const root = installation({
    'package.json': {},
    'main.js': "import { webParts } from 'virtual:tilth-web-parts'\nglobalThis.parts = webParts\n",
  })
  const chunks = await buildAt(root)
  expect(chunks.map(chunk => chunk.isEntry)).toEqual([true])
})
