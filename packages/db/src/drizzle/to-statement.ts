import type { SqlValue, Statement } from '../port/port.ts'

/** Anything Drizzle has built: a select, insert, update, delete. */
export interface BuiltQuery {
  toSQL(): { sql: string; params: unknown[] }
}

/** SQL and arguments of a built Drizzle query, which is not run. The port refuses arguments SQLite cannot store. */
export const toStatement = (query: BuiltQuery): Statement => {
  const { sql, params } = query.toSQL()
  return { sql, args: toArguments(params) }
}

/** Booleans become 0 and 1, as Drizzle's own boolean columns store them. */
export const toArguments = (params: readonly unknown[]): readonly SqlValue[] =>
  params.map(value => (typeof value === 'boolean' ? Number(value) : value)) as readonly SqlValue[]
