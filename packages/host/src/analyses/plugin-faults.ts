import type { Issue } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { pluginFault } from '@tilth/db/district'
import { asc, eq, sql } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** What a part of a plugin's code did wrong: the last time, and how often in all. */
export interface PluginFault {
  /** `analysis:dosage`, `reaction:close`. */
  readonly part: string
  readonly code: string
  readonly times: number
  readonly at: Date
}

/**
 * Keeps that a part failed, and with which code. What the plugin said about it may hold anybody's data and is kept nowhere. That the server
 * was ended meanwhile is not the plugin's fault.
 */
export const notePluginFault = async (
  context: Pick<DistrictContext, 'db' | 'now'>,
  { pluginId, part, fault }: { readonly pluginId: string; readonly part: string; readonly fault: Pick<Issue, 'code'> },
): Promise<void> => {
  const at = context.now()
  const { code } = fault
  if (code === 'analysis.stopped') return
  await context.db.write([
    toStatement(
      query
        .insert(pluginFault)
        .values({ pluginId, part, code, times: 1, at })
        .onConflictDoUpdate({ target: [pluginFault.pluginId, pluginFault.part], set: { code, at, times: sql`${pluginFault.times} + 1` } }),
    ),
  ])
}

/** Parts of a plugin that have failed in this district. */
export const readPluginFaults = async (context: Pick<DistrictContext, 'db'>, pluginId: string): Promise<readonly PluginFault[]> => {
  const [rows] = await readMany(context.db, [
    query
      .select({ part: pluginFault.part, code: pluginFault.code, times: pluginFault.times, at: pluginFault.at })
      .from(pluginFault)
      .where(eq(pluginFault.pluginId, pluginId))
      .orderBy(asc(pluginFault.part)),
  ])
  return rows
}
