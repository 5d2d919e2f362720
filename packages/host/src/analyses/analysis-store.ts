import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { activity, analysisResult, record } from '@tilth/db/district'
import type { AnalysisResult } from '@tilth/plugin-kit/server'
import { and, eq, gt, inArray, isNull, like, max, or } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

type Reads = Pick<DistrictContext, 'db'>

/** What an analysis found for an org, checked when it was stored. */
export type StoredResult = Omit<typeof analysisResult.$inferSelect, 'result'> & { readonly result: AnalysisResult }

export const readResults = async (context: Reads, pluginId: string): Promise<readonly StoredResult[]> => {
  const [rows] = await readMany(context.db, [query.select().from(analysisResult).where(eq(analysisResult.pluginId, pluginId))])
  return rows as unknown as readonly StoredResult[]
}

/** All but what was found: for lists. */
export const readResultHeads = async (context: Reads, pluginIds: readonly string[]) => {
  const { pluginId, analysisId, orgId, uptoNo, on, ranAt } = analysisResult
  const [rows] = await readMany(context.db, [
    query
      .select({ pluginId, analysisId, orgId, uptoNo, on, ranAt })
      .from(analysisResult)
      .where(inArray(pluginId, [...pluginIds])),
  ])
  return rows
}

export const readResult = async (
  context: Reads,
  of: { readonly pluginId: string; readonly analysisId: string; readonly orgId: string },
): Promise<StoredResult | null> => {
  const [[found]] = await readMany(context.db, [
    query
      .select()
      .from(analysisResult)
      .where(
        and(eq(analysisResult.pluginId, of.pluginId), eq(analysisResult.analysisId, of.analysisId), eq(analysisResult.orgId, of.orgId)),
      ),
  ])
  return (found as unknown as StoredResult | undefined) ?? null
}

/** In the place of what stood there, unless that was made from later on in the activity log. */
export const storeResult = ({ result, ...row }: StoredResult): Statement => {
  const stored = { ...row, result: { ...result } }
  return toStatement(
    query
      .insert(analysisResult)
      .values(stored)
      .onConflictDoUpdate({ target: [analysisResult.pluginId, analysisResult.analysisId, analysisResult.orgId], set: stored }),
  )
}

/** Where the activity log stands. */
export const readActivityNo = async (context: Reads): Promise<number> => {
  const [[newest]] = await readMany(context.db, [query.select({ no: max(activity.no) }).from(activity)])
  return newest?.no ?? 0
}

/** What moves the ground under every analysis: the tree of orgs, the calendar, the district's own settings. */
const groundKinds = ['calendar.changed', 'people.changed', 'district.changed'] as const

/**
 * The newest entry after `no` that results of a plugin may hang on: its records (those that are gone for good may have been its own), its
 * settings, the ground. Null where there is none.
 */
export const readNewestFor = async (
  context: Reads,
  { pluginId, no }: { readonly pluginId: string; readonly no: number },
): Promise<number | null> => {
  const [[newest]] = await readMany(context.db, [
    query
      .select({ no: max(activity.no) })
      .from(activity)
      .leftJoin(record, eq(record.id, activity.subject))
      .where(
        and(
          gt(activity.no, no),
          or(
            inArray(activity.kind, [...groundKinds]),
            and(eq(activity.kind, 'plugins.changed'), eq(activity.subject, pluginId)),
            and(like(activity.kind, 'record.%'), or(eq(record.pluginId, pluginId), isNull(record.id))),
          ),
        ),
      ),
  ])
  return newest?.no ?? null
}
