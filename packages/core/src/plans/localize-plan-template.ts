import { coverageOf, type Localized, sayFields, sayIn } from '../document/say-in.ts'
import type { PlanTemplate } from './plan-template.ts'
import { planTemplateTexts } from './plan-template-texts.ts'

/** A plan template whose texts are in another language as far as they are translated; what it asks is the same. */
export interface LocalizedPlanTemplate extends PlanTemplate, Localized {}

/** How much of a template exists in a language, in texts. */
export const planTemplateCoverage = (template: PlanTemplate, locale: string): { readonly translated: number; readonly total: number } =>
  coverageOf(template, { texts: planTemplateTexts(template), locale })

/** The same template with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const localizePlanTemplate = (template: PlanTemplate, locale: string): LocalizedPlanTemplate => {
  const { say, localized } = sayIn(template, { texts: planTemplateTexts(template), locale })
  return {
    ...sayFields(template, { place: '', fields: ['title', 'shortTitle', 'summary'], say }),
    parts: template.parts.map(part => ({
      ...sayFields(part, { place: `parts/${part.id}`, fields: ['label'], say }),
      prompts: part.prompts.map(prompt =>
        sayFields(prompt, { place: `parts/${part.id}/prompts/${prompt.id}`, fields: ['label', 'help'], say }),
      ),
    })),
    horizons: template.horizons.map(horizon => sayFields(horizon, { place: `horizons/${horizon.id}`, fields: ['label', 'help'], say })),
    ...localized,
  }
}
