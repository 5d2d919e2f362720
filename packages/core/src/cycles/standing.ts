import { type Issue, issue } from '../result.ts'
import type { CycleModel, CycleNeed, CyclePrompt, CycleStage } from './cycle-model.ts'
import { type AnswerValue, type CycleState, singleRow } from './cycle-state.ts'

/** Where a cycle stands against its model: what is answered, what a stage still lacks, what can no longer be changed. */

export const stageIndex = (model: CycleModel, stage: string): number => model.stages.findIndex(candidate => candidate.id === stage)

export const findPrompt = (model: CycleModel, id: string): CyclePrompt | undefined =>
  model.stages.flatMap(stage => stage.prompts).find(prompt => prompt.id === id)

export const stageOfPrompt = (model: CycleModel, id: string): CycleStage | undefined =>
  model.stages.find(stage => stage.prompts.some(prompt => prompt.id === id))

export const rowsOf = (state: CycleState, prompt: string): readonly (readonly [string, AnswerValue])[] =>
  Object.entries(state.answers[prompt] ?? {})

/** Whether a value says anything: a blank text, an empty list and a task without words do not. */
const saysSomething = (value: AnswerValue): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return true
  if ('what' in value) return value.what.trim() !== ''
  return value.length > 0
}

/** A prompt with rows of its own is answered by one; a prompt for each row of another by all of them. */
export const isAnswered = (state: CycleState, prompt: CyclePrompt): boolean => {
  const answered = new Set(rowsOf(state, prompt.id).flatMap(([key, value]) => (saysSomething(value) ? [key] : [])))
  if (prompt.forEach === undefined) return answered.size > 0
  const rows = rowsOf(state, prompt.forEach)
  return rows.length > 0 && rows.every(([key]) => answered.has(key))
}

export const isRequired = (state: CycleState, { required }: CyclePrompt): boolean =>
  typeof required === 'string' ? required === 'always' : state.answers[required.when]?.[singleRow] === required.is

/** A cycle beside the model it follows. */
export interface CycleOfModel {
  readonly model: CycleModel
  readonly state: CycleState
}

export const isLocked = ({ model, state }: CycleOfModel, prompt: string): boolean =>
  model.stages.some(stage => state.opened.includes(stage.id) && stage.locks.includes(prompt))

const countedEntries = (state: CycleState): number => state.log.filter(entry => !entry.struck).length

const lackOf = (model: CycleModel, state: CycleState, need: CycleNeed): Issue | undefined => {
  if (need.kind === 'logged') {
    const found = countedEntries(state)
    return found >= need.atLeast ? undefined : issue('cycle.needs_log', { params: { missing: need.atLeast - found } })
  }
  const prompt = findPrompt(model, need.prompt)
  return !prompt || isAnswered(state, prompt)
    ? undefined
    : issue('cycle.needs_answer', { path: [prompt.id], params: { prompt: prompt.label } })
}

/** What of a stage's own is not answered yet, in its order. */
export const openPrompts = (state: CycleState, stage: CycleStage): readonly CyclePrompt[] =>
  stage.prompts.filter(prompt => isRequired(state, prompt) && !isAnswered(state, prompt))

/** Everything that keeps a stage closed: required prompts of the stages before it, then its own needs. Empty when it may open. */
export const lacksBefore = ({ model, state }: CycleOfModel, stage: CycleStage): readonly Issue[] => {
  const earlier = model.stages.slice(0, stageIndex(model, stage.id))
  const unanswered = earlier
    .flatMap(each => openPrompts(state, each))
    .map(prompt => issue('cycle.needs_answer', { path: [prompt.id], params: { prompt: prompt.label } }))
  const known = new Set(unanswered.map(found => found.path?.[0]))
  const lacks = stage.needs.flatMap(need => lackOf(model, state, need) ?? []).filter(found => !known.has(found.path?.[0]))
  return [...unanswered, ...lacks]
}

/** Everything that keeps a decision from being made, once the cycle is at its last stage; before it, whoever stops says only why. */
export const lacksForDecision = ({ model, state }: CycleOfModel, decision: string): readonly Issue[] => {
  const last = model.stages.at(-1)
  const chosen = model.decisions.find(candidate => candidate.id === decision)
  if (chosen?.anytime && state.stage !== last?.id) return []
  const needed = chosen?.needs ?? []
  const prompts = new Set([...(last ? openPrompts(state, last).map(prompt => prompt.id) : []), ...needed])
  return [...prompts].flatMap(id => lackOf(model, state, { kind: 'answered', prompt: id }) ?? [])
}

/**
 * The first thing an opened stage rests on and that is not there: null for every state the model allows. What a stage needed to
 * open stays needed while it is open, so nothing can be taken away from under it.
 */
export const firstBreach = (model: CycleModel, state: CycleState): { readonly stage: CycleStage; readonly lack: Issue } | null => {
  for (const stage of model.stages) {
    if (!state.opened.includes(stage.id)) continue
    const [lack] = lacksBefore({ model, state }, stage)
    if (lack) return { stage, lack }
  }
  if (state.end) {
    const [lack] = lacksForDecision({ model, state }, state.end.decision)
    const last = model.stages.at(-1)
    if (lack && last) return { stage: last, lack }
  }
  return null
}
