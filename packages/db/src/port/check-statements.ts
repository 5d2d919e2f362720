import { DatabaseFault } from './database-fault.ts'
import { inspectSql } from './inspect-sql.ts'
import type { SqlValue, Statement } from './port.ts'

const highestInteger = 2n ** 63n - 1n
const lowestInteger = -(2n ** 63n)

/**
 * Refuses what SQLite would take wrongly without a word: a second statement in the text, too few arguments (bound as null), values
 * it cannot store. Only statements that read or write rows pass: no pragma, no transaction control, no attached file.
 */
export const checkStatements = (statements: readonly Statement[], purpose: 'read' | 'write'): void => {
  for (const { sql, args } of statements) {
    const shape = inspectSql(sql)
    const refuse = (reason: string): never => {
      throw new DatabaseFault({ code: 'database.statement', statementKind: shape.kind, sql: shape.redacted, reason })
    }
    if (shape.kind === 'other') refuse('only statements on rows may pass the port')
    if (purpose === 'read' && shape.kind !== 'select') refuse('a read may not write')
    if (!shape.isSingle) refuse('one statement at a time')
    if (shape.placeholders !== args.length) refuse(`${shape.placeholders} placeholders, ${args.length} arguments`)
    for (const [index, value] of args.entries()) {
      if (!isStorable(value)) refuse(`argument ${index + 1} is of a kind SQLite cannot store`)
    }
  }
}

const isStorable = (value: SqlValue): boolean => {
  switch (typeof value) {
    case 'string':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'bigint':
      return value >= lowestInteger && value <= highestInteger
    default:
      return value === null || value instanceof Uint8Array
  }
}
