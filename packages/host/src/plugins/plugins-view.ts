import { can } from '@tilth/core/access'
import { coverage, type Framework, translate } from '@tilth/core/conditions'
import { type CycleModel, cycleModelCoverage, localizeCycleModel } from '@tilth/core/cycles'
import { localizePlanTemplate, type PlanTemplate, planTemplateCoverage } from '@tilth/core/plans'
import { rootSubject } from '../people/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readEnabledIds } from './enablement.ts'
import type { PluginsView, PluginView, TranslationView, WorkDocumentView } from './views.ts'

const translationViews = (
  { translations }: Pick<Framework, 'translations'>,
  coverageIn: (language: string) => Pick<TranslationView, 'translated' | 'total'>,
): readonly TranslationView[] =>
  Object.entries(translations).map(([language, { by, reviewed }]) => ({ language, ...coverageIn(language), by, reviewed }))

const frameworkView = (framework: Framework, locale: string): PluginView['frameworks'][number] => ({
  id: framework.id,
  title: translate(framework, locale).title,
  edition: framework.edition,
  licenceName: framework.licence.name,
  attribution: framework.licence.attribution,
  completeness: framework.completeness,
  conditions: framework.conditions.filter(condition => condition.ratable).length,
  rings: framework.layers.map(layer => framework.conditions.filter(condition => condition.layer === layer.code).length),
  translations: translationViews(framework, language => coverage(framework, language)),
})

const commonView = ({ id, edition, licence, language }: CycleModel | PlanTemplate) => ({
  id,
  edition,
  licenceName: licence.name,
  attribution: licence.attribution,
  language,
})

const cycleModelView = (model: CycleModel, locale: string): WorkDocumentView => {
  const { title, summary, stages } = localizeCycleModel(model, locale)
  const translations = translationViews(model, language => cycleModelCoverage(model, language))
  return { ...commonView(model), title, summary, steps: stages.map(stage => stage.label), translations }
}

const planTemplateView = (template: PlanTemplate, locale: string): WorkDocumentView => {
  const { title, summary, parts } = localizePlanTemplate(template, locale)
  const translations = translationViews(template, language => planTemplateCoverage(template, language))
  return { ...commonView(template), title, summary, steps: parts.map(part => part.label), translations }
}

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
      cycleModels: plugin.cycleModels.map(model => cycleModelView(model, locale)),
      planTemplates: plugin.planTemplates.map(template => planTemplateView(template, locale)),
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
