import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, type Statement, toStatement } from '@tilth/db'
import { storedFile } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'
import type { Bytes } from './file-store.ts'
import { findMediaType } from './find-media-type.ts'

export interface StoredFile {
  readonly sha256: string
  readonly size: number
  /** Found in the content. */
  readonly mediaType: string
}

export interface PutFile {
  readonly bytes: Bytes
  readonly mostBytes: number
  /** Media types that are taken; every one where absent. */
  readonly accepts?: readonly string[]
  /** What is written together with the file's row: whatever points at the file. A file nothing points at is swept away after a day. */
  readonly alongside?: (file: StoredFile) => readonly Statement[]
}

/**
 * Bytes become a file of the district: durable on the disk first, then a row. Issues: `file.too_large`, `file.empty`,
 * `file.type_not_taken` with `params.mediaType`. After an issue nothing is left.
 */
export const putFile = async (
  context: Pick<DistrictContext, 'db' | 'files' | 'now'>,
  { bytes, mostBytes, accepts, alongside }: PutFile,
): Promise<Result<StoredFile, Issue>> => {
  const received = await context.files.receive(bytes, { mostBytes })
  if (!received.ok) return received
  const { sha256, size, path } = received.value
  try {
    const file: StoredFile = { sha256, size, mediaType: await findMediaType(path) }
    if (accepts && !accepts.includes(file.mediaType)) return err(issue('file.type_not_taken', { params: { mediaType: file.mediaType } }))
    return await context.files.serially(async () => {
      await context.files.keep(received.value)
      const written = await context.db.write([storeFile(file, context.now()), ...(alongside?.(file) ?? [])])
      return written.ok ? ok(file) : written
    })
  } finally {
    await context.files.forget(received.value)
  }
}

const storeFile = (file: StoredFile, at: Date): Statement =>
  toStatement(
    query
      .insert(storedFile)
      .values({ ...file, storedAt: at })
      .onConflictDoUpdate({ target: storedFile.sha256, set: { storedAt: at } }),
  )
