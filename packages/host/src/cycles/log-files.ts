import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { cycleFile, job, storedFile } from '@tilth/db/district'
import { asc, eq } from 'drizzle-orm'
import { isPicture, shrinkPicture } from '../evidence/shrink-picture.ts'
import { putFile } from '../files/put-file.ts'
import { dropUpload, largestUpload, readUpload } from '../files/uploads.ts'
import type { Download } from '../files/views.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { cycleChanged, mayStrike } from './act-on-cycle.ts'
import { readCycleFacts } from './cycle-facts.ts'
import type { LogFile } from './views.ts'

/** As many as a line of a log needs; more are evidence and belong there. */
const mostOnALine = 6

export const filesOfCycle = async (
  context: Pick<DistrictContext, 'db'>,
  cycleId: string,
): Promise<readonly (LogFile & { readonly entryId: string; readonly sha256: string; readonly addedBy: string })[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({
        id: cycleFile.id,
        entryId: cycleFile.entryId,
        name: cycleFile.fileName,
        mediaType: storedFile.mediaType,
        size: storedFile.size,
        sha256: cycleFile.sha256,
        addedBy: cycleFile.addedBy,
      })
      .from(cycleFile)
      .innerJoin(storedFile, eq(storedFile.sha256, cycleFile.sha256))
      .where(eq(cycleFile.cycleId, cycleId))
      .orderBy(asc(cycleFile.addedAt), asc(cycleFile.id)),
  ])
  return rows
}

interface Attached {
  readonly cycleId: string
  readonly entryId: string
  /** Made on the sender's device: the same photo lands once, however often it is sent. */
  readonly fileId: string
  readonly uploadId: string
  readonly locale: string
}

const isKnownFile = async (
  context: DistrictContext,
  { cycleId, fileId }: Pick<Attached, 'cycleId' | 'fileId'>,
): Promise<boolean | null> => {
  const [[found]] = await readMany(context.db, [
    query.select({ cycleId: cycleFile.cycleId }).from(cycleFile).where(eq(cycleFile.id, fileId)),
  ])
  return found ? (found.cycleId === cycleId ? true : null) : false
}

/**
 * A photo for a line of the log, made anew from its points: smaller, and without where it was taken. Issues: `cycle.unknown_entry`,
 * `cycle.ended`, `cycle.too_many_photos`, `cycle.photo_not_taken`, `evidence.upload_gone`, those of `shrinkPicture`.
 */
export const attach = async (context: DistrictContext, input: Attached): Promise<Result<{ readonly fileId: string }, Issue>> => {
  const [facts, known] = await Promise.all([readCycleFacts(context, input), isKnownFile(context, input)])
  if (!facts || known === null) return err(issue('not_found'))
  if (known) return ok({ fileId: input.fileId })
  const entry = facts.stored.row.state.log.find(candidate => candidate.id === input.entryId)
  if (!entry) return err(issue('cycle.unknown_entry'))
  if (!mayStrike(context, { facts, by: entry.by })) return err(issue('denied'))
  const there = (await filesOfCycle(context, input.cycleId)).filter(file => file.entryId === input.entryId)
  if (there.length >= mostOnALine) return err(issue('cycle.too_many_photos', { params: { most: mostOnALine } }))
  const upload = await readUpload(context, { uploadId: input.uploadId, purpose: 'cycle' })
  if (!upload) return err(issue('evidence.upload_gone'))
  if (!isPicture(upload.mediaType)) return err(issue('cycle.photo_not_taken'))
  const made = await shrinkPicture(context.files.locate(upload.sha256), upload.mediaType)
  if (!made.ok) return made
  const stored = await putFile(context, {
    bytes: [made.value],
    mostBytes: largestUpload.cycle,
    alongside: ({ sha256 }): readonly Statement[] => [
      cycleChanged(context, facts),
      toStatement(
        query
          .insert(cycleFile)
          .values({
            id: input.fileId,
            cycleId: input.cycleId,
            entryId: input.entryId,
            sha256,
            fileName: upload.name,
            addedBy: actorId(context),
            addedAt: context.now(),
          })
          .onConflictDoNothing(),
      ),
      dropUpload(upload.id),
    ],
  })
  if (!stored.ok) return stored
  context.announce()
  return ok({ fileId: input.fileId })
}

/** The bytes go with a sweep a day later, unless something else holds the same. Removing twice is removing once. */
export const detach = async (
  context: DistrictContext,
  input: { readonly cycleId: string; readonly fileId: string; readonly locale: string },
): Promise<Result<null, Issue>> => {
  const [facts, files] = await Promise.all([readCycleFacts(context, input), filesOfCycle(context, input.cycleId)])
  if (!facts) return err(issue('not_found'))
  const file = files.find(candidate => candidate.id === input.fileId)
  if (!file) return ok(null)
  if (!mayStrike(context, { facts, by: file.addedBy })) return err(issue('denied'))
  const dueAt = new Date(context.now().getTime() + 86_400_000)
  const written = await context.db.write([
    cycleChanged(context, facts),
    toStatement(query.delete(cycleFile).where(eq(cycleFile.id, file.id))),
    toStatement(
      query
        .insert(job)
        .values({ id: `files.sweep:${file.id}`, kind: 'files.sweep', subject: '', dueAt })
        .onConflictDoNothing(),
    ),
  ])
  if (!written.ok) return written
  context.announce()
  return ok(null)
}

/** A photo of a line that was struck is for those who may restore it, and for nobody else. */
export const download = async (
  context: DistrictContext,
  input: { readonly cycleId: string; readonly fileId: string },
): Promise<Result<Download>> => {
  const [facts, files] = await Promise.all([readCycleFacts(context, { ...input, locale: 'en' }), filesOfCycle(context, input.cycleId)])
  const file = files.find(candidate => candidate.id === input.fileId)
  const entry = facts?.stored.row.state.log.find(candidate => candidate.id === file?.entryId)
  if (!facts || !file || !entry) return err(issue('not_found'))
  if (entry.struck && !mayStrike(context, { facts, by: entry.by })) return err(issue('not_found'))
  return ok({ name: file.name, mediaType: file.mediaType, bytes: context.files.read(file.sha256) })
}
