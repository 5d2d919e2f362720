import { type Answer, type CyclePrompt, type CycleStage, type CycleState, isAnswered, isLocked, isRequired } from '@tilth/core/cycles'
import { answeredNo } from './act-on-cycle.ts'
import type { CycleFacts } from './cycle-facts.ts'
import type { NameOf } from './people-of-cycle.ts'
import type { PromptView, StageView } from './views.ts'

interface Looking {
  readonly facts: CycleFacts
  readonly nameOf: NameOf
  /** Of the cycle this one follows. */
  readonly followed: CycleState | null
  readonly dayOfEvent: (at: Date) => string
}

/** The stages with what they ask, what was said, and what can no longer be changed. */
export const stagesOf = (looking: Looking): readonly StageView[] => {
  const { facts, dayOfEvent } = looking
  const { model, stored } = facts
  const { state } = stored.row
  const at = model.stages.findIndex(stage => stage.id === state.stage)
  const openedAt = (stage: string): Date | null =>
    stored.events.find(({ event }) => event.kind === 'moved' && event.stage === stage)?.at ??
    (stage === model.stages[0]?.id ? stored.row.createdAt : null)
  return model.stages.map((stage, index) => {
    const locking = model.stages.filter(other => other.locks.some(locked => stage.prompts.some(prompt => prompt.id === locked)))
    const lockedAt = locking.flatMap(other => (state.opened.includes(other.id) ? (openedAt(other.id) ?? []) : [])).at(0)
    const opened = openedAt(stage.id)
    return {
      id: stage.id,
      label: stage.label,
      purpose: stage.purpose,
      phase: stage.phase ?? null,
      standing:
        index === at && state.end === null
          ? ('now' as const)
          : state.opened.includes(stage.id) && (index < at || state.end !== null)
            ? ('done' as const)
            : ('later' as const),
      isOpened: state.opened.includes(stage.id),
      openedOn: opened ? dayOfEvent(opened) : null,
      lockedOn: lockedAt ? dayOfEvent(lockedAt) : null,
      keepsLog: stage.keepsLog,
      locksNext: locking.some(other => !state.opened.includes(other.id)),
      ...countOf(state, stage),
      prompts: stage.prompts.map(prompt => promptView(prompt, looking)),
    }
  })
}

/** A prompt for each row of another counts row by row: one of two questions compared. */
const countOf = (state: CycleState, stage: CycleStage): { readonly answered: number; readonly toAnswer: number } => {
  let answered = 0
  let toAnswer = 0
  for (const prompt of stage.prompts) {
    if (!isRequired(state, prompt)) continue
    const keys = prompt.forEach === undefined ? null : Object.keys(state.answers[prompt.forEach] ?? {})
    if (keys === null || keys.length === 0) {
      toAnswer += 1
      if (isAnswered(state, prompt)) answered += 1
      continue
    }
    toAnswer += keys.length
    answered += keys.filter(key => isSaid(state.answers[prompt.id]?.[key])).length
  }
  return { answered, toAnswer }
}

const isSaid = (value: Answer[string] | undefined): boolean =>
  value !== undefined && (typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0)

const isSame = (left: Answer, right: Answer): boolean => JSON.stringify(Object.values(left)) === JSON.stringify(Object.values(right))

const promptView = (prompt: CyclePrompt, { facts, nameOf, followed, dayOfEvent: _ }: Looking): PromptView => {
  const { model, stored } = facts
  const { state } = stored.row
  const no = answeredNo(facts, prompt.id)
  const written = stored.events.find(event => event.no === no)
  const rows = state.answers[prompt.id] ?? {}
  const before = followed?.answers[prompt.id] ?? null
  return {
    id: prompt.id,
    label: prompt.label,
    help: prompt.help ?? '',
    kind: prompt.kind,
    many: prompt.many,
    forEach: prompt.forEach ?? null,
    options: prompt.options ?? [],
    isRequired: isRequired(state, prompt),
    isAnswered: isAnswered(state, prompt),
    isLocked: isLocked({ model, state }, prompt.id),
    rows,
    answeredNo: no,
    answeredBy: written ? nameOf(written.by) : null,
    answeredAt: written?.at.toISOString() ?? null,
    before: before !== null && model.stages[0]?.prompts.includes(prompt) && !isSame(before, rows) ? before : null,
    notes: state.notes
      .filter(note => note.prompt === prompt.id)
      .map(note => ({ id: note.id, on: note.on, by: nameOf(note.by), text: note.text })),
  }
}
