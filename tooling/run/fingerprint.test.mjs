import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(directory, 'src/deep'), { recursive: true })
  writeFileSync(join(directory, 'src/one.ts'), 'one')
  writeFileSync(join(directory, 'src/deep/two.ts'), 'two')
})
afterEach(() => rmSync(directory, { recursive: true }))

test('nothing changed, nothing changes; what is generated does not count', () => {
  const before = fingerprint(directory, ['src', 'missing.json'])
  mkdirSync(join(directory, 'src/dist'))
  writeFileSync(join(directory, 'src/dist/main.js'), 'built')
  expect(fingerprint(directory, ['src', 'missing.json'])).toBe(before)
})

test.each([
  [
    'a file written anew at the same length',
    () => {
      writeFileSync(join(directory, 'src/one.ts'), 'eno')
      utimesSync(join(directory, 'src/one.ts'), 1, 1)
    },
  ],
  ['a file that is new', () => writeFileSync(join(directory, 'src/deep/three.ts'), '')],
  ['a file that is gone', () => rmSync(join(directory, 'src/deep/two.ts'))],
  ['a named file that appears', () => writeFileSync(join(directory, 'missing.json'), '')],
])('%s changes it', (_what, change) => {
  const before = fingerprint(directory, ['src', 'missing.json'])
  change()
  expect(fingerprint(directory, ['src', 'missing.json'])).not.toBe(before)
})
