import { licenceShape } from '../document/licence-shape.ts'
import {
  dictionaryOf,
  document,
  listOf,
  named,
  object,
  oneOf,
  optional,
  text,
  textOr,
  trueOrFalse,
  variant,
  wholeNumber,
} from '../document/shape.ts'
import { languagePattern, translationShape } from '../document/translation-shape.ts'
import type { CycleDecision, CycleModel, CycleNeed, CyclePrompt, CycleStage, CycleWarning, ScaleOfTest } from './cycle-model.ts'

/** Far above any real model. */
export const limits = { stages: 40, prompts: 60, options: 60, languages: 50, issues: 1000 } as const

const id = text({ min: 1, max: 64, pattern: /^[a-zA-Z][\w-]*$/, form: 'id' })
const label = text({ min: 1, max: 500 })
const prose = text({ min: 0, max: 5000 })
const url = text({ min: 1, max: 2000, pattern: /^https?:\/\/[^\s"'<>\\]+$/, form: 'address' })

const option = object<{ readonly id: string; readonly label: string }>({ id, label })

const required = textOr(oneOf('always', 'never'), object<{ readonly when: string; readonly is: string }>({ when: id, is: id }))

const prompt = object<CyclePrompt>({
  id,
  label,
  help: optional(prose),
  kind: oneOf('text', 'choice', 'choices', 'people', 'measures', 'date', 'number', 'scale', 'task'),
  many: trueOrFalse,
  forEach: optional(id),
  required,
  options: optional(listOf(option, { max: limits.options })),
})

const need = variant<'kind', CycleNeed>('kind', {
  answered: object<Extract<CycleNeed, { kind: 'answered' }>>({ kind: oneOf('answered'), prompt: id }),
  logged: object<Extract<CycleNeed, { kind: 'logged' }>>({ kind: oneOf('logged'), atLeast: wholeNumber({ min: 1, max: 100 }) }),
})

const stage = object<CycleStage>({
  id,
  label,
  purpose: prose,
  phase: optional(label),
  prompts: listOf(prompt, { max: limits.prompts }),
  keepsLog: trueOrFalse,
  needs: listOf(need, { max: limits.prompts }),
  locks: listOf(id, { max: limits.prompts }),
  nudges: trueOrFalse,
})

export const cycleModelShape = named(
  'cycleModel',
  document<CycleModel>({
    format: oneOf(1),
    id: text({ min: 1, max: 64, pattern: /^[a-z][a-z0-9-]*$/, form: 'lower-id' }),
    edition: wholeNumber({ min: 1, max: 1_000_000 }),
    title: label,
    shortTitle: label,
    summary: prose,
    owner: label,
    url: optional(url),
    language: text({ min: 1, max: 35, pattern: languagePattern, form: 'language' }),
    licence: licenceShape,
    scales: listOf(object<ScaleOfTest>({ id, label }), { max: limits.options }),
    stages: listOf(stage, { max: limits.stages }),
    decisions: listOf(
      object<CycleDecision>({
        id,
        label,
        meaning: prose,
        opens: oneOf('next-cycle', 'spread', 'nothing'),
        needs: listOf(id, { max: limits.prompts }),
        anytime: optional(trueOrFalse),
      }),
      { max: limits.options },
    ),
    warnings: listOf(
      object<CycleWarning>({ id, decision: id, cyclesAtMost: wholeNumber({ min: 1, max: 1000 }), scaleAtMost: id, text: label }),
      { max: limits.options },
    ),
    tips: listOf(object<{ readonly id: string; readonly text: string }>({ id, text: label }), { max: limits.options }),
    translations: dictionaryOf(translationShape, { key: languagePattern, max: limits.languages }),
  }),
)
