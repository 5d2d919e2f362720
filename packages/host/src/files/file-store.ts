import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { err, issue, ok, type Result } from '@tilth/core'

/** Any way of handing over bytes piece by piece: a request's body, a stream, an array of chunks. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Bytes that lie on the disk, whole and durable, and have no name yet. */
export interface ReceivedBytes {
  readonly sha256: string
  readonly size: number
  readonly path: string
}

/** One folder of bytes named by their SHA-256. It knows nothing of whose they are. */
export interface FileStore {
  /** Issues: `file.too_large` with `params.megabytes`, `file.empty`. Nothing is left behind after either. */
  receive(bytes: Bytes, options: { readonly mostBytes: number }): Promise<Result<ReceivedBytes>>
  /** Gives received bytes their name; the same bytes twice are kept once. */
  keep(received: ReceivedBytes): Promise<void>
  forget(received: ReceivedBytes): Promise<void>
  /** Where the bytes of that name lie. Faults where `sha256` is not 64 hexadecimal digits. */
  locate(sha256: string): string
  read(sha256: string): AsyncIterable<Uint8Array>
  remove(sha256: string): Promise<void>
  /** One at a time, so that bytes are never removed between being kept and getting their row. */
  serially<Output>(work: () => Promise<Output>): Promise<Output>
  /** Removes what was on its way in when a process ended, last touched before then. */
  sweepUnfinished(before: Date): Promise<void>
}

const bytesInAMegabyte = 1_048_576

const queues = new Map<string, Promise<unknown>>()

export const fileStoreIn = (directory: string): FileStore => {
  const incoming = join(directory, '.incoming')
  const locate = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A stored file is named by 64 hexadecimal digits.')
    return join(directory, sha256.slice(0, 2), sha256)
  }
  return {
    async receive(bytes, { mostBytes }) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const path = join(incoming, randomUUID())
      const size = await writeDown(bytes, { path, mostBytes })
      if (size.bytes > 0 && size.bytes <= mostBytes) return ok({ sha256: size.sha256, size: size.bytes, path })
      await rm(path, { force: true })
      return err(
        size.bytes === 0
          ? issue('file.empty')
          : issue('file.too_large', { params: { megabytes: Math.floor(mostBytes / bytesInAMegabyte) } }),
      )
    },
    async keep({ sha256, path }) {
      const target = locate(sha256)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await rename(path, target)
      await makeDurable(dirname(target))
      await makeDurable(directory)
    },
    forget: ({ path }) => rm(path, { force: true }),
    locate,
    read: sha256 => createReadStream(locate(sha256)),
    remove: sha256 => rm(locate(sha256), { force: true }),
    async serially(work) {
      const before = queues.get(directory) ?? Promise.resolve()
      const running = before.then(work, work)
      const settled = running.then(
        () => {},
        () => {},
      )
      queues.set(directory, settled)
      try {
        return await running
      } finally {
        if (queues.get(directory) === settled) queues.delete(directory)
      }
    },
    async sweepUnfinished(before) {
      const names = await readdir(incoming).catch(() => [])
      for (const name of names) {
        const touched = await stat(join(incoming, name)).catch(() => null)
        if (touched && touched.mtime < before) await rm(join(incoming, name), { force: true })
      }
    },
  }
}

const writeDown = async (bytes: Bytes, { path, mostBytes }: { readonly path: string; readonly mostBytes: number }) => {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let written = 0
  try {
    for await (const chunk of bytes) {
      written += chunk.byteLength
      if (written > mostBytes) break
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } catch (thrown) {
    await rm(path, { force: true })
    throw thrown
  } finally {
    await file.close()
  }
  return { bytes: written, sha256: hash.digest('hex') }
}

const makeDurable = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
