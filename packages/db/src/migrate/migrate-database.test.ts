import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, openConnection } from '../writer/connection.ts'
import { migrateDatabase } from './migrate-database.ts'
import type { Migration } from './migration.ts'

let directory: string
let backupDirectory: string
let connection: Connection

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-migrate-'))
  backupDirectory = join(directory, 'backups')
  connection = openConnection(join(directory, 'a.db'), 'write')
})

afterEach(() => {
  connection.close()
  rmSync(directory, { recursive: true, force: true })
})

const first: Migration = {
  version: 1,
  name: 'initial',
  statements: [
    'CREATE TABLE parent (id INTEGER PRIMARY KEY)',
    'CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id))',
  ],
}
const second: Migration = { version: 2, name: 'add-name', statements: ["ALTER TABLE child ADD COLUMN name TEXT NOT NULL DEFAULT 'x'"] }
const third: Migration = { version: 3, name: 'add-note', statements: ['CREATE TABLE note (id INTEGER PRIMARY KEY)'] }
const broken: Migration = {
  version: 3,
  name: 'broken',
  statements: ['CREATE TABLE note (id INTEGER PRIMARY KEY)', 'INSERT INTO nowhere VALUES (1)'],
}

const migrate = (migrations: readonly Migration[], earlierBackup?: string) =>
  migrateDatabase(connection, {
    migrations,
    backupDirectory,
    now: Date.UTC(2026, 0, 2, 3, 4, 5),
    ...(earlierBackup === undefined ? {} : { earlierBackup }),
  })

const tableNames = (database: Connection) =>
  database.run({ sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", args: [] }).rows.map(([name]) => name)
const versions = () => connection.run({ sql: 'SELECT version FROM migration ORDER BY version', args: [] }).rows.map(([version]) => version)
const backups = () => (existsSync(backupDirectory) ? readdirSync(backupDirectory) : [])

test('a new database is built without a backup, and doing it again changes nothing', () => {
  expect(migrate([first, second])).toEqual({ ok: true, value: { version: 2, applied: [1, 2] } })
  expect(migrate([first, second])).toEqual({ ok: true, value: { version: 2, applied: [] } })
  expect(versions()).toEqual([1, 2])
  expect(backups()).toEqual([])
})

test('a database that holds something is backed up whole before it is changed', () => {
  migrate([first])
  connection.execute('INSERT INTO parent VALUES (7)')
  expect(migrate([first, second])).toEqual({ ok: true, value: { version: 2, applied: [2], backup: 'before-0002-20260102T030405Z.db' } })
  const copy = openConnection(join(backupDirectory, 'before-0002-20260102T030405Z.db'), 'inspect')
  expect(copy.run({ sql: 'SELECT id FROM parent', args: [] }).rows).toEqual([[7]])
  expect(copy.run({ sql: 'SELECT version FROM migration', args: [] }).rows).toEqual([[1]])
  copy.close()
})

test('a migration that fails leaves nothing of itself, keeps those before it, and names the backup', () => {
  migrate([first])
  const failed = migrate([first, second, broken])
  expect(failed).toMatchObject({
    ok: false,
    error: {
      code: 'migration.failed',
      params: { version: 3, name: 'broken', reason: 'no such table: nowhere', backup: 'before-0002-20260102T030405Z.db' },
    },
  })
  expect(versions()).toEqual([1, 2])
  expect(tableNames(connection)).not.toContain('note')
  expect(connection.pragma('foreign_keys')).toBe(1)
  expect(migrate([first, second, third])).toMatchObject({ ok: true, value: { applied: [3] } })
})

test('the same refused attempt made again does not pile up backups', () => {
  migrate([first, second])
  const failed = migrate([first, second, broken])
  const backup = failed.ok ? undefined : failed.error.params?.backup
  expect(backup).toBe('before-0003-20260102T030405Z.db')
  migrate([first, second, broken], String(backup))
  expect(backups()).toEqual(['before-0003-20260102T030405Z.db'])
})

test('a backup that cannot be written stops the migration', () => {
  migrate([first])
  rmSync(backupDirectory, { recursive: true, force: true })
  const file = openConnection(backupDirectory, 'inspect')
  file.execute('PRAGMA user_version')
  file.close()
  expect(existsSync(backupDirectory)).toBe(true)
  expect(migrate([first, second])).toMatchObject({ ok: false, error: { code: 'migration.backup_failed' } })
  expect(versions()).toEqual([1])
})

test('rows that a migration leaves without their parent are refused', () => {
  migrate([first])
  connection.execute('INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1)')
  const orphaning: Migration = { version: 2, name: 'drop-parents', statements: ['DELETE FROM parent'] }
  expect(migrate([first, orphaning])).toMatchObject({ ok: false, error: { code: 'migration.failed' } })
  expect(connection.run({ sql: 'SELECT count(*) FROM parent', args: [] }).rows).toEqual([[1]])
})

test('a table may be rebuilt while others refer to it', () => {
  migrate([first])
  connection.execute('INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 1)')
  const rebuild: Migration = {
    version: 2,
    name: 'rebuild',
    statements: [
      'CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT)',
      'INSERT INTO new_parent (id) SELECT id FROM parent',
      'DROP TABLE parent',
      'ALTER TABLE new_parent RENAME TO parent',
    ],
  }
  expect(migrate([first, rebuild])).toMatchObject({ ok: true })
  expect(connection.run({ sql: 'SELECT child.id, parent.id FROM child JOIN parent ON parent.id = parent_id', args: [] }).rows).toEqual([
    [1, 1],
  ])
})

test('a database newer than the code, one with another history and one that is not ours are refused untouched', () => {
  migrate([first, second])
  expect(migrate([first])).toEqual({ ok: false, error: { code: 'migration.newer_database', params: { version: 2, known: 1 } } })
  const edited = { ...second, statements: [...second.statements, 'CREATE TABLE extra (id INTEGER)'] }
  expect(migrate([first, edited, third])).toEqual({
    ok: false,
    error: { code: 'migration.changed', params: { version: 2, name: 'add-name' } },
  })
  expect(versions()).toEqual([1, 2])
  connection.execute('DROP TABLE migration')
  expect(migrate([first, second])).toEqual({ ok: false, error: { code: 'migration.foreign_database' } })
  expect(backups()).toEqual([])
})
