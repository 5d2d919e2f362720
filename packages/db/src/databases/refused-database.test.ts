import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { districtMigrations } from '../district/migrations/migrations.ts'
import { org } from '../district/schema.ts'
import { query } from '../drizzle/query.ts'
import { readAll } from '../drizzle/read-many.ts'
import { toStatement } from '../drizzle/to-statement.ts'
import type { Migration } from '../migrate/migration.ts'
import { openConnection } from '../writer/connection.ts'
import { type Databases, openDatabases } from './open-databases.ts'
import { readRefusal } from './remembered-refusal.ts'

let directory: string
const opened: Databases[] = []

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-refused-'))
  const databases = await open(districtMigrations)
  for (const id of ['good', 'bad']) {
    const created = await databases.createDistrict(id)
    if (!created.ok) throw new Error(created.error.code)
    await created.value.write([toStatement(query.insert(org).values({ id: `${id}-school`, kind: 'school', name: id }))])
  }
  await databases.close()
})

afterEach(async () => {
  for (const databases of opened.splice(0)) await databases.close()
  rmSync(directory, { recursive: true, force: true })
})

const open = async (district: readonly Migration[]): Promise<Databases> => {
  const result = await openDatabases({ directory, clock: () => 0, migrations: { district } })
  if (!result.ok) throw new Error(result.error.code)
  opened.push(result.value)
  return result.value
}

const version = districtMigrations.length + 1
const failsWhereBad: Migration = {
  version,
  name: 'fails-where-bad',
  statements: [
    'CREATE TABLE half (id INTEGER CHECK (id > 0))',
    "INSERT INTO half (id) SELECT CASE WHEN id = 'bad-school' THEN 0 ELSE 1 END FROM org",
  ],
}
const works: Migration = { version, name: 'works', statements: ['CREATE TABLE half (id INTEGER)'] }

const ids = async (databases: Databases, id: string) => readAll(await databases.district(id), query.select({ id: org.id }).from(org))

test('a migration that fails refuses that district alone, its backup is whole, and health says so', async () => {
  const databases = await open([...districtMigrations, failsWhereBad])
  expect(await ids(databases, 'good')).toEqual([{ id: 'good-school' }])
  await expect(ids(databases, 'bad')).rejects.toMatchObject({ code: 'database.refused' })
  const bad = await databases.district('bad')
  await expect(bad.write([toStatement(query.delete(org))])).rejects.toMatchObject({ code: 'database.refused' })

  const [backup] = readdirSync(join(directory, 'backups', 'districts', 'bad'))
  expect(await databases.health()).toMatchObject({
    state: 'degraded',
    databases: [
      { name: 'control', state: 'ready' },
      { name: 'bad', state: 'refused', issue: { code: 'migration.failed', params: { version, name: 'fails-where-bad', backup } } },
      { name: 'good', state: 'ready', version },
    ],
  })
  const copy = openConnection(join(directory, 'backups', 'districts', 'bad', String(backup)), 'inspect')
  expect(copy.run({ sql: 'SELECT id FROM org', args: [] }).rows).toEqual([['bad-school']])
  expect(copy.pragma('integrity_check')).toBe('ok')
  copy.close()
})

test('a refusal is remembered beside the file, makes no second backup, and is forgotten once the database opens', async () => {
  const file = join(directory, 'districts', 'bad', 'district.db')
  for (let attempt = 0; attempt < 2; attempt++) {
    await (await open([...districtMigrations, failsWhereBad])).close()
    expect(readRefusal(file)).toMatchObject({ issue: { code: 'migration.failed' }, at: 0 })
    expect(readdirSync(join(directory, 'backups', 'districts', 'bad'))).toHaveLength(1)
  }
  // `good` took the failing migration, so only `bad` can still go another way.
  const databases = await open([...districtMigrations, works])
  expect(await databases.health()).toMatchObject({
    state: 'degraded',
    databases: [{ name: 'control' }, { name: 'bad', state: 'ready', version }, { name: 'good', issue: { code: 'migration.changed' } }],
  })
  expect(readRefusal(file)).toBeUndefined()
  expect(await ids(databases, 'bad')).toEqual([{ id: 'bad-school' }])
})

test('a file that is damaged or missing refuses its district and stops no other', async () => {
  const file = join(directory, 'districts', 'bad', 'district.db')
  writeFileSync(file, 'this is no database, whatever its name says '.repeat(200))
  for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true })
  const damaged = await open(districtMigrations)
  expect(await damaged.health()).toMatchObject({
    state: 'degraded',
    databases: [
      { name: 'control' },
      { name: 'bad', issue: { code: 'database.unreadable', params: { reason: 'SQLITE_NOTADB' } } },
      { name: 'good' },
    ],
  })
  await damaged.close()
  rmSync(file)
  const missing = await open(districtMigrations)
  expect(await missing.health()).toMatchObject({
    state: 'degraded',
    databases: [{ name: 'control' }, { name: 'bad', state: 'refused' }, {}],
  })
  expect(existsSync(file)).toBe(false)
  expect(await ids(missing, 'good')).toEqual([{ id: 'good-school' }])
})

test('what a process that was cut short had begun is cleared away', async () => {
  const districts = join(directory, 'districts')
  for (const name of ['.creating-x', '.deleting-y']) {
    mkdirSync(join(districts, name))
    writeFileSync(join(districts, name, 'district.db'), '')
  }
  const databases = await open(districtMigrations)
  expect([...databases.districtIds()].sort()).toEqual(['bad', 'good'])
  expect(readdirSync(districts).sort()).toEqual(['bad', 'good'])
})
