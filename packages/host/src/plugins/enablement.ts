import { type Enablement, type EnablementRow, fittingSettings, resolveEnablement, settingsInForce } from '@tilth/core/enablement'
import type { FieldValues } from '@tilth/core/fields'
import { query, readMany } from '@tilth/db'
import { enablement, org } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { type OrgRow, orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'

export const pluginStream = (pluginId: string): string => `plugin:${pluginId}`

export type StoredEnablement = typeof enablement.$inferSelect

type Reads = Pick<DistrictContext, 'db' | 'plugins'>

/** How every plugin stands at every org, read once. */
export interface EnablementTree {
  /** Those that are not put away. */
  readonly orgs: readonly OrgRow[]
  at(plugin: LoadedPluginEntry, orgId: string): Enablement
}

const fitting = (rows: readonly StoredEnablement[], plugin: LoadedPluginEntry): readonly EnablementRow[] =>
  rows
    .filter(row => row.pluginId === plugin.id)
    .map(({ orgId, enabled, locked, settings }) => ({ orgId, enabled, locked, settings: fittingSettings(plugin.settings, settings) }))

export const readEnablementTree = async (context: Reads): Promise<EnablementTree> => {
  const [rows, orgs] = await readMany(context.db, [
    query.select().from(enablement),
    query.select({ id: org.id, parentId: org.parentId, archivedAt: org.archivedAt }).from(org),
  ])
  return {
    orgs: orgs.filter(place => place.archivedAt === null),
    at: (plugin, orgId) => resolveEnablement(fitting(rows, plugin), { path: orgPathOf(orgs, orgId), byDefault: plugin.defaultEnabled }),
  }
}

const idsWhere = (context: Reads, holds: (plugin: LoadedPluginEntry) => boolean): ReadonlySet<string> =>
  new Set(context.plugins.loaded.filter(holds).map(plugin => plugin.id))

/** Which plugins are on at an org. */
export const readEnabledIdsAt = async (context: Reads, orgId: string): Promise<ReadonlySet<string>> => {
  const tree = await readEnablementTree(context)
  return idsWhere(context, plugin => tree.at(plugin, orgId).enabled)
}

/** Which plugins are on somewhere in the district: for what is chosen before anybody said where. */
export const readEnabledIds = async (context: Reads): Promise<ReadonlySet<string>> => {
  const tree = await readEnablementTree(context)
  return idsWhere(context, plugin => tree.orgs.some(place => tree.at(plugin, place.id).enabled))
}

/** How a plugin is set at an org: one value for each of its settings, the default where nobody set it. Empty for a plugin that is not here. */
export const readSettingsAt = async (
  context: Reads,
  { pluginId, orgId }: { readonly pluginId: string; readonly orgId: string },
): Promise<FieldValues> => {
  const plugin = context.plugins.loaded.find(candidate => candidate.id === pluginId)
  if (!plugin) return {}
  const tree = await readEnablementTree(context)
  return settingsInForce(plugin.settings, tree.at(plugin, orgId).settings)
}

/** What every org decided about one plugin, as far as it still fits. */
export const readDecisions = async (context: Pick<DistrictContext, 'db'>, plugin: LoadedPluginEntry): Promise<readonly EnablementRow[]> => {
  const [rows] = await readMany(context.db, [query.select().from(enablement).where(eq(enablement.pluginId, plugin.id))])
  return fitting(rows, plugin)
}
