import { inspectSql, type StatementKind } from './inspect-sql.ts'

export type FaultCode =
  /** A constraint of the schema refused the write. */
  | 'database.constraint'
  /** The statement itself is wrong: unknown table, wrong number of arguments, not allowed through the port. */
  | 'database.statement'
  /** Disk full, input or output failed, file damaged or in use. */
  | 'database.storage'
  /** No such database. */
  | 'database.unknown'
  /** This database was refused when it was opened; `health()` says why. */
  | 'database.refused'
  /** The writer thread ended, or `close()` was called. */
  | 'database.stopped'

export type ConstraintKind = 'unique' | 'foreign_key' | 'not_null' | 'check' | 'trigger' | 'other'

/** What is known of a fault; travels between threads. Holds names of tables and columns, never a value. */
export interface FaultDetails {
  readonly code: FaultCode
  /** SQLite's extended result code, `SQLITE_CONSTRAINT_UNIQUE`. */
  readonly sqliteCode?: string
  readonly statementKind?: StatementKind
  /** The statement with placeholders; literals are taken out. */
  readonly sql?: string
  readonly constraint?: { readonly kind: ConstraintKind; readonly columns: readonly string[] }
  /** Plain words that hold no value. */
  readonly reason?: string
}

/** A bug or an outage at the database. No parameter value is in its message, its fields or its cause. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly code: FaultCode
  readonly details: FaultDetails

  constructor(details: FaultDetails) {
    super([details.code, details.sqliteCode, details.reason, details.sql].filter(part => part !== undefined).join(': '))
    this.code = details.code
    this.details = details
  }
}

const constraintKinds: Readonly<Record<string, ConstraintKind>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_ROWID: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_NOTNULL: 'not_null',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_TRIGGER: 'trigger',
}

const storageCode = /^SQLITE_(BUSY|LOCKED|IOERR|CORRUPT|NOTADB|FULL|CANTOPEN|READONLY|PERM|AUTH|NOMEM|PROTOCOL|INTERRUPT)/

const schemaMessage =
  /^(no such (table|column|index|view|trigger): [\w.]+|(table|index|view|trigger) \S+ already exists|duplicate column name: \w+|near "[^"]*": syntax error)$/

/** `prepare`: no argument bound yet. `run`: with arguments. `script`: SQL text without arguments, over rows that hold anything. */
export type FaultPhase = 'prepare' | 'run' | 'script'

/**
 * Turns what the driver threw into fault details. SQLite's message is kept only where it cannot quote an argument or a row: while
 * the statement was being prepared, where it speaks of the schema, and as the column list of a broken constraint.
 */
export const describeFault = (thrown: unknown, during: { sql?: string; phase: FaultPhase }): FaultDetails => {
  if (thrown instanceof DatabaseFault) return thrown.details
  const { code, message } = thrown as { code?: unknown; message?: unknown }
  const sqliteCode = typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined
  const text = typeof message === 'string' ? message : ''
  const shape = during.sql === undefined ? undefined : inspectSql(during.sql)
  const base = {
    ...(sqliteCode === undefined ? {} : { sqliteCode }),
    ...(shape === undefined ? {} : { statementKind: shape.kind, sql: shape.redacted }),
  }
  if (sqliteCode?.startsWith('SQLITE_CONSTRAINT')) {
    const columns = /constraint failed: ([\w.]+(?:, [\w.]+)*)$/.exec(text)?.[1]?.split(', ') ?? []
    return { code: 'database.constraint', ...base, constraint: { kind: constraintKinds[sqliteCode] ?? 'other', columns } }
  }
  if (sqliteCode !== undefined && storageCode.test(sqliteCode)) return { code: 'database.storage', ...base }
  const isSafe = during.phase === 'prepare' || (during.phase === 'script' && schemaMessage.test(text))
  return { code: 'database.statement', ...base, ...(isSafe && text !== '' ? { reason: text } : {}) }
}

/** The fault inside whatever was thrown: Drizzle wraps what its callback throws. */
export const faultIn = (thrown: unknown): DatabaseFault | undefined => {
  let candidate = thrown
  for (let depth = 0; depth < 5 && candidate instanceof Error; depth++) {
    if (candidate instanceof DatabaseFault) return candidate
    candidate = candidate.cause
  }
  return undefined
}

/** Whether a unique or primary key refused the write; with `column` (`person.email`), whether it was that one. */
export const isUniqueViolation = (thrown: unknown, column?: string): boolean => {
  const constraint = faultIn(thrown)?.details.constraint
  return constraint?.kind === 'unique' && (column === undefined || constraint.columns.includes(column))
}
