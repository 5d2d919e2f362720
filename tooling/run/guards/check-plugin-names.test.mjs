import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { checkPluginNames } from './check-plugin-names.mjs'
import { plantFiles } from './plant-files.mjs'

/** @type {string[]} */
const planted = []

/** @param {Readonly<Record<string, string>>} files */
const complaintsOf = files => {
  const directory = plantFiles({
    'plugins/tree-care/package.json': '{}',
    'plugins/tree-care/frameworks/oak.json': '{ "id": "oak-2.0" }',
    ...files,
  })
  planted.push(directory)
  return checkPluginNames(directory)
}

afterEach(() => {
  for (const directory of planted.splice(0)) rmSync(directory, { recursive: true, force: true })
})

test('the product names neither a plugin nor its framework', () => {
  expect(
    complaintsOf({
      'packages/host/src/rounds/open.ts': "\nif (pluginId === 'tree-care') open()\n",
      'apps/web/src/rate/page.tsx': "const isOak = framework.id === 'oak-2.0'\n",
      'packages/core/src/a.ts': '// like tree-care-two, which is another word\n',
    }),
  ).toEqual([
    'apps/web/src/rate/page.tsx:1: names the plugin or framework oak-2.0',
    'packages/host/src/rounds/open.ts:2: names the plugin or framework tree-care',
  ])
})

test('tests, fixtures, plugins and the list of what is installed may', () => {
  expect(
    complaintsOf({
      'packages/host/src/rounds/open.test.ts': "use('tree-care')\n",
      'apps/web/src/rate/rate.fixture.ts': "use('tree-care')\n",
      'tilth.config.ts': "import '@tilth/plugin-tree-care'\n",
      'plugins/tree-care/src/index.ts': "id: 'tree-care'\n",
    }),
  ).toEqual([])
})
