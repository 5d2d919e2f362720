import { createHash } from 'node:crypto'
import type { Migration } from './migration.ts'

/** SHA-256 over the statements, hex. */
export const checksumMigration = (migration: Migration): string =>
  createHash('sha256').update(JSON.stringify(migration.statements)).digest('hex')
