import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { enablement, org } from '@tilth/db/district'
import { isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readVersions } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'

const pluginStream = (pluginId: string): string => `plugin:${pluginId}`

/** Which plugins are on at an org: of the rows on its path from the root the nearest decides; without one, what the plugin itself says. */
export const readEnabledIdsAt = async (context: DistrictContext, orgId: string): Promise<ReadonlySet<string>> => {
  const [rows, orgs] = await readMany(context.db, [
    query.select({ pluginId: enablement.pluginId, orgId: enablement.orgId, enabled: enablement.enabled }).from(enablement),
    query.select({ id: org.id, parentId: org.parentId }).from(org),
  ])
  const nearestFirst = [...orgPathOf(orgs, orgId)].reverse()
  const isOn = (plugin: LoadedPluginEntry): boolean => {
    const here = rows.filter(row => row.pluginId === plugin.id)
    const decided = nearestFirst.flatMap(place => here.filter(row => row.orgId === place))
    return decided[0]?.enabled ?? plugin.defaultEnabled ?? true
  }
  return new Set(context.plugins.loaded.filter(isOn).map(plugin => plugin.id))
}

/** A row of the district decides; without one, what the plugin itself says, and a plugin that says nothing is on. */
export const readEnabledIds = async (context: DistrictContext): Promise<ReadonlySet<string>> => {
  const [rows] = await readMany(context.db, [query.select({ pluginId: enablement.pluginId, enabled: enablement.enabled }).from(enablement)])
  const decided = new Map(rows.map(row => [row.pluginId, row.enabled]))
  const isOn = (plugin: LoadedPluginEntry): boolean => decided.get(plugin.id) ?? plugin.defaultEnabled ?? true
  return new Set(context.plugins.loaded.filter(isOn).map(plugin => plugin.id))
}

/** Issue: `plugin.unknown`. Off hides from new rounds; rounds that exist keep the document they were made with. */
export const switchPlugin = (
  context: DistrictContext,
  input: { readonly pluginId: string; readonly enabled: boolean },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    if (!context.plugins.loaded.some(plugin => plugin.id === input.pluginId)) return err(issue('plugin.unknown', { path: ['pluginId'] }))
    const expect = await readVersions(context, [pluginStream(input.pluginId)])
    if ((await readEnabledIds(context)).has(input.pluginId) === input.enabled) return ok({ statements: [], output: null })
    const [[root]] = await readMany(context.db, [query.select({ id: org.id }).from(org).where(isNull(org.parentId))])
    if (!root) return err(issue('not_found'))
    const changedAt = context.now()
    const { pluginId, enabled } = input
    return ok({
      statements: [
        activityStatement(context, { kind: 'plugins.changed', orgId: root.id, subject: pluginId }),
        toStatement(
          query
            .insert(enablement)
            .values({ pluginId, orgId: root.id, enabled, settings: {}, changedAt })
            .onConflictDoUpdate({ target: [enablement.pluginId, enablement.orgId], set: { enabled, changedAt } }),
        ),
      ],
      expect,
      output: null,
    })
  })
