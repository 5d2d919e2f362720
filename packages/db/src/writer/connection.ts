/**
 * One connection to one file, through the synchronous `libsql` API and not `@libsql/client`: a group of writes needs savepoints
 * inside one transaction with nothing awaited in between, and pragmas that stay on the connection they were set on. The client has
 * no savepoints, moves its connection away at each transaction, and may keep the write lock after one SQLITE_BUSY.
 */
import Libsql from 'libsql'
import { DatabaseFault, describeFault, type FaultPhase } from '../port/database-fault.ts'
import { inspectSql } from '../port/inspect-sql.ts'
import type { Row, Rows, SqlValue, Statement, StatementOutcome } from '../port/port.ts'

export interface Connection {
  readonly isInTransaction: boolean
  /** True after an error that may leave the connection holding a lock or a stale view; it is then closed and opened anew. */
  readonly isSuspect: boolean
  /** Runs one statement; throws `DatabaseFault`. */
  run(statement: Statement): StatementOutcome
  /** Runs SQL text of ours without arguments: transaction control, pragmas, migrations. */
  execute(sql: string): void
  pragma(name: string): SqlValue
  close(): void
}

type Prepared = Libsql.Statement<unknown[]>

const preparedLimit = 200
const suspectCode = /^SQLITE_(BUSY|LOCKED|IOERR|CORRUPT|NOTADB|PROTOCOL)/

/**
 * Opens the file with WAL, synchronous FULL, foreign keys on and checkpoints left to the writer. A `read` connection cannot write;
 * an `inspect` connection cannot either and leaves the file's journal mode as it found it.
 */
export const openConnection = (file: string, mode: 'write' | 'read' | 'inspect'): Connection => {
  const prepared = new Map<string, Prepared>()
  let isSuspect = false

  const guard = <T>(during: { sql?: string; phase: FaultPhase }, act: () => T): T => {
    try {
      return act()
    } catch (thrown) {
      const details = describeFault(thrown, during)
      if (details.sqliteCode !== undefined && suspectCode.test(details.sqliteCode)) isSuspect = true
      throw new DatabaseFault(details)
    }
  }

  const database = guard({ phase: 'prepare' }, () => new Libsql(file))

  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) {
      prepared.delete(sql)
      prepared.set(sql, known)
      return known
    }
    const fresh = guard({ sql, phase: 'prepare' }, () => database.prepare(sql))
    if (fresh.reader) fresh.raw().safeIntegers(true)
    if (prepared.size >= preparedLimit) prepared.delete(prepared.keys().next().value as string)
    prepared.set(sql, fresh)
    return fresh
  }

  const connection: Connection = {
    get isInTransaction() {
      return database.inTransaction
    },
    get isSuspect() {
      return isSuspect
    },
    run({ sql, args }) {
      const statement = prepare(sql)
      const bound = args.map(toBound)
      return guard({ sql, phase: 'run' }, () => {
        if (!statement.reader) return { rows: [], changes: statement.run(bound).changes }
        const rows = (statement.all(bound) as unknown[][]).map(row => row.map(toValue)) as Rows
        return { rows, changes: inspectSql(sql).kind === 'select' ? 0 : countChanges() }
      })
    },
    execute(sql) {
      guard({ sql, phase: 'script' }, () => database.exec(sql))
    },
    pragma(name) {
      const [row] = guard({ phase: 'prepare' }, () => database.prepare(`PRAGMA ${name}`).raw().all([])) as Row[]
      return row?.[0] ?? null
    },
    close() {
      prepared.clear()
      database.close()
    },
  }

  const countChanges = (): number => Number((prepare('SELECT changes()').all([]) as unknown[][])[0]?.[0])

  if (mode !== 'inspect') connection.execute('PRAGMA journal_mode=WAL')
  connection.execute('PRAGMA synchronous=FULL')
  connection.execute('PRAGMA foreign_keys=ON')
  connection.execute('PRAGMA wal_autocheckpoint=0')
  if (mode !== 'write') connection.execute('PRAGMA query_only=ON')
  return connection
}

// A number would be bound as a real and stored as '3.0' in a text column.
const toBound = (value: SqlValue): SqlValue => (typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value)

const toValue = (value: unknown): unknown =>
  typeof value === 'bigint' && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
