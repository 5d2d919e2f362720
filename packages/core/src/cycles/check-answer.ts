import { type Issue, issue } from '../result.ts'
import type { CycleModel, CyclePrompt } from './cycle-model.ts'
import { type Answer, type AnswerValue, type CycleState, singleRow } from './cycle-state.ts'
import { isDay } from './day.ts'
import { rowsOf } from './standing.ts'

const longestAnswer = 10_000
const mostRows = 200

const isListOf = (value: AnswerValue, allows: (entry: string) => boolean): boolean =>
  Array.isArray(value) && new Set(value).size === value.length && value.every(entry => typeof entry === 'string' && allows(entry))

const isTask = (value: AnswerValue): boolean =>
  typeof value === 'object' &&
  'what' in value &&
  typeof value.what === 'string' &&
  value.what.length <= longestAnswer &&
  typeof value.where === 'string' &&
  value.where.length <= longestAnswer &&
  Array.isArray(value.who) &&
  value.who.every(person => typeof person === 'string') &&
  (value.on === null || (typeof value.on === 'string' && isDay(value.on)))

const fits = (model: CycleModel, prompt: CyclePrompt, value: AnswerValue): boolean => {
  const isOption = (id: string): boolean => prompt.options?.some(option => option.id === id) === true
  switch (prompt.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= longestAnswer
    case 'choice':
      return typeof value === 'string' && isOption(value)
    case 'choices':
      return isListOf(value, isOption)
    case 'people':
    case 'measures':
      return isListOf(value, id => id !== '')
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'scale':
      return typeof value === 'string' && model.scales.some(scale => scale.id === value)
    case 'task':
      return isTask(value)
  }
}

/** What is wrong with the rows of an answer, by prompt and row; null when nothing is. */
export const checkAnswer = (
  model: CycleModel,
  { state, prompt, rows }: { readonly state: CycleState; readonly prompt: CyclePrompt; readonly rows: Answer },
): Issue | null => {
  const keys = Object.keys(rows)
  if (keys.length > mostRows) return issue('cycle.too_many_rows', { path: [prompt.id], params: { limit: mostRows } })
  for (const key of keys) {
    const path = [prompt.id, key]
    if (!prompt.many && key !== singleRow) return issue('cycle.unknown_row', { path })
    if (prompt.forEach !== undefined && !Object.hasOwn(state.answers[prompt.forEach] ?? {}, key))
      return issue('cycle.unknown_row', { path })
    if (!fits(model, prompt, rows[key] as AnswerValue)) return issue('cycle.wrong_answer', { path, params: { kind: prompt.kind } })
  }
  for (const dependent of model.stages.flatMap(stage => stage.prompts)) {
    if (dependent.forEach !== prompt.id) continue
    const orphan = rowsOf(state, dependent.id).find(([key]) => !Object.hasOwn(rows, key))
    if (orphan) return issue('cycle.row_in_use', { path: [prompt.id, orphan[0]], params: { prompt: dependent.label } })
  }
  return null
}
