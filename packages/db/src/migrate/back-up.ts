import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseFault } from '../port/database-fault.ts'
import { type Connection, openConnection } from '../writer/connection.ts'

/**
 * Writes a whole copy of the database to `target`, checks it, and only then gives it its name, so a file under that name is a good
 * backup. Throws `DatabaseFault`; must not be called inside a transaction.
 */
export const backUp = (connection: Connection, target: string): void => {
  const unfinished = `${target}.unfinished`
  mkdirSync(dirname(target), { recursive: true })
  rmSync(unfinished, { force: true })
  connection.run({ sql: 'VACUUM INTO ?', args: [unfinished] })
  checkCopy(unfinished)
  syncPath(unfinished)
  renameSync(unfinished, target)
  syncPath(dirname(target))
}

const checkCopy = (file: string): void => {
  const copy = openConnection(file, 'inspect')
  try {
    const verdict = copy.pragma('integrity_check')
    if (verdict !== 'ok') throw new DatabaseFault({ code: 'database.storage', reason: 'the backup did not pass its integrity check' })
  } finally {
    copy.close()
  }
}

/** Makes a file's content, or a directory's entries, durable. */
export const syncPath = (path: string): void => {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
