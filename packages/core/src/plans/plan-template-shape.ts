import { licenceShape } from '../document/licence-shape.ts'
import { dictionaryOf, document, listOf, named, object, oneOf, optional, text, trueOrFalse, wholeNumber } from '../document/shape.ts'
import { languagePattern, translationShape } from '../document/translation-shape.ts'
import type { PlanHorizon, PlanPart, PlanPrompt, PlanTemplate } from './plan-template.ts'

/** Far above any real template. */
export const limits = { parts: 40, prompts: 60, horizons: 20, entries: 1000, languages: 50, issues: 1000 } as const

const id = text({ min: 1, max: 64, pattern: /^[a-zA-Z][\w-]*$/, form: 'id' })
const label = text({ min: 1, max: 500 })
const prose = text({ min: 0, max: 5000 })

const prompt = object<PlanPrompt>({
  id,
  label,
  help: optional(prose),
  kind: oneOf('text', 'challenges', 'people', 'assets', 'needs', 'actions'),
  most: optional(wholeNumber({ min: 1, max: limits.entries })),
})

export const planTemplateShape = named(
  'planTemplate',
  document<PlanTemplate>({
    format: oneOf(1),
    id: text({ min: 1, max: 64, pattern: /^[a-z][a-z0-9-]*$/, form: 'lower-id' }),
    edition: wholeNumber({ min: 1, max: 1_000_000 }),
    title: label,
    shortTitle: label,
    summary: prose,
    owner: label,
    url: optional(text({ min: 1, max: 2000, pattern: /^https?:\/\/[^\s"'<>\\]+$/, form: 'address' })),
    language: text({ min: 1, max: 35, pattern: languagePattern, form: 'language' }),
    licence: licenceShape,
    parts: listOf(
      object<PlanPart>({
        id,
        label,
        owner: oneOf('ours', 'framework'),
        verbatim: trueOrFalse,
        adapted: optional(prose),
        prompts: listOf(prompt, { max: limits.prompts }),
      }),
      { max: limits.parts },
    ),
    horizons: listOf(object<PlanHorizon>({ id, label, help: optional(prose) }), { max: limits.horizons }),
    translations: dictionaryOf(translationShape, { key: languagePattern, max: limits.languages }),
  }),
)
