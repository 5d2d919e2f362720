import type { Reading } from '../document/shape.ts'
import type { PlanTemplate } from './plan-template.ts'

type Place = readonly [path: string, text: unknown]

/** Every place of a template that holds a text for people, by the path a translation uses: `parts/vision/prompts/endState/label` … */
export const planTemplatePlaces = (template: Reading<PlanTemplate>): readonly Place[] => [
  ...(['title', 'shortTitle', 'summary'] as const).map(field => [field, template[field]] as const),
  ...(template.parts ?? []).flatMap(part => [
    [`parts/${part?.id}/label`, part?.label] as const,
    ...(part?.prompts ?? []).flatMap(prompt =>
      (['label', 'help'] as const).map(field => [`parts/${part?.id}/prompts/${prompt?.id}/${field}`, prompt?.[field]] as const),
    ),
  ]),
  ...(template.horizons ?? []).flatMap(horizon =>
    (['label', 'help'] as const).map(field => [`horizons/${horizon?.id}/${field}`, horizon?.[field]] as const),
  ),
]

/** Every text of a template that is written for people and may be translated, in the template's order. */
export const planTemplateTexts = (template: PlanTemplate): readonly { readonly path: string; readonly text: string }[] =>
  planTemplatePlaces(template).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))
