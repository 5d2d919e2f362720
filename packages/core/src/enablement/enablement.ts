/** What an org decided about a plugin; at most one row for each org. Orgs that decided nothing have none. */
export interface EnablementRow {
  readonly orgId: string
  /** Null: as above it in the tree; the row is there for its settings or its lock. */
  readonly enabled: boolean | null
  /** Nothing below may decide otherwise, whether it is on or how it is set. */
  readonly locked: boolean
  readonly settings: Readonly<Record<string, unknown>>
}

/** How a plugin stands at an org, and who decided so. */
export interface Enablement {
  readonly enabled: boolean
  /** The org whose row decided it; null where nobody did and the plugin's own default stands. */
  readonly decidedAt: string | null
  /** The org itself or one above it holds the lock. */
  readonly locked: boolean
  readonly lockedAt: string | null
  /** What somebody set, by field id; what nobody set is not there. */
  readonly settings: Readonly<Record<string, unknown>>
  /** For each of those fields the org that set it. */
  readonly settingsFrom: Readonly<Record<string, string>>
}
