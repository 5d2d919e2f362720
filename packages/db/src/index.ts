/**
 * @tilth/db: everything that touches a database file. One embedded libSQL file per district and one for the installation, owned by
 * one worker thread; all else goes through a `Port`: `read` on one snapshot, `write` all or nothing and durable.
 *
 * It never decides what may be read or written (that is `host`), never opens a transaction across an await, never lets a parameter
 * value into an error. Tables are entrances of their own: `@tilth/db/control` and `@tilth/db/district`; a build that bundles this
 * package emits `@tilth/db/writer-thread` beside its entry as `writer-thread.js`.
 *
 * Read `port/port.ts` first, then `databases/open-databases.ts`.
 */
export { controlMigrations } from './control/migrations/migrations.ts'
export { type DataOwner, readDataOwner } from './databases/data-owner.ts'
export type { DatabaseHealth, DatabasesHealth } from './databases/measure-health.ts'
export type { DatabaseLogger } from './databases/open-database.ts'
export { type DatabaseName, type Databases, type OpenDatabasesOptions, openDatabases } from './databases/open-databases.ts'
export { districtMigrations } from './district/migrations/migrations.ts'
export { drizzleFor } from './drizzle/drizzle-for.ts'
export { query } from './drizzle/query.ts'
export { readAll, readMany, readOne } from './drizzle/read-many.ts'
export { selectVersions, versionsOf } from './drizzle/stream-versions.ts'
export { type BuiltQuery, toStatement } from './drizzle/to-statement.ts'
export type { Migration } from './migrate/migration.ts'
export { DatabaseFault, type FaultCode, type FaultDetails, faultIn, isUniqueViolation } from './port/database-fault.ts'
export type {
  Port,
  Row,
  Rows,
  SqlValue,
  Statement,
  StatementOutcome,
  StreamVersion,
  WriteOptions,
  WriteReceipt,
} from './port/port.ts'
export { writerThreadEntry } from './writer/locate-writer-thread.ts'
