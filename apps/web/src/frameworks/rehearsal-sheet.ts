import { createSignal } from 'solid-js'
import type { SheetView } from '../rate/queries.ts'
import { createSheetStore } from '../rate/sheet-store.ts'
import type { Sheet } from '../rate/use-sheet.ts'

export const blankSheetView: SheetView = {
  roundId: '',
  items: {},
  savedAt: null,
  submittedAt: null,
  changedSinceSubmit: false,
  phase: 'open',
  frozen: [],
  revealed: [],
}

/** A sheet that answers as a real one does and keeps nothing, neither here nor anywhere. */
export const createRehearsalSheet = (onHandedIn: () => void): Sheet => {
  const store = createSheetStore({
    device: 'rehearsal',
    first: { items: {}, savedAt: null },
    kept: { read: () => ({}), keep: () => true, drop: () => {} },
    send: async items => ({ savedAt: '', items, counts: true }),
    wait: () => () => {},
  })
  const [state, setState] = createSignal(store.state())
  store.subscribe(() => setState({ ...store.state(), saving: 'saved', savedAt: null }))
  return {
    state,
    change: store.change,
    hasChanged: () => true,
    handIn: onHandedIn,
    handingIn: () => 'idle',
    handInError: () => null,
  }
}
