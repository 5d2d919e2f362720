/**
 * The team's vote on what to work on. While it is open nobody reads another's dots from it, in a total or otherwise: only how many have
 * voted. Afterwards there are totals, never whose.
 */
export interface BallotsView {
  readonly roundId: string
  /** The newest one; null before there was any. */
  readonly ballot: BallotView | null
  readonly may: { readonly open: boolean; readonly close: boolean; readonly vote: boolean }
}

export interface BallotView {
  readonly id: string
  readonly state: 'open' | 'closed'
  readonly openedAt: string
  readonly closedAt: string | null
  readonly items: readonly BallotItem[]
  /** Dots each person has, and the most of them on one condition. */
  readonly dots: number
  readonly dotsAnItem: number
  /** How many have voted, and how many are on the team. */
  readonly voted: number
  readonly team: number
  /** My own dots by condition; null until I have voted. */
  readonly mine: Readonly<Record<string, number>> | null
  /** Most dots first; null while the vote is open, and where `protection` says why. */
  readonly totals: readonly { readonly item: string; readonly dots: number }[] | null
  readonly protection: 'too-few-votes' | null
  /** From how many votes on totals are shown to this viewer. */
  readonly floor: number
}

export interface BallotItem {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly layer: string
  readonly description: string
}
