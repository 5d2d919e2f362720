import { query, readMany, type Statement, selectVersions, toStatement, versionsOf } from '@tilth/db'
import { evidence, evidenceUse, person, storedFile } from '@tilth/db/district'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { StreamVersion } from '../use-case/decide-and-write.ts'

export type EvidenceRow = typeof evidence.$inferSelect

const evidenceStream = (evidenceId: string): string => `evidence:${evidenceId}`

/** All that a place keeps, with where it is used. */
export const readEvidenceOf = async (context: DistrictContext, orgId: string) => {
  const [rows, uses] = await readMany(context.db, [
    query
      .select({ entry: evidence, mediaType: storedFile.mediaType, size: storedFile.size, addedByName: person.name })
      .from(evidence)
      .leftJoin(storedFile, eq(storedFile.sha256, evidence.sha256))
      .leftJoin(person, eq(person.id, evidence.addedBy))
      .where(and(eq(evidence.orgId, orgId), isNull(evidence.removedAt)))
      .orderBy(desc(evidence.addedAt), desc(evidence.id)),
    query
      .select({ evidenceId: evidenceUse.evidenceId, roundId: evidenceUse.roundId, item: evidenceUse.item })
      .from(evidenceUse)
      .innerJoin(evidence, eq(evidence.id, evidenceUse.evidenceId))
      .where(and(eq(evidence.orgId, orgId), isNull(evidence.removedAt))),
  ])
  return rows.map(row => ({ ...row, uses: uses.filter(use => use.evidenceId === row.entry.id) }))
}

/** One entry kept by that place, with the version it is decided on; null where there is none. */
export const readEvidence = async (
  context: DistrictContext,
  { evidenceId, orgId }: { readonly evidenceId: string; readonly orgId: string },
): Promise<{ readonly row: EvidenceRow; readonly versions: readonly StreamVersion[] } | null> => {
  const streams = [evidenceStream(evidenceId)]
  const [versions, [row]] = await readMany(context.db, [
    selectVersions(streams),
    query
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, evidenceId), eq(evidence.orgId, orgId))),
  ])
  return row ? { row, versions: versionsOf(streams, versions) } : null
}

export const storeEvidence = (row: typeof evidence.$inferInsert): Statement => toStatement(query.insert(evidence).values(row))

export const storeUse = (row: typeof evidenceUse.$inferInsert): Statement =>
  toStatement(query.insert(evidenceUse).values(row).onConflictDoNothing())

export const changeEvidence = (evidenceId: string, change: Partial<typeof evidence.$inferInsert>): Statement =>
  toStatement(query.update(evidence).set(change).where(eq(evidence.id, evidenceId)))

export const dropUses = (evidenceId: string): Statement =>
  toStatement(query.delete(evidenceUse).where(eq(evidenceUse.evidenceId, evidenceId)))

export const dropUse = (use: { readonly evidenceId: string; readonly roundId: string; readonly item: string }): Statement =>
  toStatement(
    query
      .delete(evidenceUse)
      .where(and(eq(evidenceUse.evidenceId, use.evidenceId), eq(evidenceUse.roundId, use.roundId), eq(evidenceUse.item, use.item))),
  )
