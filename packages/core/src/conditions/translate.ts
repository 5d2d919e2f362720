import { coverageOf, type Localized, type Say, sayFields, sayIn } from '../document/say-in.ts'
import { sayInFields } from '../fields/field-texts.ts'
import type { Condition, Framework, Instrument, ScaleLevel } from './framework.ts'
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

const replaceCondition = (condition: Condition, say: Say): Condition => {
  const place = `conditions/${condition.code}`
  return {
    ...sayFields(condition, { place, fields: ['label', 'shortLabel', 'description', 'gloss'], say }),
    ...(condition.kind !== undefined && { kind: say(`kinds/${condition.kind}`, condition.kind) }),
    rubrics: condition.rubrics.map(rubric => ({
      ...rubric,
      descriptors: rubric.descriptors.map((text, index) => say(`${place}/rubrics/${rubric.scale}/${index}`, text)),
    })),
    ...(condition.lookFors && {
      lookFors: condition.lookFors.map(sign => ({ ...sign, text: say(`${place}/lookFors/${sign.id}`, sign.text) })),
    }),
    ...(condition.recommendations && {
      recommendations: condition.recommendations.map(advice => ({
        ...advice,
        text: say(`${place}/recommendations/${advice.id}`, advice.text),
      })),
    }),
  }
}

const replaceInstrument = (instrument: Instrument, say: Say): Instrument => {
  const place = `instruments/${instrument.id}`
  return {
    ...sayFields(instrument, { place, fields: ['title', 'purpose', 'question', 'respondents', 'unit', 'cadence'], say }),
    items: instrument.items.map(item => sayFields(item, { place: `${place}/items/${item.code}`, fields: ['text'], say })),
    ...(instrument.fields && { fields: sayInFields(instrument.fields, { place: `${place}/fields`, say }) }),
    subsets: instrument.subsets.map(subset => sayFields(subset, { place: `${place}/subsets/${subset.id}`, fields: ['label'], say })),
  }
}

const replaceTexts = (framework: Framework, say: Say): Partial<Framework> => ({
  title: say('title', framework.title),
  shortTitle: say('shortTitle', framework.shortTitle),
  summary: say('summary', framework.summary),
  versionLabel: say('versionLabel', framework.versionLabel),
  ...(framework.notice !== undefined && { notice: say('notice', framework.notice) }),
  ...(framework.variants && {
    variants: framework.variants.map(variant =>
      sayFields(variant, { place: `variants/${variant.id}`, fields: ['label', 'description'], say }),
    ),
  }),
  ...(framework.attributes && {
    attributes: framework.attributes.map(attribute => {
      const place = `attributes/${attribute.id}`
      return {
        ...sayFields(attribute, { place, fields: ['label', 'description'], say }),
        values: attribute.values.map(value =>
          sayFields(value, { place: `${place}/values/${value.id}`, fields: ['label', 'description'], say }),
        ),
      }
    }),
  }),
  ...(framework.core && { core: sayFields(framework.core, { place: 'core', fields: ['label', 'description'], say }) }),
  layers: framework.layers.map(layer =>
    sayFields(layer, { place: `layers/${layer.code}`, fields: ['label', 'heading', 'purpose', 'description'], say }),
  ),
  conditions: framework.conditions.map(condition => replaceCondition(condition, say)),
  scales: framework.scales.map(scale =>
    scale.kind === 'spectrum'
      ? { ...scale, anchors: replaceSteps(scale.anchors, { place: `scales/${scale.id}/anchors`, say }) }
      : { ...scale, levels: replaceSteps(scale.levels, { place: `scales/${scale.id}/levels`, say }) },
  ),
  instruments: framework.instruments.map(instrument => replaceInstrument(instrument, say)),
  texts: framework.texts.map(block => ({ ...block, text: say(`texts/${block.id}`, block.text) })),
})
