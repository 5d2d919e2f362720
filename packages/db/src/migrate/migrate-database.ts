import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { faultIn } from '../port/database-fault.ts'
import type { Connection } from '../writer/connection.ts'
import { backUp } from './back-up.ts'
import { checksumMigration } from './checksum-migration.ts'
import type { Migration, MigrationPlan, MigrationReport } from './migration.ts'

interface AppliedMigration {
  readonly version: number
  readonly name: string
  readonly checksum: string
}

/**
 * Brings one database up to date: forward only, each migration in one transaction with its row in `migration`, so a run that was cut
 * short goes on where it stopped. A database that holds anything is backed up first.
 *
 * Issues: `migration.newer_database`, `migration.changed`, `migration.foreign_database`, `migration.backup_failed`,
 * `migration.failed`; params name the version and the backup's file name.
 */
export const migrateDatabase = (connection: Connection, plan: MigrationPlan): Result<MigrationReport> => {
  const tables = connection.run({ sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", args: [] }).rows
  const isNew = tables.length === 0
  const hasHistory = tables.some(([name]) => name === 'migration')
  if (!isNew && !hasHistory) return err(issue('migration.foreign_database'))
  const applied = hasHistory ? readApplied(connection) : []
  const refusal = findRefusal(applied, plan.migrations)
  if (refusal) return err(refusal)
  const pending = plan.migrations.slice(applied.length)
  if (pending.length === 0) return ok({ version: applied.length, applied: [] })

  let backup: string | undefined
  if (applied.length > 0) {
    try {
      backup = findEarlierBackup(applied.length, plan) ?? makeBackup(connection, { version: applied.length, plan })
    } catch (thrown) {
      return err(issue('migration.backup_failed', { params: { version: applied.length, reason: reasonOf(thrown) } }))
    }
  }
  for (const migration of pending) {
    const failure = applyMigration(connection, { migration, now: plan.now })
    if (failure) return err({ ...failure, params: { ...failure.params, ...(backup === undefined ? {} : { backup }) } })
  }
  return ok({
    version: plan.migrations.length,
    applied: pending.map(migration => migration.version),
    ...(backup === undefined ? {} : { backup }),
  })
}

const readApplied = (connection: Connection): readonly AppliedMigration[] =>
  connection
    .run({ sql: 'SELECT version, name, checksum FROM migration ORDER BY version', args: [] })
    .rows.map(([version, name, checksum]) => ({ version: Number(version), name: String(name), checksum: String(checksum) }))

const findRefusal = (applied: readonly AppliedMigration[], known: readonly Migration[]): Issue | undefined => {
  for (const [index, { version, name, checksum }] of applied.entries()) {
    if (version > known.length) return issue('migration.newer_database', { params: { version, known: known.length } })
    const migration = known[index]
    if (migration?.version !== version || checksumMigration(migration) !== checksum)
      return issue('migration.changed', { params: { version, name } })
  }
  return undefined
}

const backupPrefix = (version: number): string => `before-${String(version + 1).padStart(4, '0')}-`

const findEarlierBackup = (version: number, { earlierBackup, backupDirectory }: MigrationPlan): string | undefined =>
  earlierBackup?.startsWith(backupPrefix(version)) && existsSync(join(backupDirectory, earlierBackup)) ? earlierBackup : undefined

const makeBackup = (connection: Connection, { version, plan }: { version: number; plan: MigrationPlan }): string => {
  const stem = `${backupPrefix(version)}${new Date(plan.now).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  let name = `${stem}.db`
  for (let copy = 2; existsSync(join(plan.backupDirectory, name)); copy++) name = `${stem}-${copy}.db`
  backUp(connection, join(plan.backupDirectory, name))
  return name
}

const applyMigration = (connection: Connection, { migration, now }: { migration: Migration; now: number }): Issue | undefined => {
  // SQLite rebuilds a table by dropping the old one, which must not cascade; the check before COMMIT takes the place of the switch.
  connection.execute('PRAGMA foreign_keys=OFF')
  try {
    connection.execute('BEGIN IMMEDIATE')
    connection.execute(
      'CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)',
    )
    for (const statement of migration.statements) connection.execute(statement)
    const dangling = connection.run({ sql: 'SELECT "table" FROM pragma_foreign_key_check', args: [] }).rows
    if (dangling.length > 0) throw new Error(`${dangling.length} rows of ${String(dangling[0]?.[0])} refer to nothing`)
    connection.run({
      sql: 'INSERT INTO migration (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)',
      args: [migration.version, migration.name, checksumMigration(migration), now],
    })
    connection.execute('COMMIT')
    return undefined
  } catch (thrown) {
    if (connection.isInTransaction) connection.execute('ROLLBACK')
    return issue('migration.failed', { params: { version: migration.version, name: migration.name, reason: reasonOf(thrown) } })
  } finally {
    connection.execute('PRAGMA foreign_keys=ON')
  }
}

const reasonOf = (thrown: unknown): string => {
  const details = faultIn(thrown)?.details
  if (details) return details.reason ?? details.sqliteCode ?? details.code
  const { code, message } = thrown as { code?: unknown; message?: unknown }
  return typeof code === 'string' ? code : String(message)
}
