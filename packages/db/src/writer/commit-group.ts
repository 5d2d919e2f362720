import { err, issue, ok, type Result } from '@tilth/core'
import { DatabaseFault, type FaultDetails } from '../port/database-fault.ts'
import type { Statement, StreamVersion, WriteOptions, WriteReceipt } from '../port/port.ts'
import type { Connection } from './connection.ts'

export interface GroupedWrite extends WriteOptions {
  readonly statements: readonly Statement[]
}

/** Committed or refused by a moved stream; or a fault, after which nothing of that write is in the database. */
export type WriteOutcome = { readonly result: Result<WriteReceipt> } | { readonly fault: FaultDetails }

/**
 * Commits many writes in one durable transaction, each under its own savepoint, so one that fails harms no other. Returns only
 * after COMMIT; outcomes stand in the order of the writes.
 */
export const commitGroup = (connection: Connection, writes: readonly GroupedWrite[]): readonly WriteOutcome[] => {
  const outcomes: WriteOutcome[] = Array.from({ length: writes.length })
  const groups: number[][] = [writes.map((_, index) => index)]
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const attempt = attemptGroup(connection, { writes, group })
    for (const [index, outcome] of attempt.settled) outcomes[index] = outcome
    groups.push(...attempt.again)
  }
  return outcomes
}

interface Attempt {
  readonly settled: ReadonlyMap<number, WriteOutcome>
  /** Groups of writes of which nothing was kept and which are to be tried anew. */
  readonly again: readonly number[][]
}

const attemptGroup = (
  connection: Connection,
  { writes, group }: { writes: readonly GroupedWrite[]; group: readonly number[] },
): Attempt => {
  const settled = new Map<number, WriteOutcome>()
  const faultAll = (fault: FaultDetails): Attempt => ({ settled: new Map(group.map(index => [index, { fault }])), again: [] })
  try {
    connection.execute('BEGIN IMMEDIATE')
  } catch (thrown) {
    return faultAll(detailsOf(thrown))
  }
  for (const index of group) {
    const outcome = applyWrite(connection, writes[index] as GroupedWrite)
    settled.set(index, outcome)
    // Some errors (disk full, a trigger's ROLLBACK) end the whole transaction: the others' work is gone and is done again without this one.
    if (!connection.isInTransaction) {
      const others = group.filter(other => other !== index)
      return { settled: new Map([[index, outcome]]), again: others.length === 0 ? [] : [others] }
    }
  }
  try {
    connection.execute('COMMIT')
    return { settled, again: [] }
  } catch (thrown) {
    const fault = detailsOf(thrown)
    if (connection.isInTransaction) connection.execute('ROLLBACK')
    // A deferred constraint speaks only at COMMIT: alone, each write meets its own.
    if (fault.code === 'database.constraint' && group.length > 1) return { settled: new Map(), again: group.map(index => [index]) }
    return faultAll(fault)
  }
}

const applyWrite = (connection: Connection, write: GroupedWrite): WriteOutcome => {
  try {
    connection.execute('SAVEPOINT grouped_write')
    const moved = findMoved(connection, [...(write.expect ?? []), ...(write.unchanged ?? [])])
    if (moved) {
      connection.execute('RELEASE grouped_write')
      return { result: err(issue('conflict.stream_moved', { params: moved })) }
    }
    const outcomes = write.statements.map(statement => connection.run(statement))
    for (const [stream] of write.expect ?? []) {
      connection.run({
        sql: 'INSERT INTO stream (id, version) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET version = version + 1',
        args: [stream],
      })
    }
    connection.execute('RELEASE grouped_write')
    return { result: ok({ outcomes }) }
  } catch (thrown) {
    if (connection.isInTransaction) {
      connection.execute('ROLLBACK TO grouped_write')
      connection.execute('RELEASE grouped_write')
    }
    return { fault: detailsOf(thrown) }
  }
}

const findMoved = (connection: Connection, versions: readonly StreamVersion[]) => {
  for (const [stream, expected] of versions) {
    const { rows } = connection.run({ sql: 'SELECT version FROM stream WHERE id = ?', args: [stream] })
    const actual = Number(rows[0]?.[0] ?? 0)
    if (actual !== expected) return { stream, expected, actual }
  }
  return undefined
}

const detailsOf = (thrown: unknown): FaultDetails => {
  if (thrown instanceof DatabaseFault) return thrown.details
  throw thrown
}
