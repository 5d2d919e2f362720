import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { DatabaseFault } from '../port/database-fault.ts'
import { inspectSql } from '../port/inspect-sql.ts'
import type { Port, Rows, Statement } from '../port/port.ts'
import { toArguments } from './to-statement.ts'

type Method = 'run' | 'all' | 'values' | 'get'

/** What a call gives Drizzle. `run` reaches the caller as it is, hence the counts under the two names libraries look for. */
interface Answer {
  rows: unknown[]
  changes: number
  rowsAffected: number
}

/**
 * A Drizzle database over the port, for libraries that bring their own queries. Statements that write go through `port.write` one by
 * one, a `batch` as one write; `transaction()` is a fault: no interactive transaction exists. Outside a batch, faults
 * arrive as the `cause` of Drizzle's error; `isUniqueViolation` finds them there.
 */
export const drizzleFor = <Schema extends Record<string, unknown> = Record<string, never>>(
  port: Port,
  schema?: Schema,
): SqliteRemoteDatabase<Schema> =>
  drizzle(
    async (sql, params, method) => {
      try {
        const [answer] = await run(port, [{ sql, params, method }])
        return answer as Answer
      } catch (thrown) {
        // Drizzle quotes this very array in its error's message, and values must not get there.
        params.length = 0
        throw thrown
      }
    },
    batch => run(port, batch),
    schema === undefined ? {} : { schema },
  )

const run = async (port: Port, calls: readonly { sql: string; params: unknown[]; method: Method }[]): Promise<Answer[]> => {
  const statements: Statement[] = calls.map(({ sql, params }) => ({ sql, args: toArguments(params) }))
  if (statements.every(({ sql }) => inspectSql(sql).kind === 'select')) {
    const results = await port.read(statements)
    return results.map((rows, index) => toAnswer(calls[index]?.method, { rows, changes: 0 }))
  }
  const written = await port.write(statements)
  if (!written.ok) throw new DatabaseFault({ code: 'database.statement', reason: written.error.code })
  return written.value.outcomes.map((outcome, index) => toAnswer(calls[index]?.method, outcome))
}

const toAnswer = (method: Method | undefined, { rows, changes }: { rows: Rows; changes: number }): Answer => ({
  // For `get` Drizzle wants the row itself in place of the rows.
  rows: (method === 'get' ? rows[0] : rows) as unknown[],
  changes,
  rowsAffected: changes,
})
