import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWebFiles } from './web-files.ts'

test('a build while the server runs takes nothing away from the app that it serves', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tilth-web-'))
  mkdirSync(join(directory, 'assets'))
  writeFileSync(join(directory, 'index.html'), '<script src="/assets/index-1.js"></script>')
  writeFileSync(join(directory, 'assets', 'index-1.js'), 'start()')
  writeFileSync(join(directory, 'assets', 'index-1.js.map'), '{}')
  const files = openWebFiles(directory)
  rmSync(directory, { recursive: true })
  const asset = await files.read('/assets/index-1.js')
  expect(new TextDecoder().decode(asset?.plain)).toBe('start()')
  expect(asset).toMatchObject({ isImmutable: true, type: 'text/javascript; charset=utf-8' })
  expect([await files.read('/assets/index-1.js.map'), await files.read('/assets/index-2.js')]).toEqual([null, null])
})
