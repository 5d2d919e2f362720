import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { locateWriterThread } from './locate-writer-thread.ts'
import { startWriter } from './writer.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-writer-'))
})

afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

test.each([
  ['ends', 'process.exit(3)'],
  ['fails', 'throw new Error("zulema")'],
])('a thread that %s leaves nobody waiting', async (_, entry) => {
  const writer = startWriter({ entry, options: { eval: true, stderr: true } })
  const waiting = writer.ask('lock', { directory })
  await expect(waiting).rejects.toMatchObject({ code: 'database.stopped' })
  await expect(waiting).rejects.not.toThrow('zulema')
  expect(writer.isStopped).toBe(true)
  await expect(writer.ask('lock', { directory })).rejects.toMatchObject({ code: 'database.stopped' })
})

test('a built thread is found beside the running file, or one folder up from a chunk', () => {
  const at = (...names: string[]) => pathToFileURL(join(directory, ...names)).href
  writeFileSync(join(directory, 'writer-thread.js'), '')
  mkdirSync(join(directory, 'assets'))
  expect(String(locateWriterThread(at('main.js')).entry)).toBe(at('writer-thread.js'))
  expect(String(locateWriterThread(at('assets', 'chunk.js')).entry)).toBe(at('writer-thread.js'))
})
