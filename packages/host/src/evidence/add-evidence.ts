import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Statement } from '@tilth/db'
import { activityStatement } from '../activity/activity-statement.ts'
import { putFile } from '../files/put-file.ts'
import { dropUpload, largestUpload, readUpload, type WaitingUpload } from '../files/uploads.ts'
import { actorId, type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { storeEvidence, storeUse } from './evidence-store.ts'
import { isPicture, shrinkPicture } from './shrink-picture.ts'

export interface EvidenceWords {
  readonly title: string
  readonly observedOn: string | null
  readonly expiresOn: string | null
}

interface Place {
  readonly roundId: string
  readonly item: string
}

const taken = new Set([
  'application/pdf',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
])

/** Names who did it only where the round itself does. */
export const evidenceChanged = (
  context: DistrictContext,
  { facts, evidenceId }: { readonly facts: RoundFacts; readonly evidenceId: string },
) =>
  activityStatement(context, {
    kind: 'evidence.changed',
    orgId: facts.round.orgId,
    roundId: facts.round.id,
    subject: evidenceId,
    withoutActor: facts.round.visibility !== 'named',
  })

/** Issues: `evidence.unknown_condition`, `evidence.ends_before_it_begins`. */
export const checkWords = (facts: RoundFacts, given: EvidenceWords & { readonly item?: string }): Result<null> => {
  if (given.item !== undefined && !facts.round.items.includes(given.item))
    return err(issue('evidence.unknown_condition', { path: ['item'] }))
  if (given.observedOn !== null && given.expiresOn !== null && given.expiresOn < given.observedOn)
    return err(issue('evidence.ends_before_it_begins', { path: ['expiresOn'] }))
  return ok(null)
}

const brought = (
  context: DistrictContext,
  {
    facts,
    words,
    item,
    of,
  }: {
    readonly facts: RoundFacts
    readonly words: EvidenceWords
    readonly item: string
    readonly of:
      | { readonly kind: 'link'; readonly url: string }
      | { readonly kind: 'file'; readonly sha256: string; readonly fileName: string }
  },
): { readonly evidenceId: string; readonly statements: readonly Statement[] } => {
  const evidenceId = context.newId()
  const addedBy = actorId(context)
  const addedAt = context.now()
  const { title, observedOn, expiresOn } = words
  return {
    evidenceId,
    statements: [
      evidenceChanged(context, { facts, evidenceId }),
      storeEvidence({ id: evidenceId, orgId: facts.round.orgId, title, observedOn, expiresOn, addedBy, addedAt, ...of }),
      storeUse({ evidenceId, roundId: facts.round.id, item, addedBy, addedAt }),
    ],
  }
}

type Added = Result<{ readonly evidenceId: string }, Issue>

/** Issues: those of `checkWords`, `evidence.wrong_address`. */
export const addLink = async (context: DistrictContext, input: Place & EvidenceWords & { readonly url: string }): Promise<Added> => {
  const facts = await readRoundFacts(context, input.roundId)
  if (!facts) return err(issue('not_found'))
  const checked = checkWords(facts, input)
  if (!checked.ok) return checked
  const url = URL.canParse(input.url) ? new URL(input.url) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return err(issue('evidence.wrong_address', { path: ['url'] }))
  const { evidenceId, statements } = brought(context, { facts, words: input, item: input.item, of: { kind: 'link', url: url.href } })
  const written = await context.db.write(statements)
  if (!written.ok) return written
  context.announce()
  return ok({ evidenceId })
}

/** Issues: those of `checkWords` and of `shrinkPicture`, `evidence.upload_gone`, `evidence.type_not_taken` with `params.mediaType`. */
export const addFile = async (context: DistrictContext, input: Place & EvidenceWords & { readonly uploadId: string }): Promise<Added> => {
  const facts = await readRoundFacts(context, input.roundId)
  if (!facts) return err(issue('not_found'))
  const checked = checkWords(facts, input)
  if (!checked.ok) return checked
  const upload = await readUpload(context, { uploadId: input.uploadId, purpose: 'evidence' })
  if (!upload) return err(issue('evidence.upload_gone'))
  const { mediaType } = upload
  const describe = (sha256: string) => {
    const made = brought(context, { facts, words: input, item: input.item, of: { kind: 'file', sha256, fileName: upload.name } })
    return { evidenceId: made.evidenceId, statements: [...made.statements, dropUpload(upload.id)] }
  }
  const added = isPicture(mediaType)
    ? await addPicture(context, { upload, mediaType, describe })
    : taken.has(mediaType)
      ? await addAsItIs(context, describe(upload.sha256))
      : err(issue('evidence.type_not_taken', { params: { mediaType } }))
  if (added.ok) context.announce()
  return added
}

interface Brought {
  readonly evidenceId: string
  readonly statements: readonly Statement[]
}

const addAsItIs = async (context: DistrictContext, { evidenceId, statements }: Brought): Promise<Added> => {
  const written = await context.db.write(statements)
  return written.ok ? ok({ evidenceId }) : written
}

const addPicture = async (
  context: DistrictContext,
  {
    upload,
    mediaType,
    describe,
  }: {
    readonly upload: WaitingUpload
    readonly mediaType: Parameters<typeof shrinkPicture>[1]
    readonly describe: (sha256: string) => Brought
  },
): Promise<Added> => {
  const made = await shrinkPicture(context.files.locate(upload.sha256), mediaType)
  if (!made.ok) return made
  let evidenceId = ''
  const stored = await putFile(context, {
    bytes: [made.value],
    mostBytes: largestUpload.evidence,
    alongside: ({ sha256 }) => {
      const described = describe(sha256)
      evidenceId = described.evidenceId
      return described.statements
    },
  })
  return stored.ok ? ok({ evidenceId }) : stored
}
