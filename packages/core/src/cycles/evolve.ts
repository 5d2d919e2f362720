import type { CycleEvent, CycleState } from './cycle-state.ts'

const markEntry = (state: CycleState, { id, struck }: { readonly id: string; readonly struck: boolean }): CycleState => ({
  ...state,
  log: state.log.map(entry => (entry.id === id ? { ...entry, struck } : entry)),
})

/** What a cycle is after an event. Total: the history of a cycle, folded from its start, is the cycle. */
export const evolve = (state: CycleState, event: CycleEvent): CycleState => {
  switch (event.kind) {
    case 'answered':
      return { ...state, answers: { ...state.answers, [event.prompt]: event.rows } }
    case 'noted':
      return { ...state, notes: [...state.notes, event.note] }
    case 'logged':
      return { ...state, log: [...state.log, event.entry] }
    case 'struck':
      return markEntry(state, { id: event.id, struck: true })
    case 'restored':
      return markEntry(state, { id: event.id, struck: false })
    case 'moved':
      return { ...state, stage: event.stage, opened: state.opened.includes(event.stage) ? state.opened : [...state.opened, event.stage] }
    case 'extended':
      return { ...state, plannedEnd: event.until }
    case 'decided':
      return { ...state, end: event.end }
    case 'reopened':
      return { ...state, end: null }
  }
}
