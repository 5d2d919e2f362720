import type { Framework } from '@tilth/core/conditions'
import { readIsReplaced } from '../editions/replaced-editions.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnabledIds, readEnabledIdsAt } from './enablement.ts'

export interface EnabledFramework {
  readonly pluginId: string
  readonly framework: Framework
}

/** Without those whose place another framework has taken. */
const frameworksOf = async (context: DistrictContext, enabled: ReadonlySet<string>): Promise<readonly EnabledFramework[]> => {
  const isReplaced = await readIsReplaced(context)
  return context.plugins.loaded
    .filter(plugin => enabled.has(plugin.id))
    .flatMap(plugin => plugin.frameworks.map(framework => ({ pluginId: plugin.id, framework })))
    .filter(({ framework }) => !isReplaced(framework))
}

/** What a round can be opened with at an org: the frameworks of the plugins that are on there. */
export const enabledFrameworksAt = async (context: DistrictContext, orgId: string): Promise<readonly EnabledFramework[]> =>
  frameworksOf(context, await readEnabledIdsAt(context, orgId))

/** What rounds can be opened with somewhere in the district. */
export const enabledFrameworks = async (context: DistrictContext): Promise<readonly EnabledFramework[]> =>
  frameworksOf(context, await readEnabledIds(context))
