import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { checkAnswer } from './check-answer.ts'
import type { CycleModel, CycleWarning } from './cycle-model.ts'
import { type CycleCommand, type CycleEvent, type CycleMoment, type CycleState, singleRow } from './cycle-state.ts'
import { daysBetween, isDay } from './day.ts'
import { evolve } from './evolve.ts'
import { findPrompt, firstBreach, isLocked, lacksBefore, lacksForDecision, stageIndex, stageOfPrompt } from './standing.ts'
import { type CycleTarget, targetOf } from './target.ts'

interface Before {
  readonly model: CycleModel
  readonly state: CycleState
  readonly moment: CycleMoment
}

const longestText = 10_000

const refuseMove = ({ model, state }: Before, to: string): Issue | null => {
  const stage = model.stages.find(candidate => candidate.id === to)
  if (!stage) return issue('cycle.unknown_stage', { params: { stage: to } })
  const [from, at] = [stageIndex(model, state.stage), stageIndex(model, to)]
  if (from === at) return issue('cycle.already_there')
  if (at > from + 1 && !state.opened.includes(to))
    return issue('cycle.stage_skipped', { params: { stage: model.stages[from + 1]?.label ?? '' } })
  return at < from ? null : (lacksBefore({ model, state }, stage)[0] ?? null)
}

const refuseDecision = ({ model, state }: Before, decision: string): Issue | null => {
  const chosen = model.decisions.find(candidate => candidate.id === decision)
  if (!chosen) return issue('cycle.unknown_decision', { params: { decision } })
  const last = model.stages.at(-1)
  if (state.stage !== last?.id && !chosen.anytime) return issue('cycle.decision_too_early', { params: { stage: last?.label ?? '' } })
  return lacksForDecision({ model, state }, decision)[0] ?? null
}

const refuseEntry = ({ state }: Before, { id, struck }: { readonly id: string; readonly struck: boolean }): Issue | null => {
  const entry = state.log.find(candidate => candidate.id === id)
  if (!entry) return issue('cycle.unknown_entry')
  return entry.struck === struck ? null : issue(struck ? 'cycle.entry_stands' : 'cycle.entry_is_struck')
}

const refusePrompt = (
  { model, state }: Before,
  { prompt, isNote }: { readonly prompt: string; readonly isNote: boolean },
): Issue | null => {
  const stage = stageOfPrompt(model, prompt)
  if (!stage) return issue('cycle.unknown_prompt', { params: { prompt } })
  if (!state.opened.includes(stage.id)) return issue('cycle.stage_not_open', { path: [prompt], params: { stage: stage.label } })
  return !isNote && isLocked({ model, state }, prompt) ? issue('cycle.locked', { path: [prompt] }) : null
}

/** Why something cannot be done at all now, whatever is typed into it; null when it can. */
export const refusal = (before: Before, target: CycleTarget): Issue | null => {
  const { model, state, moment } = before
  if (target.kind === 'reopen') {
    if (!state.end) return issue('cycle.still_running')
    return moment.isFollowed ? issue('cycle.already_followed') : null
  }
  if (state.end) return issue('cycle.ended')
  switch (target.kind) {
    case 'answer':
      return refusePrompt(before, { prompt: target.prompt, isNote: false })
    case 'note':
      return refusePrompt(before, { prompt: target.prompt, isNote: true })
    case 'log':
      return model.stages[stageIndex(model, state.stage)]?.keepsLog ? null : issue('cycle.no_log_here')
    case 'strike':
      return refuseEntry(before, { id: target.id, struck: false }) ?? refuseBreach(before, { kind: 'struck', id: target.id })
    case 'restore':
      return refuseEntry(before, { id: target.id, struck: true })
    case 'move':
      return refuseMove(before, target.stage)
    case 'extend':
      return null
    case 'decide':
      return refuseDecision(before, target.decision)
  }
}

/** An opened stage must not lose what it rests on. */
const refuseBreach = ({ model, state }: Before, event: CycleEvent): Issue | null => {
  const breach = firstBreach(model, evolve(state, event))
  return (
    breach &&
    issue('cycle.still_needed', { ...(breach.lack.path ? { path: breach.lack.path } : {}), params: { stage: breach.stage.label } })
  )
}

const scaleOf = ({ model, state }: Before): number => {
  const prompt = model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.kind === 'scale')
  const chosen = prompt && state.answers[prompt.id]?.[singleRow]
  return model.scales.findIndex(scale => scale.id === chosen)
}

/** Warnings that a decision would meet now. None where the scale of the test is not said. */
export const warningsFor = (before: Before, decision: string): readonly CycleWarning[] => {
  const scale = scaleOf(before)
  return before.model.warnings.filter(
    warning =>
      warning.decision === decision &&
      before.moment.cyclesInRamp <= warning.cyclesAtMost &&
      scale >= 0 &&
      scale <= before.model.scales.findIndex(candidate => candidate.id === warning.scaleAtMost),
  )
}

