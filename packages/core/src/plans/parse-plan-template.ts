import { Names } from '../document/names.ts'
import { type Reading, Spot } from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import type { PlanTemplate } from './plan-template.ts'
import { limits, planTemplateShape } from './plan-template-shape.ts'
import { planTemplatePlaces } from './plan-template-texts.ts'
import { threeQuestions } from './three-questions.ts'

type Draft = Reading<PlanTemplate>
type DraftPart = NonNullable<NonNullable<Draft['parts']>[number]>

const present = <T>(list: readonly (T | undefined)[] | undefined): readonly (readonly [T, number])[] =>
  (list ?? []).flatMap((entry, index) => (entry === undefined ? [] : [[entry, index] as const]))

const questionIds: readonly string[] = threeQuestions.prompts.map(prompt => prompt.id)

/** Plans are compared by their three questions, so what goes by their names has to be them: the first part, whole, in words. */
const checkQuestions = (part: DraftPart, { spot, place }: { readonly spot: Spot; readonly place: number }): void => {
  const isQuestions = part.id === threeQuestions.id
  const ids = (part.prompts ?? []).map(prompt => prompt?.id)
  const isWhole = ids.length === questionIds.length && ids.every((id, index) => id === questionIds[index])
  const areWords = (part.prompts ?? []).every(prompt => prompt?.kind === 'text')
  if (isQuestions && (place > 0 || !isWhole || !areWords)) spot.at('id', () => spot.report('reserved', { name: threeQuestions.id }))
  if (isQuestions) return
  spot.at('prompts', () => {
    ids.forEach((id, index) => {
      if (id !== undefined && questionIds.includes(id)) spot.at(index, () => spot.at('id', () => spot.report('reserved', { name: id })))
    })
  })
}

const checkParts = (template: Draft, spot: Spot): void => {
  const parts = new Names(spot, 'part')
  const prompts = new Names(spot, 'prompt')
  spot.at('parts', () => {
    if (template.parts?.length === 0) spot.report('empty_list')
    for (const [part, place] of present(template.parts))
      spot.at(place, () => {
        parts.claim('id', part.id)
        checkQuestions(part, { spot, place })
        spot.at('prompts', () => {
          if (part.prompts?.length === 0) spot.report('empty_list')
          for (const [prompt, index] of present(part.prompts))
            spot.at(index, () => {
              prompts.claim('id', prompt.id)
              if (prompt.kind === 'text' && prompt.most !== undefined) spot.at('most', () => spot.report('unknown_field'))
            })
        })
      })
  })
}

const checkHorizons = (template: Draft, spot: Spot): void => {
  const horizons = new Names(spot, 'horizon')
  const asksForActions = (template.parts ?? []).some(part => part?.prompts?.some(prompt => prompt?.kind === 'actions'))
  spot.at('horizons', () => {
    if (asksForActions && template.horizons?.length === 0) spot.report('empty_list')
    for (const [horizon, index] of present(template.horizons)) spot.at(index, () => horizons.claim('id', horizon.id))
  })
}

const checkTranslations = (template: Draft, spot: Spot): void => {
  const known = new Set(planTemplatePlaces(template).map(([path]) => path))
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(template.translations ?? {}))
      spot.at(locale, () => {
        if (locale === template.language) spot.report('translates_own_language')
        for (const path of Object.keys(translation?.texts ?? {}))
          if (!known.has(path)) spot.at('texts', () => spot.at(path, () => spot.report('unknown_path')))
      })
  })
}

/**
 * Reads a plan template and collects every issue with its path.
 *
 * Issues, all `plan_template.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`, `too_many_issues`), `empty_list`, `duplicate_code`,
 * `reserved` (a name of the three questions on something else), `translates_own_language`, `unknown_path`.
 */
export const parsePlanTemplate = (document: unknown): Result<PlanTemplate, Issue[]> => {
  const spot = new Spot('plan_template', limits.issues)
  const reading = planTemplateShape(document, spot)
  if (reading) {
    checkParts(reading, spot)
    checkHorizons(reading, spot)
    checkTranslations(reading, spot)
  }
  return spot.issues.length === 0 ? ok(reading as PlanTemplate) : err(spot.issues)
}
