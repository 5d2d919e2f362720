import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { query, toStatement } from '@tilth/db'
import { job } from '@tilth/db/district'
import type { Download } from '../files/views.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite, type StreamVersion } from '../use-case/decide-and-write.ts'
import { checkWords, type EvidenceWords, evidenceChanged } from './add-evidence.ts'
import { changeEvidence, dropUse, dropUses, type EvidenceRow, readEvidence, readEvidenceOf, storeUse } from './evidence-store.ts'
import { mayChange } from './evidence-view.ts'

interface Named {
  readonly roundId: string
  readonly evidenceId: string
}

interface Found {
  readonly facts: RoundFacts
  readonly row: EvidenceRow
  readonly versions: readonly StreamVersion[]
}

const findEver = async (context: DistrictContext, { roundId, evidenceId }: Named): Promise<Result<Found>> => {
  const facts = await readRoundFacts(context, roundId)
  const found = facts && (await readEvidence(context, { evidenceId, orgId: facts.round.orgId }))
  return facts && found ? ok({ facts, ...found }) : err(issue('not_found'))
}

/** Only what the round's own place keeps; anything else is not there. */
const find = async (context: DistrictContext, named: Named): Promise<Result<Found>> => {
  const found = await findEver(context, named)
  return found.ok && found.value.row.removedAt !== null ? err(issue('not_found')) : found
}

/** For one more condition, or for a round that comes after. Using it twice changes nothing. */
export const useFor = (context: DistrictContext, input: Named & { readonly item: string }): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await find(context, input)
    if (!found.ok) return found
    const { facts, versions } = found.value
    if (!facts.round.items.includes(input.item)) return err(issue('evidence.unknown_condition', { path: ['item'] }))
    const use = { ...input, addedBy: actorId(context), addedAt: context.now() }
    return ok({ statements: [evidenceChanged(context, { facts, ...input }), storeUse(use)], unchanged: versions, output: null })
  })

/** It stays with the place, for other conditions and rounds. */
export const stopUsingFor = (context: DistrictContext, input: Named & { readonly item: string }): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await find(context, input)
    if (!found.ok) return found
    const { facts, versions } = found.value
    return ok({ statements: [evidenceChanged(context, { facts, ...input }), dropUse(input)], unchanged: versions, output: null })
  })

export const edit = (context: DistrictContext, input: Named & EvidenceWords): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await find(context, input)
    if (!found.ok) return found
    const { facts, row, versions } = found.value
    if (!mayChange(context, { facts, addedBy: row.addedBy })) return err(issue('denied'))
    const checked = checkWords(facts, input)
    if (!checked.ok) return checked
    const { title, observedOn, expiresOn } = input
    return ok({
      statements: [evidenceChanged(context, { facts, ...input }), changeEvidence(row.id, { title, observedOn, expiresOn })],
      expect: versions,
      output: null,
    })
  })

/** From this round and every other; its bytes go a day later, unless something else holds the same. Removing twice is removing once. */
export const remove = (context: DistrictContext, input: Named): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await findEver(context, input)
    if (!found.ok) return found
    const { facts, row, versions } = found.value
    if (!mayChange(context, { facts, addedBy: row.addedBy })) return err(issue('denied'))
    if (row.removedAt !== null) return ok({ statements: [], output: null })
    const removedAt = context.now()
    const dueAt = new Date(removedAt.getTime() + 86_400_000)
    return ok({
      statements: [
        evidenceChanged(context, { facts, ...input }),
        dropUses(row.id),
        changeEvidence(row.id, { removedAt, title: '', url: null, sha256: null, fileName: null }),
        toStatement(
          query
            .insert(job)
            .values({ id: `files.sweep:${row.id}`, kind: 'files.sweep', subject: '', dueAt })
            .onConflictDoNothing(),
        ),
      ],
      expect: versions,
      output: null,
    })
  })

/** The file itself: used in the round for whoever may read its evidence; kept by its place only for those who may add to it. */
export const download = async (context: DistrictContext, { roundId, evidenceId }: Named): Promise<Result<Download>> => {
  const found = await find(context, { roundId, evidenceId })
  if (!found.ok) return found
  const { facts, row } = found.value
  const entry = (await readEvidenceOf(context, facts.round.orgId)).find(each => each.entry.id === evidenceId)
  const isUsedHere = entry?.uses.some(use => use.roundId === roundId) ?? false
  const isThere = isUsedHere || can(context.actor, 'evidence.add', subjectOf(facts))
  if (!entry || !isThere || row.sha256 === null || row.fileName === null) return err(issue('not_found'))
  return ok({ name: row.fileName, mediaType: entry.mediaType ?? 'application/octet-stream', bytes: context.files.read(row.sha256) })
}
