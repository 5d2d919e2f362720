/** My own sheet in a round, and nobody else's. */
export interface SheetView {
  readonly roundId: string
  readonly items: Readonly<Record<string, SheetItem>>
  readonly savedAt: string | null
  /** When I last submitted; null before. */
  readonly submittedAt: string | null
  /** The draft holds changes that are not submitted. */
  readonly changedSinceSubmit: boolean
  /** `open`: changes count. `after-reveal`: what I had marked is frozen; the rest is taken as after the reveal. `closed`: kept, mine alone. */
  readonly phase: 'not-open' | 'open' | 'after-reveal' | 'closed'
  /** Items whose first mark is frozen by a reveal. */
  readonly frozen: readonly string[]
}

export interface SheetItem {
  /** A mark byte of core; 255 when nothing is chosen. */
  readonly mark: number
  /** 2 a lot, 1 some, 0 a little. */
  readonly importance: number | null
  readonly note: string
  readonly skipped: boolean
  readonly sequence: number
  readonly device: string
}

export interface SavedView {
  readonly savedAt: string
  /** The merged sheet: another device may have been newer on some items. */
  readonly items: Readonly<Record<string, SheetItem>>
  /** False when the round closed meanwhile: the draft is kept, it will not count. */
  readonly counts: boolean
}
