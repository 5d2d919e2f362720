import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { authorsFolder, authorsPlugin, root, typed } from '../fixtures/author.ts'
import { withPlugin } from './add-to-installation.ts'
import { newPlugin } from './new.ts'
import { exportNameOf } from './package-files.ts'

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')

/** As much of Tilth's repository as shows that it is one. */
const workspace = (): string => {
  const folder = authorsFolder()
  mkdirSync(join(folder, 'packages', 'plugin-kit'), { recursive: true })
  mkdirSync(join(folder, 'plugins'))
  writeFileSync(join(folder, 'packages', 'plugin-kit', 'package.json'), '{ "name": "@tilth/plugin-kit" }')
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "tilth", "devDependencies": { "@tilth/plugin-kit": "workspace:*", "vitest": "catalog:" } }',
  )
  writeFileSync(
    join(folder, 'tilth.config.ts'),
    "import { defineInstallation } from '@tilth/plugin-kit'\n\nexport default defineInstallation({ plugins: [] })\n",
  )
  return folder
}

test('elsewhere it makes a package alone that brings its kit along', async () => {
  const folder = authorsFolder()
  writeFileSync(join(folder, 'kit.tgz'), 'a kit')
  const { code, out } = await typed(newPlugin, 'warm-welcome', '--kit', 'kit.tgz')
  expect([code, out]).toEqual([0, 'Made warm-welcome.\nNext:\n  cd warm-welcome\n  npm install\n  npm test\n'])
  const manifest = JSON.parse(read(folder, 'warm-welcome', 'package.json'))
  expect(manifest.devDependencies).toMatchObject({
    '@tilth/plugin-kit': 'file:kit/kit.tgz',
    vitest: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
  expect(read(folder, 'warm-welcome', 'kit', 'kit.tgz')).toBe('a kit')
  expect(JSON.parse(read(folder, 'warm-welcome', 'frameworks', 'warm-welcome.json')).title).toBe('Warm welcome')
  expect(
    read(folder, 'warm-welcome', 'src', 'conformance.test.ts')
      .trim()
      .split('\n')
      .filter(line => line !== ''),
  ).toHaveLength(4)
})

test('a name of its manifest that is misspelled is an error of types, and nothing else is', { timeout: 60_000 }, () => {
  const plugin = authorsPlugin(authorsFolder())
  const kit = join(plugin.folder, 'node_modules', '@tilth', 'plugin-kit')
  rmSync(kit, { recursive: true })
  symlinkSync(join(root, 'packages', 'plugin-kit'), kit)
  rmSync(join(plugin.folder, 'src', 'conformance.test.ts'))
  const check = (): string =>
    spawnSync(join(root, 'packages', 'cli', 'node_modules', '.bin', 'tsc'), { cwd: plugin.folder, encoding: 'utf8' }).stdout
  expect(check()).toBe('')
  plugin.edit('src/index.ts', { from: '  messages:', to: '  defaultEnable: true,\n  messages:' })
  expect(check()).toMatch(/^src\/index\.ts\(\d+,\d+\): error TS\d+: .*defaultEnable/)
  plugin.edit('src/index.ts', { from: 'defaultEnable:', to: 'defaultEnabled:' })
  expect(check()).toBe('')
})

test('inside the repository it makes a package of the workspace and says what to add where', async () => {
  const folder = workspace()
  const { code, out } = await typed(newPlugin, 'warm-welcome')
  expect(code).toBe(0)
  expect(out).toContain('Made plugins/warm-welcome.')
  expect(out).toContain(`import { warmWelcome } from '@tilth/plugin-warm-welcome'`)
  const manifest = JSON.parse(read(folder, 'plugins', 'warm-welcome', 'package.json'))
  expect(manifest.dependencies).toEqual({ '@tilth/plugin-kit': 'workspace:*' })
  expect(existsSync(join(folder, 'plugins', 'warm-welcome', 'kit'))).toBe(false)
  expect(read(folder, 'tilth.config.ts')).not.toContain('warmWelcome')
})

test('with --add it is part of the installation', async () => {
  const folder = workspace()
  expect((await typed(newPlugin, 'warm-welcome', '--add')).out).toContain('Added to tilth.config.ts and package.json.')
  expect(read(folder, 'tilth.config.ts')).toBe(
    [
      "import { defineInstallation } from '@tilth/plugin-kit'",
      "import { warmWelcome } from '@tilth/plugin-warm-welcome'",
      '',
      'export default defineInstallation({ plugins: [warmWelcome] })',
      '',
    ].join('\n'),
  )
  const { devDependencies } = JSON.parse(read(folder, 'package.json'))
  expect(Object.keys(devDependencies)).toEqual(['@tilth/plugin-kit', '@tilth/plugin-warm-welcome', 'vitest'])
})

test.each([
  ['({ plugins: [] })', '({ plugins: [it] })'],
  ['({ plugins: [one] })', '({ plugins: [one, it] })'],
  ['({ plugins: [one, { manifest: two, presets: [1] }] })', '({ plugins: [one, { manifest: two, presets: [1] }, it] })'],
  ['({\n  plugins: [\n    one,\n    two,\n  ],\n})', '({\n  plugins: [\n    one,\n    two,\n    it,\n  ],\n})'],
])('a list %j becomes %j', (before, after) => {
  expect(withPlugin(before, 'it')).toBe(after)
})

test('it goes behind those that are listed here', () => {
  const listed = withPlugin(readFileSync(join(root, 'tilth.config.ts'), 'utf8'), 'itself')
  expect(listed).toMatch(/,\s*itself,?\s*\]/)
  expect(withPlugin('export default {}', 'it')).toBeNull()
})

test('what is there already is left alone', async () => {
  const folder = authorsFolder()
  mkdirSync(join(folder, 'warm-welcome'))
  expect(await typed(newPlugin, 'warm-welcome')).toMatchObject({ code: 1, errors: expect.stringContaining('is there already') })
})

test.each([
  [['Warm'], 'is no name for a plugin'],
  [['warm_welcome'], 'is no name for a plugin'],
  [['9-lives'], 'is no name for a plugin'],
  [['../elsewhere'], 'is no name for a plugin'],
  [['a'.repeat(61)], 'is no name for a plugin'],
  [[], 'takes one name'],
  [['one', 'two'], 'takes one name'],
  [['one', '--quickly'], 'is not understood'],
  [['one', '--kit', 'missing.tgz'], 'There is no kit at missing.tgz'],
  [['one', '--add'], 'inside the repository'],
])('%j is refused in words', async (args, words) => {
  authorsFolder()
  expect(await typed(newPlugin, ...args)).toMatchObject({ code: 2, errors: expect.stringContaining(words) })
})

test('a word of the language still gives a name', () => {
  expect(['class', 'let', 'warm-welcome'].map(exportNameOf)).toEqual(['classPlugin', 'letPlugin', 'warmWelcome'])
})
