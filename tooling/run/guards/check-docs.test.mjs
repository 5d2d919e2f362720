import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { checkDocs } from './check-docs.mjs'
import { plantFiles } from './plant-files.mjs'

const sound = {
  'package.json': '{ "scripts": { "start": "", "test": "", "demo": "" } }',
  'README.md': 'Run `npm start`, see [the map](docs/map.md#rooms) and `packages/core/src/`, then `docs/*.md`.\n\n    npm run demo\n',
  'CONTRIBUTING.md': 'See <https://example.org> and [a place](https://example.org/nowhere).',
  'docs/map.md': '# The map\n\n## Rooms\n\n[back](../README.md)\n\n`apps/api/dist/main.js` is built.\n',
  'docs/glossary.md': '```\n[not a link](nowhere.md)\n```\n',
  'docs/decisions/README.md': '',
  'docs/decisions/010-one.md': '',
  'packages/core/src/result.ts': '',
}
/** @type {string[]} */
const planted = []
/** @param {Readonly<Record<string, string>>} files */
const complaintsOf = files => {
  const directory = plantFiles(files)
  planted.push(directory)
  return checkDocs(directory)
}
afterEach(() => {
  for (const directory of planted.splice(0)) rmSync(directory, { recursive: true })
})

test('sound documents are not complained about', () => {
  expect(complaintsOf(sound)).toEqual([])
})

test.each([
  ['a path that does not exist', { 'README.md': 'See `packages/gone/src`.' }, 'README.md:1: no such path: packages/gone/src'],
  ['a pattern that finds nothing', { 'README.md': 'See `packages/*/gone.ts`.' }, 'README.md:1: no such path: packages/*/gone.ts'],
  ['a file name nobody has', { 'docs/map.md': '# The map\n## Rooms\n\nOpen `gone.ts`.' }, 'docs/map.md:4: no such path: gone.ts'],
  ['a dead link', { 'docs/map.md': '## Rooms\n[x](gone.md)' }, 'docs/map.md:2: the link gone.md leads nowhere'],
  [
    'a dead picture',
    { 'README.md': '![home](docs/screenshots/home.png)' },
    'README.md:1: the link docs/screenshots/home.png leads nowhere',
  ],
  ['a dead anchor', { 'README.md': '[x](docs/map.md#cellar)' }, 'README.md:1: docs/map.md has no heading #cellar'],
  ['a way out of the repository', { 'README.md': '[x](../../etc/hosts)' }, 'README.md:1: the link ../../etc/hosts leaves the repository'],
  ['a script that is not there', { 'CONTRIBUTING.md': '    npm run gone' }, 'CONTRIBUTING.md:1: no npm script "gone"'],
  ['a number used twice', { 'docs/decisions/010-two.md': '' }, 'docs/decisions/010-two.md: the number 010 is taken'],
  ['a decision without a number', { 'docs/decisions/two.md': '' }, 'docs/decisions/two.md: decisions are named 000-what-it-is.md'],
])('%s is', (_what, files, complaint) => {
  expect(complaintsOf({ ...sound, ...files })).toEqual([complaint])
})

test('so is a document that has to be there and is not', () => {
  const { 'docs/glossary.md': _gone, ...rest } = sound
  expect(complaintsOf(rest)).toEqual(['docs/glossary.md: is missing'])
})
