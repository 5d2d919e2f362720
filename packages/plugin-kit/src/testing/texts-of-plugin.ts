import { type Framework, translatableTexts } from '@tilth/core/conditions'
import { type Crosswalk, crosswalkTexts } from '@tilth/core/crosswalks'
import { type CycleModel, cycleModelTexts } from '@tilth/core/cycles'
import { type PlanTemplate, planTemplateTexts } from '@tilth/core/plans'
import { type RecordType, recordTypeTexts } from '@tilth/core/records'
import type { LoadedPlugin } from '../load-plugin.ts'
import { manifestTexts } from '../manifest-texts.ts'
import type { TextsOfDocument } from './find-untranslated.ts'

const frameworkTexts = (framework: Framework): TextsOfDocument => ({ ...framework, texts: translatableTexts(framework) })
const modelTexts = (model: CycleModel): TextsOfDocument => ({ ...model, texts: cycleModelTexts(model) })
const templateTexts = (template: PlanTemplate): TextsOfDocument => ({ ...template, texts: planTemplateTexts(template) })
const typeTexts = (type: RecordType): TextsOfDocument => ({ ...type, texts: recordTypeTexts(type) })
const linkTexts = (crosswalk: Crosswalk): TextsOfDocument => ({ ...crosswalk, texts: crosswalkTexts(crosswalk) })

/** A manifest's messages are its translations; what nobody could mistake for a sentence of its own, its name, may stay as it is. */
const ownTexts = (plugin: LoadedPlugin): TextsOfDocument => {
  const [language = ''] = plugin.languages
  const others = Object.entries(plugin.messages).filter(([locale]) => locale !== language)
  return {
    id: 'manifest',
    language,
    texts: manifestTexts(plugin),
    translations: Object.fromEntries(others.map(([locale, texts]) => [locale, { by: 'ours', reviewed: false, texts }])),
  }
}

/** Everything of a plugin that holds texts for people: each of its documents, and the manifest itself. */
export const textsOfPlugin = (plugin: LoadedPlugin): readonly TextsOfDocument[] => [
  ...plugin.frameworks.map(frameworkTexts),
  ...plugin.cycleModels.map(modelTexts),
  ...plugin.planTemplates.map(templateTexts),
  ...plugin.recordTypes.map(typeTexts),
  ...plugin.crosswalks.map(linkTexts),
  ownTexts(plugin),
]
