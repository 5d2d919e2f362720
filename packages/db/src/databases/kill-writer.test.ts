import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { org } from '../district/schema.ts'
import { query } from '../drizzle/query.ts'
import { readAll } from '../drizzle/read-many.ts'
import { type Databases, openDatabases } from './open-databases.ts'

const program = fileURLToPath(new URL('./kill-writer.ts', import.meta.url))
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

let directory: string
const children: ChildProcess[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-kill-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child)
  rmSync(directory, { recursive: true, force: true })
})

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** Starts the writing process and gives the lines it prints; `until` settles once the lines satisfy the condition. */
const startWriting = (prefix: string) => {
  const child = spawn(process.execPath, ['--import', loader, program, directory, prefix], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let printed = ''
  const lines = () => printed.split('\n').slice(0, -1)
  child.stdout.setEncoding('utf8')
  const until = (isEnough: (lines: readonly string[]) => boolean) =>
    new Promise<void>((resolve, reject) => {
      child.on('exit', () => (isEnough(lines()) ? resolve() : reject(new Error(`ended early: ${lines().join(' ').slice(0, 300)}`))))
      child.stdout.on('data', (text: string) => {
        printed += text
        if (isEnough(lines())) resolve()
      })
    })
  return { child, lines, until }
}

const open = async (): Promise<Databases> => {
  const opened = await openDatabases({ directory, clock: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

test('kill -9 while writing: every acknowledged row is there exactly once, and the directory is free at once', {
  timeout: 60_000,
}, async () => {
  const first = await open()
  await first.createDistrict('d')
  await first.close()
  const acknowledged: string[] = []
  for (let round = 0; round < 5; round++) {
    const { child, lines, until } = startWriting(`r${round}`)
    await until(seen => seen.length > 200 + round * 150)
    await kill(child)
    acknowledged.push(...lines().filter(line => line !== 'open'))

    const databases = await open()
    const port = await databases.district('d')
    const rows = (await readAll(port, query.select({ id: org.id }).from(org))).map(({ id }) => id)
    const kept = new Set(rows)
    expect(kept.size).toBe(rows.length)
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
    const [broken] = await port.read([
      { sql: "SELECT id FROM stream WHERE version <> (SELECT count(*) FROM org WHERE org.id LIKE stream.id || '-%')", args: [] },
    ])
    expect(broken).toEqual([])
    expect(await readAll(port, query.select({ verdict: sql<string>`integrity_check` }).from(sql`pragma_integrity_check`))).toEqual([
      { verdict: 'ok' },
    ])
    await databases.close()
  }
  expect(acknowledged.length).toBeGreaterThan(2000)
})

test('a second process is refused with the pid of the first, and a killed one leaves the directory free', { timeout: 30_000 }, async () => {
  const first = await open()
  await first.createDistrict('d')
  await first.close()
  const { child, until } = startWriting('x')
  await until(seen => seen.includes('open'))
  const refused = await openDatabases({ directory, clock: () => 0 })
  expect(refused).toMatchObject({ ok: false, error: { code: 'data.locked', params: { pid: child.pid } } })
  await kill(child)
  const databases = await open()
  expect(await databases.health()).toMatchObject({ state: 'ready' })
  const other = startWriting('y')
  await other.until(seen => seen.some(line => line.startsWith('refused'))).catch(() => undefined)
  expect(other.lines()[0]).toContain(`"pid":${process.pid}`)
  await databases.close()
})
