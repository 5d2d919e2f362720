import { type Framework, translatableTexts } from '@tilth/core/conditions'
import { type Crosswalk, crosswalkTexts } from '@tilth/core/crosswalks'
import { type CycleModel, cycleModelTexts } from '@tilth/core/cycles'
import { type PlanTemplate, planTemplateTexts } from '@tilth/core/plans'
import { type RecordType, recordTypeTexts } from '@tilth/core/records'
import type { LoadedPlugin } from '../load-plugin.ts'
import { manifestTexts } from '../manifest-texts.ts'
import type { TextsOfDocument } from './find-untranslated.ts'

/** The texts of one part of a plugin, with where it stands in the manifest. */
export interface TextsOfPart extends TextsOfDocument {
  /** `frameworks/0`; empty for what the manifest says itself. */
  readonly path: readonly (string | number)[]
}

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
export const textsOfPlugin = (plugin: LoadedPlugin): readonly TextsOfPart[] => {
  const place = (list: string, parts: readonly TextsOfDocument[]) => parts.map((part, index) => ({ ...part, path: [list, index] }))
  return [
    ...place('frameworks', plugin.frameworks.map(frameworkTexts)),
    ...place('cycleModels', plugin.cycleModels.map(modelTexts)),
    ...place('planTemplates', plugin.planTemplates.map(templateTexts)),
    ...place('recordTypes', plugin.recordTypes.map(typeTexts)),
    ...place('crosswalks', plugin.crosswalks.map(linkTexts)),
    { ...ownTexts(plugin), path: [] },
  ]
}
