import type { Carry, EditionRelation, ItemMap, Standing } from '@tilth/core/editions'

export interface EditionView {
  readonly frameworkId: string
  readonly edition: number
  readonly title: string
  readonly versionLabel: string
  readonly conditions: number
  /** New rounds can be opened with it, where its plugin is on. */
  readonly isOffered: boolean
  /** Brought by a document of the district's own. */
  readonly isOwn: boolean
  /** Rounds that were made with it. */
  readonly rounds: number
}

export interface EditionsView {
  readonly editions: readonly EditionView[]
  /** In force, newest first. */
  readonly changes: readonly EditionChangeView[]
  /** A newer edition is on offer, rounds were made with an older one, and nobody has said yet how the two belong together. */
  readonly waiting: readonly { readonly from: EditionView; readonly to: EditionView }[]
}

export interface EditionChangeView {
  readonly changeId: string
  readonly from: EditionView
  readonly to: EditionView
  readonly appliedBy: string
  readonly appliedAt: string
  readonly map: ItemMap
  /** Rounds of the newer edition that opened since; the first one ends the time in which it can be undone. */
  readonly roundsSince: number
  readonly counts: Readonly<Record<EditionRelation, number>>
}

export interface NamedCondition {
  readonly code: string
  readonly label: string
  readonly description: string
  readonly layer: string
}

export interface ProposalView {
  readonly from: EditionView
  readonly to: EditionView
  readonly earlier: readonly NamedCondition[]
  readonly later: readonly NamedCondition[]
  readonly map: ItemMap
  /** Whether the same scales are used throughout; where not, what was agreed before stays history. */
  readonly sharesScales: boolean
}

/** What becomes of what hangs on an earlier condition. `archive`: it stays readable where it is and leads nowhere. */
export type Outcome = Exclude<Standing, 'nothing'> | 'archive' | 'not-asked'

export interface HangingCounts {
  readonly rounds: number
  /** Conditions of rounds on whose level a team agreed. */
  readonly findings: number
  /** Chosen now. */
  readonly priorities: number
  /** Not ended. */
  readonly plans: number
  /** Running. */
  readonly cycles: number
  /** Measures of those plans, not archived. */
  readonly measures: number
  /** Drivers and ideas of plans that name the condition. */
  readonly links: number
}

export interface DryRunRow {
  readonly code: string
  readonly label: string
  readonly counts: HangingCounts
  readonly becomes: readonly {
    readonly code: string | null
    readonly label: string
    readonly relation: EditionRelation
    readonly carry: Carry
    readonly outcome: Outcome
  }[]
}

export interface DryRunView {
  readonly from: EditionView
  readonly to: EditionView
  /** What is wrong with the map; then the rest is empty. */
  readonly issues: readonly {
    readonly code: string
    readonly params: Readonly<Record<string, string | number>>
    readonly row: number | null
  }[]
  readonly rows: readonly DryRunRow[]
  readonly added: readonly { readonly code: string; readonly label: string }[]
  readonly totals: HangingCounts
  /** How many agreed levels each outcome takes; one that was split is counted under each part. */
  readonly levels: Readonly<Record<Outcome, number>>
  /** Rounds of the older edition that are under way: they end with the document they began with. */
  readonly roundsUnderWay: number
  /** The newer edition's plugin is on for the district. */
  readonly isOn: boolean
}

/** What an earlier edition's last round says about the conditions of a round that are revealed: suggestions, never answers. */
export interface CarriedView {
  readonly fromRound: {
    readonly id: string
    readonly title: string
    readonly revealedAt: string
    readonly frameworkTitle: string
    readonly versionLabel: string
  } | null
  readonly items: readonly CarriedItemView[]
  readonly archive: readonly EarlierLevelView[]
}

export interface EarlierLevelView {
  readonly code: string
  readonly label: string
  readonly inWords: string
}

export interface CarriedItemView {
  readonly item: string
  readonly standing: Exclude<Standing, 'nothing'>
  readonly relation: EditionRelation
  /** On this item's scale; null where there is no single earlier level, or none that says anything here. */
  readonly position: number | null
  readonly inWords: string | null
  readonly earlier: readonly EarlierLevelView[]
  readonly medianInWords: string | null
  readonly spreadInWords: readonly [string, string] | null
  readonly note: string
}

/** What a condition of an earlier edition is called now. */
export interface NewNameView {
  readonly code: string
  readonly label: string
  readonly framework: string
  readonly relation: EditionRelation
}
