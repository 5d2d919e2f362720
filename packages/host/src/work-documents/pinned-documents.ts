import { type CycleModel, hashCycleModel } from '@tilth/core/cycles'
import { hashPlanTemplate, type PlanTemplate } from '@tilth/core/plans'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { workDocument } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

const kept = new Map<string, PlanTemplate | CycleModel>()
const mostKept = 50

const isCycleModel = (document: PlanTemplate | CycleModel): document is CycleModel => 'stages' in document

/** Keeps the exact document that a plan or a cycle is begun with, once however often it is used. Part of the transaction that begins it. */
export const pinStatements = (
  context: Pick<DistrictContext, 'now'>,
  document: PlanTemplate | CycleModel,
): { readonly hash: string; readonly statements: readonly Statement[] } => {
  const isModel = isCycleModel(document)
  const hash = isModel ? hashCycleModel(document) : hashPlanTemplate(document)
  const row = {
    hash,
    kind: isModel ? ('cycle-model' as const) : ('plan-template' as const),
    documentId: document.id,
    edition: document.edition,
    document: JSON.stringify(document),
    storedAt: context.now(),
  }
  return { hash, statements: [toStatement(query.insert(workDocument).values(row).onConflictDoNothing())] }
}

const readDocument = async (
  context: Pick<DistrictContext, 'db'>,
  { hash, kind }: { readonly hash: string; readonly kind: 'plan-template' | 'cycle-model' },
): Promise<PlanTemplate | CycleModel> => {
  const known = kept.get(`${kind} ${hash}`)
  if (known) return known
  const [[row]] = await readMany(context.db, [
    query
      .select({ document: workDocument.document })
      .from(workDocument)
      .where(and(eq(workDocument.hash, hash), eq(workDocument.kind, kind))),
  ])
  if (!row) throw new Error(`Something was begun with the ${kind} ${hash}, which is not stored.`)
  const document = JSON.parse(row.document) as PlanTemplate | CycleModel
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(`${kind} ${hash}`, document)
  return document
}

/** The exact template a plan was made with, whether or not its plugin is still there. It never changes under its hash. */
export const readPlanTemplate = async (context: Pick<DistrictContext, 'db'>, hash: string): Promise<PlanTemplate> =>
  (await readDocument(context, { hash, kind: 'plan-template' })) as PlanTemplate

/** The exact model a cycle follows, whether or not its plugin is still there. It never changes under its hash. */
export const readCycleModel = async (context: Pick<DistrictContext, 'db'>, hash: string): Promise<CycleModel> =>
  (await readDocument(context, { hash, kind: 'cycle-model' })) as CycleModel
