import type { SheetItems } from '@tilth/core/rubrics'

/** My own sheet in a round, and nobody else's. */
export interface SheetView {
  readonly roundId: string
  readonly items: SheetItems
  readonly savedAt: string | null
  /** When I last submitted; null before. */
  readonly submittedAt: string | null
  /** The draft holds changes that are not submitted. */
  readonly changedSinceSubmit: boolean
  /**
   * `open`: changes count, but for conditions revealed already. `after-reveal`, once all are: what I had marked is frozen; the rest is
   * taken as after the reveal. `closed`: kept, mine alone.
   */
  readonly phase: 'not-open' | 'open' | 'after-reveal' | 'closed'
  /** Items whose first mark is frozen by a reveal; after the last one the keys of all fields too (`sheetKeyOf`). */
  readonly frozen: readonly string[]
  /** Conditions revealed so far: a first mark on one of them is taken as after the reveal. */
  readonly revealed: readonly string[]
}

export interface SavedView {
  readonly savedAt: string
  /** The merged sheet: another device may have been newer on some items. */
  readonly items: SheetItems
  /** False when the round closed meanwhile: the draft is kept, it will not count. */
  readonly counts: boolean
}
