import type { Result } from '@tilth/core'

/** What SQLite stores. Integers outside the safe range come back as bigint, blobs as Uint8Array. */
export type SqlValue = string | number | bigint | Uint8Array | null

/** One SQL statement with `?` placeholders, one argument each. Build it with Drizzle and `toStatement`. */
export interface Statement {
  readonly sql: string
  readonly args: readonly SqlValue[]
}

/** A row's values in the order of the selected columns. */
export type Row = readonly SqlValue[]
export type Rows = readonly Row[]

/** A stream (an aggregate: one round, one person) and the version its writer read; a stream never written is at version 0. */
export type StreamVersion = readonly [stream: string, version: number]

export interface WriteOptions {
  /** Streams this write changes: each must stand at its version, and each is counted up by one. */
  readonly expect?: readonly StreamVersion[]
  /** Streams this write only relied on: each must stand at its version, none is counted up. */
  readonly unchanged?: readonly StreamVersion[]
}

export interface StatementOutcome {
  /** Rows of a RETURNING clause; empty without one. */
  readonly rows: Rows
  /** How many rows the statement inserted, updated or deleted itself; cascades are not counted. */
  readonly changes: number
}

export interface WriteReceipt {
  /** One outcome for each statement, in order. */
  readonly outcomes: readonly StatementOutcome[]
}

/**
 * The only way to a database. Everything unexpected is thrown as `DatabaseFault`, which never holds a parameter value.
 */
export interface Port {
  /** Runs all statements on one snapshot that holds every write acknowledged before the call; a statement that writes is a fault. */
  read(statements: readonly Statement[]): Promise<readonly Rows[]>
  /**
   * Runs all statements or none, and returns once they are durable. When a stream has moved nothing is written and the issue is
   * `conflict.stream_moved` with params `stream`, `expected`, `actual`.
   */
  write(statements: readonly Statement[], options?: WriteOptions): Promise<Result<WriteReceipt>>
}
