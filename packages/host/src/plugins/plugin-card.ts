import { coverage, type Framework, type Instrument, translate } from '@tilth/core/conditions'
import { type CycleModel, cycleModelCoverage, localizeCycleModel } from '@tilth/core/cycles'
import { localizePlanTemplate, type PlanTemplate, planTemplateCoverage } from '@tilth/core/plans'
import { localizePlugin } from '@tilth/plugin-kit'
import { evidenceOf } from './evidence-of.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'
import type { AddedView, FrameworkCardView, PluginView, TranslationView, WorkDocumentView } from './views.ts'

const translationViews = (
  { translations }: Pick<Framework, 'translations'>,
  coverageIn: (language: string) => Pick<TranslationView, 'translated' | 'total'>,
): readonly TranslationView[] =>
  Object.entries(translations).map(([language, { by, reviewed }]) => ({ language, ...coverageIn(language), by, reviewed }))

export const frameworkCard = (framework: Framework, locale: string): FrameworkCardView => {
  const localized = translate(framework, locale)
  return {
    id: framework.id,
    title: localized.title,
    summary: localized.summary,
    owner: framework.owner,
    url: framework.url ?? null,
    edition: framework.edition,
    versionLabel: localized.versionLabel,
    revised: framework.revised ?? null,
    notice: localized.notice ?? null,
    licenceName: framework.licence.name,
    licenceUrl: framework.licence.url ?? null,
    attribution: framework.licence.attribution,
    completeness: framework.completeness,
    labelsOnly: framework.labelsOnly,
    officialText: framework.officialText,
    evidence: evidenceOf(framework),
    conditions: framework.conditions.filter(condition => condition.ratable).length,
    rings: framework.layers.map(
      layer => framework.conditions.filter(condition => condition.layer === layer.code && condition.ratable).length,
    ),
    language: framework.language,
    translations: translationViews(framework, language => coverage(framework, language)),
  }
}

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

const instrumentKinds = ['self-assessment', 'survey', 'walkthrough', 'checklist', 'log'] as const satisfies readonly Instrument['kind'][]

const addedBy = (plugin: LoadedPluginEntry): AddedView => {
  const kinds = plugin.frameworks.flatMap(framework => framework.instruments.map(instrument => instrument.kind))
  return {
    conditions: plugin.frameworks.flatMap(framework => framework.conditions.filter(condition => condition.ratable)).length,
    instruments: instrumentKinds.flatMap(kind => {
      const count = kinds.filter(each => each === kind).length
      return count === 0 ? [] : [{ kind, count }]
    }),
    cycleModels: plugin.cycleModels.length,
    planTemplates: plugin.planTemplates.length,
    recordTypes: plugin.recordTypes.length,
    analyses: plugin.analyses.length,
    measures: plugin.measures.length,
    crosswalks: plugin.crosswalks.length,
  }
}

/** What anybody must know of a plugin before it is switched on. */
export const pluginCard = (plugin: LoadedPluginEntry, locale: string): Omit<PluginView, 'enabled' | 'schools'> => {
  const { name, summary } = localizePlugin(plugin, locale)
  return {
    id: plugin.id,
    version: plugin.version,
    name,
    summary,
    maker: plugin.maker,
    url: plugin.url ?? null,
    licence: plugin.licence,
    languages: plugin.languages,
    hasServer: plugin.hasServer,
    own: plugin.own ?? false,
    adds: addedBy(plugin),
    frameworks: plugin.frameworks.map(framework => frameworkCard(framework, locale)),
    cycleModels: plugin.cycleModels.map(model => cycleModelView(model, locale)),
    planTemplates: plugin.planTemplates.map(template => planTemplateView(template, locale)),
  }
}
