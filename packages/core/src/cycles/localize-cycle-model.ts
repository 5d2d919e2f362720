import { coverageOf, type Localized, sayFields, sayIn } from '../document/say-in.ts'
import type { CycleModel } from './cycle-model.ts'
import { cycleModelTexts } from './cycle-model-texts.ts'

/** A cycle model whose texts are in another language as far as they are translated; what it asks and allows is the same. */
export interface LocalizedCycleModel extends CycleModel, Localized {}

/** How much of a cycle model exists in a language, in texts. */
export const cycleModelCoverage = (model: CycleModel, locale: string): { readonly translated: number; readonly total: number } =>
  coverageOf(model, { texts: cycleModelTexts(model), locale })

/** The same model with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const localizeCycleModel = (model: CycleModel, locale: string): LocalizedCycleModel => {
  const { say, localized } = sayIn(model, { texts: cycleModelTexts(model), locale })
  return {
    ...sayFields(model, { place: '', fields: ['title', 'shortTitle', 'summary'], say }),
    scales: model.scales.map(scale => sayFields(scale, { place: `scales/${scale.id}`, fields: ['label'], say })),
    stages: model.stages.map(stage => {
      const place = `stages/${stage.id}`
      return {
        ...sayFields(stage, { place, fields: ['label', 'purpose', 'phase'], say }),
        prompts: stage.prompts.map(prompt => {
          const within = `${place}/prompts/${prompt.id}`
          return {
            ...sayFields(prompt, { place: within, fields: ['label', 'help'], say }),
            ...(prompt.options && {
              options: prompt.options.map(option => ({ ...option, label: say(`${within}/options/${option.id}`, option.label) })),
            }),
          }
        }),
      }
    }),
    decisions: model.decisions.map(decision =>
      sayFields(decision, { place: `decisions/${decision.id}`, fields: ['label', 'meaning'], say }),
    ),
    warnings: model.warnings.map(warning => ({ ...warning, text: say(`warnings/${warning.id}`, warning.text) })),
    tips: model.tips.map(tip => ({ ...tip, text: say(`tips/${tip.id}`, tip.text) })),
    ...localized,
  }
}
