import { can } from '@tilth/core/access'
import type { ChallengeSource } from '@tilth/core/plans'
import { query, readMany } from '@tilth/db'
import { evidence, evidenceUse, measure, org } from '@tilth/db/district'
import { eq, isNull } from 'drizzle-orm'
import { evidenceSubject } from '../evidence/policy.ts'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { findingWords, type RoundReader } from './round-words.ts'
import type { SourceView } from './views.ts'

const hidden: SourceView = { kind: 'hidden' }

/** The measures this person may read, by id; one that was put away is among them and says so. */
export const readMeasuresFor = async (context: DistrictContext) => {
  const [rows, orgs] = await readMany(context.db, [
    query
      .select({
        id: measure.id,
        orgId: measure.orgId,
        planId: measure.planId,
        name: measure.name,
        kind: measure.kind,
        archivedAt: measure.archivedAt,
      })
      .from(measure),
    query.select({ id: org.id, parentId: org.parentId }).from(org),
  ])
  const mine = rows.filter(row => can(context.actor, 'measure.read', { orgPath: orgPathOf(orgs, row.orgId) }))
  return new Map(mine.map(row => [row.id, row]))
}

export type MeasuresById = Awaited<ReturnType<typeof readMeasuresFor>>

const readEvidenceRows = async (context: DistrictContext) => {
  const [rows, uses] = await readMany(context.db, [
    query.select().from(evidence).where(isNull(evidence.removedAt)),
    query.select({ evidenceId: evidenceUse.evidenceId, roundId: evidenceUse.roundId, item: evidenceUse.item }).from(evidenceUse),
  ])
  return { rows, uses }
}

/** The round through which this person may read a piece of evidence; null where there is none. */
const openThrough = async (context: DistrictContext, roundIds: readonly string[]): Promise<string | null> => {
  for (const roundId of roundIds) {
    const subject = await evidenceSubject(context, { roundId })
    if (subject && can(context.actor, 'evidence.read', subject)) return roundId
  }
  return null
}

export interface SourceReader {
  readonly view: (source: ChallengeSource) => Promise<SourceView>
  readonly measures: MeasuresById
}

/** What stands behind a challenge as far as this person may read each of it; what one may not read says only that it is there. */
export const createSourceReader = async (context: DistrictContext, rounds: RoundReader): Promise<SourceReader> => {
  const [measures, kept] = await Promise.all([readMeasuresFor(context), readEvidenceRows(context)])
  const ofFinding = async ({ roundId, item }: Extract<ChallengeSource, { kind: 'finding' }>): Promise<SourceView> => {
    const round = await rounds(roundId)
    const words = round && findingWords(round, item)
    return words ? { kind: 'finding', ...words } : hidden
  }
  const ofEvidence = async (evidenceId: string): Promise<SourceView> => {
    const row = kept.rows.find(candidate => candidate.id === evidenceId)
    const roundIds = [...new Set(kept.uses.filter(use => use.evidenceId === evidenceId).map(use => use.roundId))]
    const roundId = row ? await openThrough(context, roundIds) : null
    return row && roundId !== null
      ? { kind: 'evidence', evidenceId, roundId, title: row.title, url: row.url, fileName: row.fileName }
      : hidden
  }
  const view = async (source: ChallengeSource): Promise<SourceView> => {
    if (source.kind === 'link') return source
    if (source.kind === 'finding') return ofFinding(source)
    if (source.kind === 'evidence') return ofEvidence(source.evidenceId)
    const found = measures.get(source.measureId)
    return found ? { kind: 'measure', measureId: found.id, name: found.name, isPutAway: found.archivedAt !== null } : hidden
  }
  return { view, measures }
}

/** Evidence the writer may attach: kept by these rounds and open to them. */
export const attachableEvidence = async (context: DistrictContext, roundIds: readonly string[]) => {
  const open = (await Promise.all(roundIds.map(roundId => openThrough(context, [roundId])))).flatMap(id => (id === null ? [] : [id]))
  if (open.length === 0) return []
  const [rows] = await readMany(context.db, [
    query
      .selectDistinct({ id: evidence.id, title: evidence.title, roundId: evidenceUse.roundId })
      .from(evidence)
      .innerJoin(evidenceUse, eq(evidenceUse.evidenceId, evidence.id))
      .where(isNull(evidence.removedAt)),
  ])
  return [...new Map(rows.filter(row => open.includes(row.roundId)).map(row => [row.id, { id: row.id, title: row.title }])).values()]
}
