import type { Reading } from '../document/shape.ts'
import { fieldPlaces } from '../fields/field-texts.ts'
import type { Condition, Framework, Instrument, Scale } from './framework.ts'

export interface TranslatableText {
  /** `title`, `layers/E/label`, `conditions/E1/rubrics/alignment/0`, `scales/alignment/anchors/none/label`, `texts/protocol-notice` … */
  readonly path: string
  readonly text: string
}

type Place = readonly [path: string, text: unknown]

const placesIn = <Part extends object>(
  place: string,
  { part, fields }: { readonly part: Part; readonly fields: readonly (keyof Part & string)[] },
): readonly Place[] => fields.map(field => [`${place}/${field}`, part[field]])

const placesOnScale = (scale: Reading<Scale>): readonly Place[] => {
  if (scale.kind === 'spectrum')
    return (scale.anchors ?? []).map(anchor => [`scales/${scale.id}/anchors/${anchor?.id}/label`, anchor?.label])
  if (scale.kind === 'levels') return (scale.levels ?? []).map(level => [`scales/${scale.id}/levels/${level?.id}/label`, level?.label])
  return []
}

const placesOfCondition = (condition: Reading<Condition>): readonly Place[] => {
  const place = `conditions/${condition.code}`
  return [
    ...placesIn(place, { part: condition, fields: ['label', 'shortLabel', 'description', 'gloss'] }),
    ...(condition.rubrics ?? []).flatMap(rubric =>
      (rubric?.descriptors ?? []).map((text, index) => [`${place}/rubrics/${rubric?.scale}/${index}`, text] as const),
    ),
    ...(condition.lookFors ?? []).map(sign => [`${place}/lookFors/${sign?.id}`, sign?.text] as const),
    ...(condition.recommendations ?? []).map(advice => [`${place}/recommendations/${advice?.id}`, advice?.text] as const),
  ]
}

const placesOfInstrument = (instrument: Reading<Instrument>): readonly Place[] => {
  const place = `instruments/${instrument.id}`
  return [
    ...placesIn(place, { part: instrument, fields: ['title', 'purpose', 'question', 'respondents', 'unit', 'cadence'] }),
    ...(instrument.items ?? []).map(item => [`${place}/items/${item?.code}/text`, item?.text] as const),
    ...fieldPlaces(instrument.fields, `${place}/fields`),
    ...(instrument.subsets ?? []).map(subset => [`${place}/subsets/${subset?.id}/label`, subset?.label] as const),
  ]
}

/** What conditions are called at their depth is one word for many of them, so it is translated once. */
const placesOfKinds = (conditions: Reading<Framework>['conditions']): readonly Place[] =>
  [...new Set(conditions?.map(condition => condition?.kind))].flatMap(kind =>
    kind === undefined ? [] : [[`kinds/${kind}`, kind] as const],
  )

/** Every place of a document that can hold a translatable text, with what stands there; also of a document that is not sound. */
export const textPlaces = (framework: Reading<Framework>): readonly Place[] => [
  ...(['title', 'shortTitle', 'summary', 'versionLabel', 'notice'] as const).map(field => [field, framework[field]] as const),
  ...(framework.variants ?? []).flatMap(variant =>
    variant ? placesIn(`variants/${variant.id}`, { part: variant, fields: ['label', 'description'] }) : [],
  ),
  ...(framework.attributes ?? []).flatMap(attribute =>
    attribute
      ? [
          ...placesIn(`attributes/${attribute.id}`, { part: attribute, fields: ['label', 'description'] }),
          ...(attribute.values ?? []).flatMap(value =>
            value ? placesIn(`attributes/${attribute.id}/values/${value.id}`, { part: value, fields: ['label', 'description'] }) : [],
          ),
        ]
      : [],
  ),
  ...(framework.core ? placesIn('core', { part: framework.core, fields: ['label', 'description'] }) : []),
  ...(framework.layers ?? []).flatMap(layer =>
    layer ? placesIn(`layers/${layer.code}`, { part: layer, fields: ['label', 'heading', 'purpose', 'description'] }) : [],
  ),
  ...placesOfKinds(framework.conditions),
  ...(framework.conditions ?? []).flatMap(condition => (condition ? placesOfCondition(condition) : [])),
  ...(framework.scales ?? []).flatMap(scale => (scale ? placesOnScale(scale) : [])),
  ...(framework.instruments ?? []).flatMap(instrument => (instrument ? placesOfInstrument(instrument) : [])),
  ...(framework.texts ?? []).map(block => [`texts/${block?.id}`, block?.text] as const),
]

/**
 * Every text of a document that is written for people and may be translated, in the document's order. Names, the licence and its
 * attribution are not among them: they stand word for word in every language. A field left empty has nothing to translate.
 */
export const translatableTexts = (framework: Framework): readonly TranslatableText[] =>
  textPlaces(framework).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
