import { join } from 'node:path'
import Libsql from 'libsql'

/**
 * One process owns a data directory. The lock is an exclusive transaction on the file `lock`, so the operating system holds it: it
 * ends with the process however that ends, needs no guess about pids, and two containers on one volume see it. Nobody may open
 * `lock` by other means: closing any handle on it would give the lock up.
 */
export interface DataLocks {
  /** False when another process, or this one already, owns the directory. */
  take(directory: string): boolean
  release(directory: string): void
}

export const createDataLocks = (): DataLocks => {
  const held = new Map<string, Libsql.Database>()
  return {
    take(directory) {
      if (held.has(directory)) return false
      const database = new Libsql(join(directory, 'lock'))
      try {
        database.exec('BEGIN EXCLUSIVE')
        held.set(directory, database)
        return true
      } catch (thrown) {
        database.close()
        if ((thrown as { code?: unknown }).code === 'SQLITE_BUSY') return false
        throw thrown
      }
    },
    release(directory) {
      held.get(directory)?.close()
      held.delete(directory)
    },
  }
}
