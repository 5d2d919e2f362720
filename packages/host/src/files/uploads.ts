import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { job, storedFile, upload } from '@tilth/db/district'
import { and, count, eq, gt } from 'drizzle-orm'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { Bytes } from './file-store.ts'
import { plainText, spreadsheet } from './find-media-type.ts'
import { putFile } from './put-file.ts'
import type { UploadView } from './views.ts'

export type UploadPurpose = (typeof upload.$inferSelect)['purpose']

const megabyte = 1_048_576
const hour = 3_600_000
const uploadLife = 24 * hour
const mostWaiting = 20

/** Largest upload in bytes. A photo straight from a camera fits; what is kept of it is smaller. */
export const largestUpload: Readonly<Record<UploadPurpose, number>> = {
  ratings: 50 * megabyte,
  evidence: 50 * megabyte,
  cycle: 50 * megabyte,
  measures: 10 * megabyte,
}

const accepted: Readonly<Partial<Record<UploadPurpose, readonly string[]>>> = {
  ratings: [plainText, spreadsheet],
  measures: [plainText, spreadsheet],
}

/** Takes a file in for a day. Issues: those of `putFile`, `file.too_many_waiting` with `params.most`. */
export const takeUpload = async (
  context: DistrictContext,
  { purpose, name, bytes }: { readonly purpose: UploadPurpose; readonly name: string; readonly bytes: Bytes },
): Promise<Result<UploadView, Issue>> => {
  const now = context.now()
  const uploadedBy = actorId(context)
  const [[waiting]] = await readMany(context.db, [
    query
      .select({ count: count() })
      .from(upload)
      .where(and(eq(upload.uploadedBy, uploadedBy), gt(upload.expiresAt, now))),
  ])
  if ((waiting?.count ?? 0) >= mostWaiting) return err(issue('file.too_many_waiting', { params: { most: mostWaiting } }))
  const id = context.newId()
  const expiresAt = new Date(now.getTime() + uploadLife)
  const accepts = accepted[purpose]
  const stored = await putFile(context, {
    bytes,
    mostBytes: largestUpload[purpose],
    ...(accepts ? { accepts } : {}),
    alongside: ({ sha256 }) => [
      toStatement(query.insert(upload).values({ id, purpose, sha256, name, uploadedBy, uploadedAt: now, expiresAt })),
      toStatement(query.insert(job).values({ id: `files.sweep:${id}`, kind: 'files.sweep', subject: '', dueAt: expiresAt })),
    ],
  })
  if (!stored.ok) return stored
  const { size, mediaType } = stored.value
  return ok({ uploadId: id, name, size, mediaType, expiresAt: expiresAt.toISOString() })
}

export interface WaitingUpload {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** The actor's own upload for that purpose; null once it was dropped or its day is over. */
export const readUpload = async (
  context: DistrictContext,
  { uploadId, purpose }: { readonly uploadId: string; readonly purpose: UploadPurpose },
): Promise<WaitingUpload | null> => {
  const [[found]] = await readMany(context.db, [
    query
      .select({
        id: upload.id,
        name: upload.name,
        sha256: upload.sha256,
        size: storedFile.size,
        mediaType: storedFile.mediaType,
      })
      .from(upload)
      .innerJoin(storedFile, eq(storedFile.sha256, upload.sha256))
      .where(
        and(
          eq(upload.id, uploadId),
          eq(upload.purpose, purpose),
          eq(upload.uploadedBy, actorId(context)),
          gt(upload.expiresAt, context.now()),
        ),
      ),
  ])
  return found ?? null
}

/** Once an upload has become something else, or is not wanted. Its bytes go with the next sweep, unless something points at them. */
export const dropUpload = (uploadId: string): Statement => toStatement(query.delete(upload).where(eq(upload.id, uploadId)))
