import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { controlMigrations } from '../control/migrations/migrations.ts'
import * as controlSchema from '../control/schema.ts'
import { districtMigrations } from '../district/migrations/migrations.ts'
import * as districtSchema from '../district/schema.ts'
import { type Connection, openConnection } from '../writer/connection.ts'
import { migrateDatabase } from './migrate-database.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilth-drift-'))
})

afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

const kinds = [
  ['control', controlMigrations, controlSchema],
  ['district', districtMigrations, districtSchema],
] as const

const describeTables = (connection: Connection) => {
  const ask = (sql: string) => connection.run({ sql, args: [] }).rows
  const tables = ask(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration' ORDER BY name",
  )
  return tables.map(([table]) => ({
    table,
    columns: ask(`SELECT name, lower(type), "notnull", dflt_value, pk FROM pragma_table_info('${table}') ORDER BY name`),
    foreignKeys: ask(
      `SELECT "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list('${table}') ORDER BY "from", "table"`,
    ),
    indexes: ask(`SELECT name, "unique", partial FROM pragma_index_list('${table}') WHERE origin <> 'pk' ORDER BY name`).map(index => [
      ...index,
      ask(`SELECT name FROM pragma_index_info('${index[0]}') ORDER BY seqno`),
    ]),
    isCounted: ask(`SELECT instr(lower(sql), 'autoincrement') > 0 FROM sqlite_master WHERE name = '${table}'`),
  }))
}

test.each(kinds)('the migrations of the %s database build what its schema says', async (_, migrations, schema) => {
  const migrated = openConnection(join(directory, 'migrated.db'), 'write')
  expect(migrateDatabase(migrated, { migrations, backupDirectory: directory, now: 0 })).toMatchObject({ ok: true })
  const declared = openConnection(join(directory, 'declared.db'), 'write')
  const statements = await generateSQLiteMigration(await generateSQLiteDrizzleJson({}), await generateSQLiteDrizzleJson(schema))
  for (const statement of statements) declared.execute(statement)
  const built = describeTables(migrated)
  expect(built.length).toBeGreaterThan(5)
  expect(built).toEqual(describeTables(declared))
  migrated.close()
  declared.close()
})

test.each(kinds)('the snapshot beside the %s migrations is that of the schema', async (kind, migrations, schema) => {
  const snapshot = JSON.parse(readFileSync(new URL(`../${kind}/migrations/snapshot.json`, import.meta.url), 'utf8'))
  expect(await generateSQLiteMigration(snapshot, await generateSQLiteDrizzleJson(schema))).toEqual([])
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})
