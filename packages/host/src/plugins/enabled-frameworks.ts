import type { Framework } from '@tilth/core/conditions'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnabledIds } from './enablement.ts'

export interface EnabledFramework {
  readonly pluginId: string
  readonly framework: Framework
}

/** What this district may open rounds with: the frameworks of the plugins that are on. */
export const enabledFrameworks = async (context: DistrictContext): Promise<readonly EnabledFramework[]> => {
  const enabled = await readEnabledIds(context)
  return context.plugins.loaded
    .filter(plugin => enabled.has(plugin.id))
    .flatMap(plugin => plugin.frameworks.map(framework => ({ pluginId: plugin.id, framework })))
}
