import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { isReachable } from '../server/reachability.ts'
import { readError } from '../server/read-error.ts'
import type { TilthError } from '../server/tilth-error.ts'
import { newDeviceName } from './device-name.ts'
import { keptSheet } from './kept-sheet.ts'
import { handIn, type SheetView, saveSheet, saveWhileLeaving, sheetKey } from './queries.ts'
import { createSheetStore, type SheetState, type SheetStore } from './sheet-store.ts'

export interface SheetOptions {
  readonly slug: string
  readonly districtId: string
  readonly roundId: string
  readonly personId: string
  readonly sheet: Accessor<SheetView>
}

/** `idle`; `waiting` for what is not sent yet; `sending`. */
export type HandingIn = 'idle' | 'waiting' | 'sending'

export interface Sheet {
  readonly state: Accessor<SheetState>
  readonly change: SheetStore['change']
  /** Something differs from what I handed in last. */
  readonly hasChanged: Accessor<boolean>
  /** Hands in as soon as the server has every answer, also when that takes until there is signal again. */
  readonly handIn: () => void
  readonly handingIn: Accessor<HandingIn>
  readonly handInError: Accessor<TilthError | null>
}

const waitThen = (milliseconds: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** My sheet on screen: it stays true while other devices, the network and the round change. `onHandedIn` is called once the server says so. */
export const useSheet = (options: SheetOptions & { readonly onHandedIn: () => void }): Sheet => {
  const { slug, roundId, districtId, personId } = options
  const queries = useQueryClient()
  const first = options.sheet()
  const store = createSheetStore({
    device: newDeviceName(),
    first: { items: first.items, savedAt: first.savedAt },
    kept: keptSheet(localStorage, { districtId, roundId, personId }),
    send: items => saveSheet({ slug, roundId, items }),
    wait: waitThen,
  })
  const [state, setState] = createSignal(store.state())
  const [hasChangedHere, setChangedHere] = createSignal(store.state().unsent.size > 0)
  const [handingIn, setHandingIn] = createSignal<HandingIn>('idle')
  const [handInError, setHandInError] = createSignal<TilthError | null>(null)
  const unsubscribe = store.subscribe(() => setState(store.state()))

  createEffect(
    on(
      options.sheet,
      sheet => {
        store.receive(sheet)
        // The server has everything then, so that it says whether something differs from what was handed in.
        setChangedHere(store.state().unsent.size > 0)
      },
      { defer: true },
    ),
  )
  createEffect(
    on(
      isReachable,
      reachable => {
        if (reachable) void store.settle()
      },
      { defer: true },
    ),
  )

  const submit = async (): Promise<void> => {
    setHandingIn('sending')
    try {
      const sheet = await handIn({ slug, roundId })
      setChangedHere(state().unsent.size > 0)
      setHandingIn('idle')
      queries.setQueryData(sheetKey({ slug, roundId }), sheet)
      await queries.invalidateQueries({
        predicate: ({ queryKey: [, of, slice] }) => of === slug && (slice === 'rounds' || slice === 'home'),
      })
      options.onHandedIn()
    } catch (thrown) {
      const error = readError(thrown)
      if (error.kind === 'offline') setHandingIn('waiting')
      else {
        setHandingIn('idle')
        setHandInError(error)
      }
    }
  }

  createEffect(() => {
    if (handingIn() !== 'waiting') return
    const { unsent, saving, refusal } = state()
    if (saving === 'refused') {
      setHandingIn('idle')
      setHandInError(refusal)
    } else if (unsent.size === 0 && isReachable()) void submit()
  })

  const sendWhileLeaving = (): void => {
    const items = store.unsentItems()
    if (Object.keys(items).length > 0) saveWhileLeaving({ slug, roundId, items })
  }
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') sendWhileLeaving()
  }
  onMount(() => {
    addEventListener('pagehide', sendWhileLeaving)
    document.addEventListener('visibilitychange', onHide)
  })
  onCleanup(() => {
    removeEventListener('pagehide', sendWhileLeaving)
    document.removeEventListener('visibilitychange', onHide)
    unsubscribe()
    const stopWhenSent = (): void => {
      if (store.state().unsent.size === 0 || store.state().saving === 'refused') store.stop()
    }
    store.subscribe(stopWhenSent)
    void store.settle().then(stopWhenSent)
  })

  return {
    state,
    change: (code, change) => {
      setChangedHere(true)
      setHandInError(null)
      store.change(code, change)
    },
    hasChanged: () => options.sheet().changedSinceSubmit || hasChangedHere(),
    handIn: () => {
      if (handingIn() !== 'idle') return
      setHandInError(null)
      setHandingIn('waiting')
      void store.settle()
    },
    handingIn,
    handInError,
  }
}
