import type { Framework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { enablement } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'

export interface EnabledFramework {
  readonly pluginId: string
  readonly framework: Framework
}

/** What this district may open rounds with: the frameworks of the plugins that are on. A plugin is on until somebody switches it off. */
export const enabledFrameworks = async (context: DistrictContext): Promise<readonly EnabledFramework[]> => {
  const [rows] = await readMany(context.db, [query.select({ pluginId: enablement.pluginId, enabled: enablement.enabled }).from(enablement)])
  const off = new Set(rows.filter(row => !row.enabled).map(row => row.pluginId))
  return context.plugins.loaded
    .filter(plugin => !off.has(plugin.id))
    .flatMap(plugin => plugin.frameworks.map(framework => ({ pluginId: plugin.id, framework })))
}
