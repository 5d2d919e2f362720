import { can } from '@tilth/core/access'
import { fittingSettings, resolveEnablement, settingsInForce } from '@tilth/core/enablement'
import { query, readMany } from '@tilth/db'
import { record, round } from '@tilth/db/district'
import { and, count, eq, isNull } from 'drizzle-orm'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, type StoredOrg } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readDecisions } from './enablement.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'
import type { PlaceView } from './views.ts'

const readUse = async (context: DistrictContext, pluginId: string) => {
  const [rounds, records] = await readMany(context.db, [
    query.select({ orgId: round.orgId, count: count() }).from(round).where(eq(round.pluginId, pluginId)).groupBy(round.orgId),
    query
      .select({ orgId: record.orgId, count: count() })
      .from(record)
      .where(and(eq(record.pluginId, pluginId), isNull(record.removedAt)))
      .groupBy(record.orgId),
  ])
  return { rounds: new Map(rounds.map(row => [row.orgId, row.count])), records: new Map(records.map(row => [row.orgId, row.count])) }
}

const parentsFirst = (orgs: readonly StoredOrg[], parentId: string | null = null): readonly StoredOrg[] =>
  orgs.filter(row => row.parentId === parentId).flatMap(row => [row, ...parentsFirst(orgs, row.id)])

/** How a plugin stands wherever this person may know it, with the places above, which may have decided it. */
export const readPlaces = async (context: DistrictContext, plugin: LoadedPluginEntry): Promise<readonly PlaceView[]> => {
  const rows = await readDecisions(context, plugin)
  const use = await readUse(context, plugin.id)
  const orgs = (await readOrgTree(context)).filter(row => row.archivedAt === null)
  const pathOf = (orgId: string): readonly string[] => orgPathOf(orgs, orgId)
  const seen = new Set(orgs.filter(row => can(context.actor, 'plugin.read', { orgPath: pathOf(row.id) })).flatMap(row => pathOf(row.id)))
  const rowAt = new Map(rows.map(row => [row.orgId, row]))
  const place = (row: StoredOrg): PlaceView => {
    const path = pathOf(row.id)
    const here = rowAt.get(row.id)
    const stands = resolveEnablement(rows, { path, byDefault: plugin.defaultEnabled })
    const above = resolveEnablement(rows, { path: path.slice(0, -1), byDefault: plugin.defaultEnabled })
    const inForce = settingsInForce(plugin.settings, stands.settings)
    return {
      orgId: row.id,
      parentId: row.parentId,
      kind: row.kind,
      name: row.name,
      decided: here?.enabled ?? null,
      inherited: above.enabled,
      enabled: stands.enabled,
      decidedAt: stands.decidedAt,
      locks: here?.locked ?? false,
      lockedAbove: above.lockedAt,
      settingsHere: fittingSettings(plugin.settings, here?.settings ?? {}),
      settings: Object.fromEntries(
        plugin.settings.map(field => [
          field.id,
          {
            value: inForce[field.id] ?? null,
            from: stands.settingsFrom[field.id] ?? null,
          },
        ]),
      ),
      rounds: use.rounds.get(row.id) ?? 0,
      records: use.records.get(row.id) ?? 0,
      mayDecide: !above.locked && can(context.actor, 'plugin.enable', { orgPath: path }),
    }
  }
  return parentsFirst(orgs)
    .filter(row => seen.has(row.id) && (row.kind !== 'class' || rowAt.has(row.id)))
    .map(place)
}
