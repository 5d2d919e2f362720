import { isNewer, mergeSheet, type SheetItem, type SheetItems } from '@tilth/core/rubrics'
import { readError } from '../server/read-error.ts'
import type { TilthError } from '../server/tilth-error.ts'
import type { KeptSheet } from './kept-sheet.ts'

export interface SheetState {
  /** Mine and the server's, merged. */
  readonly items: SheetItems
  /** Items the server does not have yet as they stand here. */
  readonly unsent: ReadonlySet<string>
  /** `waiting`: no answer from the server, tried again by itself. `refused`: it answered no; the answers stay on this device. */
  readonly saving: 'saved' | 'saving' | 'waiting' | 'refused'
  readonly savedAt: string | null
  readonly refusal: TilthError | null
  /** False once a save was answered from a closed round: kept for its author, and not counted. */
  readonly counts: boolean
  /** Items frozen by a reveal while they were being changed: shown again as they were handed in. */
  readonly turnedBack: ReadonlySet<string>
}

export interface Saved {
  readonly savedAt: string
  readonly items: SheetItems
  readonly counts: boolean
}

export interface SheetStoreOptions {
  /** New for each loaded page: two windows of one browser are two devices. */
  readonly device: string
  readonly first: { readonly items: SheetItems; readonly savedAt: string | null }
  readonly kept: KeptSheet
  readonly send: (items: SheetItems) => Promise<Saved>
  readonly wait: (milliseconds: number, then: () => void) => () => void
}

export type SheetChange = Partial<Pick<SheetItem, 'mark' | 'importance' | 'value' | 'note' | 'skipped'>>

export interface SheetStore {
  readonly state: () => SheetState
  readonly subscribe: (listener: () => void) => () => void
  /** Kept on the device before it returns, sent a moment later. */
  readonly change: (code: string, change: SheetChange) => void
  /** Merges what the server has, for instance from another device. */
  readonly receive: (sheet: { readonly items: SheetItems; readonly savedAt: string | null }) => void
  /** Sends what waits now. True when the server has everything. */
  readonly settle: () => Promise<boolean>
  /** What would be lost to the server if the page ended now. */
  readonly unsentItems: () => SheetItems
  readonly stop: () => void
}

const pauseBeforeSending = 600
const pauses = [2_000, 4_000, 8_000, 15_000, 30_000] as const

export const blankItem = { mark: 255, importance: null, note: '', skipped: false, sequence: 0, device: '' } as const satisfies SheetItem

const isSame = (a: SheetItem, b: SheetItem): boolean => a.sequence === b.sequence && a.device === b.device

/** My sheet on this device: every change is kept at once, sent soon, sent again until it is taken, and merged with other devices'. */
export const createSheetStore = (options: SheetStoreOptions): SheetStore => {
  const listeners = new Set<() => void>()
  let isStopped = false
  let cancelTimer = (): void => {}
  let failures = 0
  let sending: Promise<'sent' | 'failed'> | null = null

  const kept = options.kept.read()
  let state: SheetState = {
    items: mergeSheet(options.first.items, kept),
    unsent: new Set(Object.keys(kept)),
    saving: 'saved',
    savedAt: options.first.savedAt,
    refusal: null,
    counts: true,
    turnedBack: new Set(),
  }

  const update = (part: Partial<SheetState>): void => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const sendAfter = (milliseconds: number): void => {
    cancelTimer()
    if (!isStopped) cancelTimer = options.wait(milliseconds, () => void send())
  }

  const unsentItems = (): SheetItems => Object.fromEntries(Object.entries(state.items).filter(([code]) => state.unsent.has(code)))

  /** What the server has settles an item unless it was changed here since. */
  const takeOver = (known: SheetItems): { items: SheetItems; unsent: ReadonlySet<string> } => {
    const unsent = new Set(state.unsent)
    for (const code of state.unsent) {
      const mine = state.items[code]
      const theirs = known[code]
      if (!mine || !theirs || isNewer(mine, theirs)) continue
      unsent.delete(code)
      options.kept.drop(code, theirs)
    }
    return { items: mergeSheet(known, state.items), unsent }
  }

  const acknowledge = (batch: SheetItems, saved: Saved): void => {
    const taken = takeOver(saved.items)
    const items: Record<string, SheetItem> = { ...taken.items }
    const unsent = new Set(taken.unsent)
    const turnedBack = new Set(state.turnedBack)
    for (const [code, sent] of Object.entries(batch)) {
      const answer = saved.items[code]
      if (answer && !isNewer(sent, answer)) continue
      options.kept.drop(code, sent)
      const current = items[code]
      if (!current || !isSame(current, sent)) continue
      turnedBack.add(code)
      unsent.delete(code)
      if (answer) items[code] = answer
      else delete items[code]
    }
    const saving = unsent.size === 0 ? 'saved' : 'saving'
    update({ items, unsent, turnedBack, saving, savedAt: saved.savedAt, counts: saved.counts, refusal: null })
  }

  const attempt = async (): Promise<'sent' | 'failed'> => {
    cancelTimer()
    const batch = unsentItems()
    if (Object.keys(batch).length === 0) return 'sent'
    if (state.saving !== 'waiting') update({ saving: 'saving' })
    try {
      acknowledge(batch, await options.send(batch))
    } catch (thrown) {
      const error = readError(thrown)
      if (error.kind === 'offline' || error.kind === 'fault') {
        update({ saving: 'waiting' })
        sendAfter(pauses[Math.min(failures, pauses.length - 1)] ?? 30_000)
        failures += 1
      } else update({ saving: 'refused', refusal: error })
      return 'failed'
    }
    failures = 0
    if (state.unsent.size > 0) sendAfter(pauseBeforeSending)
    return 'sent'
  }

  const send = (): Promise<'sent' | 'failed'> => {
    sending ??= attempt().finally(() => {
      sending = null
    })
    return sending
  }

  for (const [code, item] of Object.entries(kept)) {
    const known = options.first.items[code]
    if (!known || isNewer(item, known)) continue
    options.kept.drop(code, known)
    state = { ...state, unsent: new Set([...state.unsent].filter(other => other !== code)) }
  }
  if (state.unsent.size > 0) {
    state = { ...state, saving: 'saving' }
    sendAfter(0)
  }

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (code, change) => {
      const known: SheetItem = state.items[code] ?? blankItem
      const item: SheetItem = { ...known, ...change, sequence: known.sequence + 1, device: options.device }
      const isUnchanged =
        item.mark === known.mark &&
        item.importance === known.importance &&
        JSON.stringify(item.value ?? null) === JSON.stringify(known.value ?? null) &&
        item.note === known.note &&
        item.skipped === known.skipped
      if (isUnchanged) return
      options.kept.keep(code, item)
      update({
        items: { ...state.items, [code]: item },
        unsent: new Set(state.unsent).add(code),
        turnedBack: new Set([...state.turnedBack].filter(other => other !== code)),
        saving: state.saving === 'waiting' ? 'waiting' : 'saving',
      })
      if (state.saving !== 'waiting') sendAfter(pauseBeforeSending)
    },
    receive: sheet => {
      const { items, unsent } = takeOver(sheet.items)
      update({ items, unsent, savedAt: sheet.savedAt ?? state.savedAt, saving: unsent.size === 0 ? 'saved' : state.saving })
    },
    settle: async () => {
      while (state.unsent.size > 0) if ((await send()) === 'failed') return false
      return true
    },
    unsentItems,
    stop: () => {
      isStopped = true
      cancelTimer()
      listeners.clear()
    },
  }
}
