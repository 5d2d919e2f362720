import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnabledIdsAt } from './enablement.ts'
import { sayInPlugin } from './say-in-plugin.ts'
import type { PluginsHereView } from './views.ts'

/** Which plugins are on at an org, and which frameworks are theirs: what the screens of that place may show of a plugin's own. */
export const readPluginsHere = async (
  context: DistrictContext,
  { orgId, locale }: { readonly orgId: string; readonly locale: Locale },
): Promise<PluginsHereView> => {
  const enabled = await readEnabledIdsAt(context, orgId)
  return {
    orgId,
    plugins: context.plugins.loaded
      .filter(({ id, own }) => enabled.has(id) && own !== true)
      .map(plugin => ({
        id: plugin.id,
        name: sayInPlugin(plugin, locale)('name', plugin.name),
        languages: plugin.languages,
        frameworks: plugin.frameworks.map(({ id }) => id),
      })),
  }
}
