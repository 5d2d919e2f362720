/** One step forward of a database's schema. Written by `scripts/write-migration.ts`; never edited once it has left this repository. */
export interface Migration {
  /** 1, 2, 3 ... without a gap. */
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

/** How a database is brought up to date, and where its backup goes first. */
export interface MigrationPlan {
  readonly migrations: readonly Migration[]
  readonly backupDirectory: string
  /** File name of a backup made by an earlier attempt that was refused; used again when it stands at the same version. */
  readonly earlierBackup?: string
  /** Milliseconds since the epoch; stands in the `migration` table and in the backup's name. */
  readonly now: number
}

export interface MigrationReport {
  readonly version: number
  readonly applied: readonly number[]
  readonly backup?: string
}

export const defineMigration = (migration: Migration): Migration => migration
