import { checkStatements } from '../port/check-statements.ts'
import { DatabaseFault } from '../port/database-fault.ts'
import type { Port, SqlValue, Statement, StreamVersion } from '../port/port.ts'
import type { Writer } from './writer.ts'

/** A port to one database file of the writer thread. `refuse` is asked before each use and throws when the database may not be used. */
export const createWriterPort = (writer: Writer, { file, refuse }: { file: string; refuse: () => void }): Port => ({
  async read(statements) {
    refuse()
    if (statements.length === 0) return []
    checkStatements(statements, 'read')
    return writer.ask('read', { file, statements: statements.map(toMessage) })
  },
  async write(statements, options = {}) {
    refuse()
    checkStatements(statements, 'write')
    const { expect = [], unchanged = [] } = options
    refuseRepeated([...expect, ...unchanged])
    return writer.ask('write', { file, write: { statements: statements.map(toMessage), expect, unchanged } })
  },
})

const refuseRepeated = (versions: readonly StreamVersion[]): void => {
  if (new Set(versions.map(([stream]) => stream)).size === versions.length) return
  throw new DatabaseFault({ code: 'database.statement', reason: 'a write names each stream once' })
}

const toMessage = ({ sql, args }: Statement): Statement => ({ sql, args: args.map(tighten) })

// A view into a larger buffer would be copied to the thread with all of that buffer.
const tighten = (value: SqlValue): SqlValue =>
  value instanceof Uint8Array && value.byteLength !== value.buffer.byteLength ? new Uint8Array(value) : value
