import { type CycleModel, localizeCycleModel as localizeModel } from '@tilth/core/cycles'
import { localizePlanTemplate, type PlanTemplate } from '@tilth/core/plans'

/** In one language and ready for a screen: the other languages are left out, and how many texts stand in the original is said. */
interface InOneLanguage {
  readonly locale: string
  readonly untranslated: number
}

/** A template as the reader sees it; the same prompts and horizons under the same ids. */
export const localizeTemplate = (template: PlanTemplate, locale: string): PlanTemplate & InOneLanguage => {
  const { missing, translatedBy: _, ...localized } = localizePlanTemplate(template, locale)
  return { ...localized, translations: {}, untranslated: missing.size }
}

/** A model as the reader sees it; the engine may run on it, so that what it says names stages and prompts in the reader's language. */
export const localizeCycleModel = (model: CycleModel, locale: string): CycleModel & InOneLanguage => {
  const { missing, translatedBy: _, ...localized } = localizeModel(model, locale)
  return { ...localized, translations: {}, untranslated: missing.size }
}
