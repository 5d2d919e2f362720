import { can } from '@tilth/core/access'
import { coverage, type Framework, translate } from '@tilth/core/conditions'
import { rootSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnabledIds } from './enablement.ts'
import type { PluginsView, PluginView } from './views.ts'

const frameworkView = (framework: Framework, locale: string): PluginView['frameworks'][number] => ({
  id: framework.id,
  title: translate(framework, locale).title,
  edition: framework.edition,
  licenceName: framework.licence.name,
  attribution: framework.licence.attribution,
  completeness: framework.completeness,
  conditions: framework.conditions.filter(condition => condition.ratable).length,
  rings: framework.layers.map(layer => framework.conditions.filter(condition => condition.layer === layer.code).length),
  translations: Object.entries(framework.translations).map(([language, { by, reviewed }]) => ({
    language,
    ...coverage(framework, language),
    by,
    reviewed,
  })),
})

export const readPluginsView = async (context: DistrictContext, locale: string): Promise<PluginsView> => {
  const enabled = await readEnabledIds(context)
  const mayEnable = can(context.actor, 'plugin.enable', (await rootSubject(context)) ?? { orgPath: [] })
  return {
    plugins: context.plugins.loaded.map(plugin => ({
      id: plugin.id,
      version: plugin.version,
      name: plugin.name,
      summary: plugin.summary,
      maker: plugin.maker,
      languages: plugin.languages,
      enabled: enabled.has(plugin.id),
      frameworks: plugin.frameworks.map(framework => frameworkView(framework, locale)),
    })),
    refused: mayEnable
      ? context.plugins.refused.map(({ id, issues }) => ({
          id,
          issues: issues.map(({ code, path = [] }) => ({ code, path: path.join('.') })),
        }))
      : [],
    may: { enable: mayEnable },
  }
}
