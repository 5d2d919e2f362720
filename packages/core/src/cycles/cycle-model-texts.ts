import type { Reading } from '../document/shape.ts'
import type { CycleModel } from './cycle-model.ts'

type Place = readonly [path: string, text: unknown]

/** Every place of a cycle model that holds a text for people, by the path a translation uses: `stages/plan/prompts/question/label` … */
export const cycleModelPlaces = (model: Reading<CycleModel>): readonly Place[] => [
  ...(['title', 'shortTitle', 'summary'] as const).map(field => [field, model[field]] as const),
  ...(model.scales ?? []).map(scale => [`scales/${scale?.id}/label`, scale?.label] as const),
  ...(model.stages ?? []).flatMap(stage => {
    const place = `stages/${stage?.id}`
    return [
      ...(['label', 'purpose', 'phase'] as const).map(field => [`${place}/${field}`, stage?.[field]] as const),
      ...(stage?.prompts ?? []).flatMap(prompt => [
        ...(['label', 'help'] as const).map(field => [`${place}/prompts/${prompt?.id}/${field}`, prompt?.[field]] as const),
        ...(prompt?.options ?? []).map(option => [`${place}/prompts/${prompt?.id}/options/${option?.id}`, option?.label] as const),
      ]),
    ]
  }),
  ...(model.decisions ?? []).flatMap(decision =>
    (['label', 'meaning'] as const).map(field => [`decisions/${decision?.id}/${field}`, decision?.[field]] as const),
  ),
  ...(model.warnings ?? []).map(warning => [`warnings/${warning?.id}`, warning?.text] as const),
  ...(model.tips ?? []).map(tip => [`tips/${tip?.id}`, tip?.text] as const),
]

/** Every text of a model that is written for people and may be translated, in the model's order. A field left empty has nothing to translate. */
export const cycleModelTexts = (model: CycleModel): readonly { readonly path: string; readonly text: string }[] =>
  cycleModelPlaces(model).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
