import { existsSync, statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { DatabaseFault } from '../port/database-fault.ts'
import { type Connection, openConnection } from './connection.ts'

/** One database file: the connection that writes and, once somebody reads, a second one that cannot. */
export interface OpenFile {
  readonly file: string
  readonly writer: Connection
  readonly reader: Connection
  /** Moves the write-ahead log into the file. The log's reader and writer are this one thread, so nothing can be under way. */
  checkpoint(mode: 'PASSIVE' | 'TRUNCATE'): void
  /** Bytes in the write-ahead log. */
  measureLog(): number
}

export interface OpenFiles {
  /** Opens the file if it is not open; counts as a use. A missing file is a fault: it is never made anew by being asked for. */
  use(file: string): OpenFile
  /** As `use`, but makes the file when it is missing. */
  create(file: string): OpenFile
  isOpen(file: string): boolean
  close(file: string): void
  closeAll(): void
}

/** Keeps at most `limit` files open and closes the one unused for longest. */
export const createOpenFiles = (limit: number): OpenFiles => {
  const open = new Map<string, OpenFile & { end(): void }>()
  let closedSinceCollection = 0

  const close = (file: string): void => {
    const found = open.get(file)
    if (!found) return
    open.delete(file)
    found.end()
    closedSinceCollection++
  }

  const use = (file: string, { mayCreate }: { mayCreate: boolean }): OpenFile => {
    const known = open.get(file)
    if (known) {
      open.delete(file)
      if (!known.writer.isSuspect && !known.reader.isSuspect) {
        open.set(file, known)
        return known
      }
      known.end()
    }
    if (!mayCreate && !existsSync(file)) throw new DatabaseFault({ code: 'database.storage', reason: 'the database file is missing' })
    const fresh = openFile(file)
    open.set(file, fresh)
    for (const eldest of open.keys()) {
      if (open.size <= limit) break
      close(eldest)
    }
    if (closedSinceCollection >= 16) {
      closedSinceCollection = 0
      releaseHandles()
    }
    return fresh
  }

  return {
    use: file => use(file, { mayCreate: false }),
    create: file => use(file, { mayCreate: true }),
    isOpen: file => open.has(file),
    close(file) {
      close(file)
      releaseHandles()
    },
    closeAll() {
      for (const file of [...open.keys()]) close(file)
      releaseHandles()
    },
  }
}

const openFile = (file: string): OpenFile & { end(): void } => {
  const writer = openConnection(file, 'write')
  let reader: Connection | undefined
  const checkpoint = (mode: 'PASSIVE' | 'TRUNCATE'): void => {
    writer.pragma(`wal_checkpoint(${mode})`)
  }
  return {
    file,
    writer,
    get reader() {
      reader ??= openConnection(file, 'read')
      return reader
    },
    checkpoint,
    measureLog: () => sizeOf(`${file}-wal`),
    end() {
      try {
        if (!writer.isSuspect) checkpoint('TRUNCATE')
      } finally {
        reader?.close()
        writer.close()
      }
    },
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

let collect: (() => void) | undefined

// The driver keeps a closed connection's file handles until its prepared statements are collected.
const releaseHandles = (): void => {
  if (!collect) {
    setFlagsFromString('--expose_gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
