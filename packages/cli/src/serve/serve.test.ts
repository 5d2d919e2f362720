import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findApiEntry } from './find-api-entry.ts'
import { readFlags } from './serve.ts'
import { startProcess } from './start-process.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-cli-'))
})

afterEach(() => rmSync(directory, { recursive: true, force: true }))

test('flags are passed on, and what the server would not understand is refused here', () => {
  expect(readFlags([])).toEqual([])
  expect(readFlags(['--demo', '--reset'])).toEqual(['--demo', '--reset'])
  expect([readFlags(['--reset']), readFlags(['--port', '1']), readFlags(['there'])]).toEqual([null, null, null])
})

test('the built server is found from anywhere inside the workspace', () => {
  const dist = join(directory, 'apps', 'api', 'dist')
  const inside = join(directory, 'packages', 'cli', 'dist')
  mkdirSync(dist, { recursive: true })
  mkdirSync(inside, { recursive: true })
  expect(findApiEntry(inside)).toBeNull()
  writeFileSync(join(dist, 'main.js'), '')
  expect(findApiEntry(inside)).toBe(join(dist, 'main.js'))
})

test("the process gets the flags and its exit code is the command's", async () => {
  const entry = join(directory, 'entry.mjs')
  writeFileSync(entry, "process.exit(process.argv[2] === '--demo' ? 7 : 1)")
  expect(await startProcess(entry, ['--demo'])).toBe(7)
})

test('a process that a signal ended says so', async () => {
  const entry = join(directory, 'entry.mjs')
  writeFileSync(entry, "process.kill(process.pid, 'SIGKILL')")
  expect(await startProcess(entry, [])).toBe(137)
})
