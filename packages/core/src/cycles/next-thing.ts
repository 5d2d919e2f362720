import type { CycleModel } from './cycle-model.ts'
import type { CycleState, Day } from './cycle-state.ts'
import { daysBetween } from './day.ts'
import { findPrompt, lacksBefore, openPrompts, stageIndex } from './standing.ts'

/** The one thing to do next in a cycle, for its page and for a list of what is due. */
export type NextThing =
  | { readonly kind: 'answer'; readonly prompt: string }
  | { readonly kind: 'log'; readonly missing: number }
  | { readonly kind: 'past-end'; readonly days: number }
  | { readonly kind: 'move'; readonly stage: string }
  | { readonly kind: 'decide' }
  | { readonly kind: 'done'; readonly opens: 'next-cycle' | 'spread' | 'nothing' }

/**
 * `on` is today where the cycle lives. A cycle past its end is asked first, since everything else waits for that answer. Where a log is
 * kept and needed, its first lines come before the stage's own prompts: these ask how it went.
 */
export const nextThing = (model: CycleModel, { state, on }: { readonly state: CycleState; readonly on: Day }): NextThing => {
  if (state.end) return { kind: 'done', opens: model.decisions.find(decision => decision.id === state.end?.decision)?.opens ?? 'nothing' }
  const at = stageIndex(model, state.stage)
  const stage = model.stages[at]
  const next = model.stages[at + 1]
  if (stage?.nudges && state.plannedEnd !== null && daysBetween(state.plannedEnd, on) > 0)
    return { kind: 'past-end', days: daysBetween(state.plannedEnd, on) }
  const lacks = next ? lacksBefore({ model, state }, next) : []
  const unlogged = lacks.find(lack => lack.path === undefined)
  if (stage?.keepsLog && unlogged) return { kind: 'log', missing: Number(unlogged.params?.missing ?? 1) }
  const [open] = stage ? openPrompts(state, stage) : []
  if (open) return { kind: 'answer', prompt: open.id }
  if (!next) return { kind: 'decide' }
  const [lack] = lacks
  if (!lack) return { kind: 'move', stage: next.id }
  const prompt = findPrompt(model, String(lack.path?.[0] ?? ''))
  return prompt ? { kind: 'answer', prompt: prompt.id } : { kind: 'log', missing: Number(lack.params?.missing ?? 1) }
}