const checkText = (text: string, { field, missing }: { readonly field: string; readonly missing: string }): Issue | null => {
  if (text.trim() === '') return issue(missing, { path: [field] })
  return text.length > longestText ? issue('cycle.text_too_long', { path: [field], params: { limit: longestText } }) : null
}

const isKnown = ({ state }: Before, id: string): boolean =>
  state.log.some(entry => entry.id === id) || state.notes.some(note => note.id === id)

type Outcome = Result<readonly CycleEvent[]>

const refused = (found: Issue | null): Outcome | null => found && err(found)

const answer = (before: Before, command: Extract<CycleCommand, { kind: 'answer' }>): Outcome => {
  const prompt = findPrompt(before.model, command.prompt)
  const wrong = prompt ? checkAnswer(before.model, { state: before.state, prompt, rows: command.rows }) : null
  const event = { kind: 'answered', prompt: command.prompt, rows: command.rows } as const
  return refused(wrong ?? refuseBreach(before, event)) ?? ok([event])
}

const log = (before: Before, { id, text, value, measure }: Extract<CycleCommand, { kind: 'log' }>): Outcome => {
  if (isKnown(before, id)) return ok([])
  if (text.trim() === '' && value === null) return err(issue('cycle.empty_entry', { path: ['text'] }))
  if (text.length > longestText) return err(issue('cycle.text_too_long', { path: ['text'], params: { limit: longestText } }))
  if (value !== null && !Number.isFinite(value)) return err(issue('cycle.wrong_answer', { path: ['value'], params: { kind: 'number' } }))
  const { on, by } = before.moment
  return ok([{ kind: 'logged', entry: { id, on, by, text, value, measure, struck: false } }])
}

const end = (before: Before, command: Extract<CycleCommand, { kind: 'decide' }>): Outcome => {
  const wrong = checkText(command.reason, { field: 'reason', missing: 'cycle.reason_missing' })
  if (wrong) return err(wrong)
  const [warning] = warningsFor(before, command.decision).filter(each => !command.confirmed.includes(each.id))
  if (warning) return err(issue('cycle.confirm', { path: ['confirmed'], params: { warning: warning.id } }))
  const { on, by } = before.moment
  return ok([{ kind: 'decided', end: { decision: command.decision, reason: command.reason, on, by } }])
}

const extend = ({ moment }: Before, { until, reason }: Extract<CycleCommand, { kind: 'extend' }>): Outcome => {
  if (!isDay(until) || daysBetween(moment.on, until) < 0) return err(issue('cycle.end_in_the_past', { path: ['until'] }))
  return refused(checkText(reason, { field: 'reason', missing: 'cycle.reason_missing' })) ?? ok([{ kind: 'extended', until, reason }])
}

/**
 * What a command does to a cycle, as events for `evolve`, or why it cannot be done. Nothing is changed here and no clock is read.
 *
 * Issues, all `cycle.*`: `ended`, `still_running`, `already_followed`, `unknown_prompt`, `unknown_stage`, `unknown_decision`,
 * `unknown_entry`, `unknown_row`, `stage_not_open`, `stage_skipped`, `already_there`, `needs_answer`, `needs_log`, `locked`,
 * `still_needed`, `row_in_use`, `wrong_answer`, `too_many_rows`, `text_too_long`, `no_log_here`, `empty_entry`, `entry_stands`,
 * `entry_is_struck`, `decision_too_early`, `reason_missing`, `confirm` (a warning to be confirmed), `end_in_the_past`, `empty_note`.
 */
export const decide = (before: Before, command: CycleCommand): Outcome => {
  const impossible = refusal(before, targetOf(command))
  if (impossible) return err(impossible)
  switch (command.kind) {
    case 'answer':
      return answer(before, command)
    case 'note': {
      if (isKnown(before, command.id)) return ok([])
      const { on, by } = before.moment
      const note = { id: command.id, prompt: command.prompt, on, by, text: command.text }
      return refused(checkText(command.text, { field: 'text', missing: 'cycle.empty_note' })) ?? ok([{ kind: 'noted', note }])
    }
    case 'log':
      return log(before, command)
    case 'strike':
      return ok([{ kind: 'struck', id: command.id }])
    case 'restore':
      return ok([{ kind: 'restored', id: command.id }])
    case 'move':
      return ok([{ kind: 'moved', stage: command.stage }])
    case 'extend':
      return extend(before, command)
    case 'decide':
      return end(before, command)
    case 'reopen':
      return (
        refused(checkText(command.reason, { field: 'reason', missing: 'cycle.reason_missing' })) ??
        ok([{ kind: 'reopened', reason: command.reason }])
      )
  }
}
