import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkHouse } from './check-house.mjs'
import { plantFiles } from './plant-files.mjs'

/** @param {Readonly<Record<string, string>>} files */
const complaintsOf = files => {
  const directory = plantFiles(files)
  try {
    return checkHouse(directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}
const at = 'packages/core/src/mark.ts'

test('sound files are not complained about', () => {
  const files = {
    [at]: 'export const mark = 1\n'.repeat(400),
    'packages/core/src/mark.test.ts': '// @ts-expect-error a mark is a number\nconst wrong: string = mark\n'.repeat(300),
    'packages/ui/src/tokens.css': '.a {}\n'.repeat(900),
    'apps/web/src/routes.tsx': "import './home/home-page.tsx'\n",
    'packages/core/src/x.test.ts': "test.skip('needs a second processor: there is one here', () => {})\n",
  }
  expect(complaintsOf(files)).toEqual([])
})

test.each([
  ['a drawer', { 'packages/core/src/utils/mark.ts': '' }, 'drawer'],
  ['a name that says nothing', { 'packages/core/src/helpers.ts': '' }, 'says nothing'],
  ['camel case', { 'packages/core/src/readMark.ts': '' }, 'kebab-case'],
  ['a file too long', { [at]: 'export const mark = 1\n'.repeat(401) }, '401 lines'],
  ['work left for later', { [at]: '// TODO later\n' }, 'left undone'],
  ['a silenced compiler', { [at]: '// @ts-ignore\n' }, 'silences the compiler'],
  ['an expected error outside a test', { [at]: '// @ts-expect-error\n' }, 'outside a test'],
  ['a silenced lint rule', { [at]: '// biome-ignore lint: x\n' }, 'silences a lint rule'],
  ['another silenced lint rule', { [at]: '/* eslint-disable */\n' }, 'silences a lint rule'],
  ['a database in memory', { [at]: "open(':memory:')\n" }, 'in memory'],
  ['a path of one machine', { [at]: "read('/home/someone/file')\n" }, 'one machine'],
  ['an entrance without names', { [at]: "export * from './scale.ts'\n" }, 'whatever is there'],
  ['a test that replaces a module', { 'apps/web/src/mark.test.tsx': "vi.mock('./queries.ts', () => ({}))\n" }, 'decision 090'],
  ['a test that replaces a module later', { 'apps/web/src/mark.test.tsx': "vi.doMock('./queries.ts')\n" }, 'decision 090'],
  ['a test that leaves others out', { [at]: "test.only('x', () => {})\n" }, 'leaves other tests out'],
  ['a skip without a reason', { [at]: 'test.skip(() => {})\n' }, 'without a reason'],
])('%s is', (_what, files, words) => {
  const found = complaintsOf(files)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(words)
})
