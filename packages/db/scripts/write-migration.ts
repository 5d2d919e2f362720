/**
 * Writes the next migration of a database kind from the difference between its Drizzle schema and the snapshot of the last one:
 * `npx tsx scripts/write-migration.ts <control|district> <name-in-kebab-case>`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'

type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>

const [kind, name] = process.argv.slice(2)
if ((kind !== 'control' && kind !== 'district') || !/^[a-z][a-z0-9-]*$/.test(name ?? '')) {
  throw new Error('usage: write-migration.ts <control|district> <name-in-kebab-case>')
}

const folder = new URL(`../src/${kind}/migrations/`, import.meta.url)
const snapshotFile = new URL('snapshot.json', folder)
const written = readdirSync(folder).filter(file => /^\d{4}-/.test(file))
const last: Snapshot = written.length === 0 ? await generateSQLiteDrizzleJson({}) : JSON.parse(readFileSync(snapshotFile, 'utf8'))
const schema: Record<string, unknown> = await import(`../src/${kind}/schema.ts`)
const next = await generateSQLiteDrizzleJson(schema, last.id)
const statements = (await generateSQLiteMigration(last, next))
  .flatMap(text => text.split('--> statement-breakpoint'))
  .map(text => text.trim().replaceAll(/'(?:[^']|'')*'|`|\t/g, found => ({ '`': '"', '\t': '  ' })[found] ?? found))
  .filter(text => text !== '' && !/^PRAGMA\b/i.test(text))
if (statements.length === 0) throw new Error(`the ${kind} schema equals its last migration`)

const version = written.length + 1
const stem = `${String(version).padStart(4, '0')}-${name}`
const body = statements.map(text => `    \`${text.replaceAll(/[\\`]|\$\{/g, '\\$&')}\`,\n`).join('')
writeFileSync(
  new URL(`${stem}.ts`, folder),
  `import { defineMigration } from '../../migrate/migration.ts'\n\nexport default defineMigration({\n  version: ${version},\n  name: '${name}',\n  statements: [\n${body}  ],\n})\n`,
)
writeFileSync(snapshotFile, `${JSON.stringify(next, null, 2)}\n`)

const all = [...written, `${stem}.ts`].sort()
const imports = all.map((file, index) => `import migration${index + 1} from './${file}'\n`).join('')
writeFileSync(
  new URL('migrations.ts', folder),
  `import type { Migration } from '../../migrate/migration.ts'\n${imports}\nexport const ${kind}Migrations: readonly Migration[] = [${all.map((_, index) => `migration${index + 1}`).join(', ')}]\n`,
)
