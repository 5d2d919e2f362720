import type { Reading } from '../document/shape.ts'
import type { Framework, Scale } from './framework.ts'

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

/** Every place of a document that can hold a translatable text, with what stands there; also of a document that is not sound. */
export const textPlaces = (framework: Reading<Framework>): readonly Place[] => [
  ...(['title', 'shortTitle', 'summary', 'versionLabel'] as const).map(field => [field, framework[field]] as const),
  ...(framework.core ? placesIn('core', { part: framework.core, fields: ['label', 'description'] }) : []),
  ...(framework.layers ?? []).flatMap(layer =>
    layer ? placesIn(`layers/${layer.code}`, { part: layer, fields: ['label', 'heading', 'purpose', 'description'] }) : [],
  ),
  ...(framework.conditions ?? []).flatMap(condition => {
    if (!condition) return []
    const place = `conditions/${condition.code}`
    return [
      ...placesIn(place, { part: condition, fields: ['label', 'shortLabel', 'description', 'gloss'] }),
      ...(condition.rubrics ?? []).flatMap(rubric =>
        (rubric?.descriptors ?? []).map((text, index) => [`${place}/rubrics/${rubric?.scale}/${index}`, text] as const),
      ),
    ]
  }),
  ...(framework.scales ?? []).flatMap(scale => (scale ? placesOnScale(scale) : [])),
  ...(framework.instruments ?? []).flatMap(instrument => {
    if (!instrument) return []
    const place = `instruments/${instrument.id}`
    return [
      ...placesIn(place, { part: instrument, fields: ['title', 'purpose', 'question'] }),
      ...(instrument.subsets ?? []).map(subset => [`${place}/subsets/${subset?.id}/label`, subset?.label] as const),
    ]
  }),
  ...(framework.texts ?? []).map(block => [`texts/${block?.id}`, block?.text] as const),
]

/**
 * Every text of a document that is written for people and may be translated, in the document's order. Names, the licence and its
 * attribution are not among them: they stand word for word in every language. A field left empty has nothing to translate.
 */
export const translatableTexts = (framework: Framework): readonly TranslatableText[] =>
  textPlaces(framework).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
