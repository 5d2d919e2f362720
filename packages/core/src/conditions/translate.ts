import { coverageOf, type Localized, type Say, sayFields, sayIn } from '../document/say-in.ts'
import type { Framework, ScaleLevel } from './framework.ts'
import { translatableTexts } from './translatable-texts.ts'

/** A framework whose texts are in another language as far as they are translated. */
export interface LocalizedFramework extends Framework, Localized {}

/** How much of a framework exists in a language, in texts. The document's own language is always whole. */
export const coverage = (framework: Framework, locale: string): { readonly translated: number; readonly total: number } =>
  coverageOf(framework, { texts: translatableTexts(framework), locale })

/** The same document with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const translate = (framework: Framework, locale: string): LocalizedFramework => {
  const { say, localized } = sayIn(framework, { texts: translatableTexts(framework), locale })
  return { ...framework, ...replaceTexts(framework, say), ...localized }
}

const replaceSteps = <Step extends ScaleLevel>(steps: readonly Step[], { place, say }: { place: string; say: Say }): readonly Step[] =>
  steps.map(step => sayFields(step, { place: `${place}/${step.id}`, fields: ['label'], say }))

const replaceTexts = (framework: Framework, say: Say): Partial<Framework> => ({
  title: say('title', framework.title),
  shortTitle: say('shortTitle', framework.shortTitle),
  summary: say('summary', framework.summary),
  versionLabel: say('versionLabel', framework.versionLabel),
  ...(framework.core && { core: sayFields(framework.core, { place: 'core', fields: ['label', 'description'], say }) }),
  layers: framework.layers.map(layer =>
    sayFields(layer, { place: `layers/${layer.code}`, fields: ['label', 'heading', 'purpose', 'description'], say }),
  ),
  conditions: framework.conditions.map(condition => {
    const place = `conditions/${condition.code}`
    return {
      ...sayFields(condition, { place, fields: ['label', 'shortLabel', 'description', 'gloss'], say }),
      rubrics: condition.rubrics.map(rubric => ({
        ...rubric,
        descriptors: rubric.descriptors.map((text, index) => say(`${place}/rubrics/${rubric.scale}/${index}`, text)),
      })),
    }
  }),
  scales: framework.scales.map(scale =>
    scale.kind === 'spectrum'
      ? { ...scale, anchors: replaceSteps(scale.anchors, { place: `scales/${scale.id}/anchors`, say }) }
      : { ...scale, levels: replaceSteps(scale.levels, { place: `scales/${scale.id}/levels`, say }) },
  ),
  instruments: framework.instruments.map(instrument => {
    const place = `instruments/${instrument.id}`
    return {
      ...sayFields(instrument, { place, fields: ['title', 'purpose', 'question'], say }),
      subsets: instrument.subsets.map(subset => sayFields(subset, { place: `${place}/subsets/${subset.id}`, fields: ['label'], say })),
    }
  }),
  texts: framework.texts.map(block => ({ ...block, text: say(`texts/${block.id}`, block.text) })),
})
