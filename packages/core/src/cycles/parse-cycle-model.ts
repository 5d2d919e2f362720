import { Names } from '../document/names.ts'
import { type Reading, Spot } from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import type { CycleModel } from './cycle-model.ts'
import { cycleModelShape, limits } from './cycle-model-shape.ts'
import { cycleModelPlaces } from './cycle-model-texts.ts'

type Draft = Reading<CycleModel>
type DraftPrompt = NonNullable<NonNullable<NonNullable<NonNullable<Draft['stages']>[number]>['prompts']>[number]>

const present = <T>(list: readonly (T | undefined)[] | undefined): readonly (readonly [T, number])[] =>
  (list ?? []).flatMap((entry, index) => (entry === undefined ? [] : [[entry, index] as const]))

const hasOptions = (kind: DraftPrompt['kind']): boolean => kind === 'choice' || kind === 'choices'

/** Prompts stand in the order of asking, so that one only ever refers to what was asked before it or beside it. */
const checkPrompt = (
  prompt: DraftPrompt,
  { spot, earlier }: { readonly spot: Spot; readonly earlier: ReadonlyMap<string, DraftPrompt> },
) => {
  const options = prompt.options ?? []
  if (hasOptions(prompt.kind) !== options.length > 0)
    spot.at('options', () => spot.report(options.length > 0 ? 'unknown_field' : 'missing_field'))
  const names = new Names(spot, 'option')
  spot.at('options', () => {
    for (const [option, index] of present(prompt.options)) spot.at(index, () => names.claim('id', option.id))
  })
  if (prompt.forEach !== undefined) {
    if (!earlier.get(prompt.forEach)?.many)
      spot.at('forEach', () => spot.report('dangling_reference', { kind: 'prompt', name: String(prompt.forEach) }))
    if (prompt.many !== true) spot.at('many', () => spot.report('rows_expected'))
  }
  const { required } = prompt
  if (typeof required !== 'object') return
  const chosen = earlier.get(required.when ?? '')
  if (!chosen?.options?.some(option => option?.id === required.is))
    spot.at('required', () => spot.report('dangling_reference', { kind: 'option', name: `${required.when} ${required.is}` }))
}

const checkStages = (model: Draft, spot: Spot): ReadonlyMap<string, DraftPrompt> => {
  const stages = new Names(spot, 'stage')
  const prompts = new Names(spot, 'prompt')
  const asked = new Map<string, DraftPrompt>()
  let mayLog = false
  spot.at('stages', () => {
    if (model.stages?.length === 0) spot.report('empty_list')
    for (const [stage, place] of present(model.stages))
      spot.at(place, () => {
        stages.claim('id', stage.id)
        spot.at('needs', () => {
          for (const [need, index] of present(stage.needs))
            spot.at(index, () => {
              if (need.kind === 'answered') prompts.expect('prompt', need.prompt)
              else if (!mayLog) spot.report('never_logged')
            })
        })
        spot.at('locks', () => {
          for (const [locked, index] of present(stage.locks)) prompts.expect(index, locked)
        })
        spot.at('prompts', () => {
          for (const [prompt, index] of present(stage.prompts))
            spot.at(index, () => {
              prompts.claim('id', prompt.id)
              checkPrompt(prompt, { spot, earlier: asked })
              if (prompt.id !== undefined) asked.set(prompt.id, prompt)
            })
        })
        if (stage.keepsLog) mayLog = true
      })
  })
  return asked
}

const checkDecisions = (model: Draft, { spot, asked }: { readonly spot: Spot; readonly asked: ReadonlyMap<string, DraftPrompt> }): void => {
  const decisions = new Names(spot, 'decision')
  const scales = new Names(spot, 'scale')
  const warnings = new Names(spot, 'warning')
  spot.at('scales', () => {
    for (const [scale, index] of present(model.scales)) spot.at(index, () => scales.claim('id', scale.id))
  })
  const prompts = new Names(spot, 'prompt')
  for (const name of asked.keys()) prompts.add(name)
  spot.at('decisions', () => {
    if (model.decisions?.length === 0) spot.report('empty_list')
    for (const [decision, place] of present(model.decisions))
      spot.at(place, () => {
        decisions.claim('id', decision.id)
        spot.at('needs', () => {
          for (const [needed, index] of present(decision.needs)) prompts.expect(index, needed)
        })
      })
  })
  spot.at('warnings', () => {
    for (const [warning, place] of present(model.warnings))
      spot.at(place, () => {
        warnings.claim('id', warning.id)
        decisions.expect('decision', warning.decision)
        scales.expect('scaleAtMost', warning.scaleAtMost)
      })
  })
}

const checkTranslations = (model: Draft, spot: Spot): void => {
  const known = new Set(cycleModelPlaces(model).map(([path]) => path))
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(model.translations ?? {}))
      spot.at(locale, () => {
        if (locale === model.language) spot.report('translates_own_language')
        for (const path of Object.keys(translation?.texts ?? {}))
          if (!known.has(path)) spot.at('texts', () => spot.at(path, () => spot.report('unknown_path')))
      })
  })
}

/**
 * Reads a cycle model and collects every issue with its path.
 *
 * Issues, all `cycle_model.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`, `too_many_issues`), `empty_list`, `duplicate_code`,
 * `dangling_reference` (also to a prompt that is asked later), `rows_expected` (a prompt for each row of another has rows itself),
 * `never_logged` (a stage needs a log that no earlier stage keeps), `translates_own_language`, `unknown_path`.
 */
export const parseCycleModel = (document: unknown): Result<CycleModel, Issue[]> => {
  const spot = new Spot('cycle_model', limits.issues)
  const reading = cycleModelShape(document, spot)
  if (reading) {
    const asked = checkStages(reading, spot)
    checkDecisions(reading, { spot, asked })
    checkTranslations(reading, spot)
  }
  return spot.issues.length === 0 ? ok(reading as CycleModel) : err(spot.issues)
}
