import type { ItemResult } from '../results/views.ts'
import type { FormItem, LayerView, RoundView } from '../rounds/views.ts'

/**
 * A round's meeting as everybody who follows it sees it: the projector, the facilitator's phone and the team's phones read the same
 * and draw it differently. Before a condition is revealed nothing here depends on any mark on it.
 */
export interface MeetingView {
  readonly round: RoundView
  readonly state: 'not-started' | 'running' | 'ended'
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** All conditions of the round, in the order of the talk. */
  readonly agenda: readonly AgendaEntry[]
  /**
   * `suggested` follows how much views differ and how much it matters, and is only known for revealed conditions; before that the
   * agenda is in the framework's order. `own` was moved by a facilitator.
   */
  readonly orderedBy: 'framework' | 'suggested' | 'own'
  /** What is on the screen; null while people gather and after the last condition. */
  readonly current: MeetingCondition | null
  readonly layers: readonly LayerView[]
  readonly protocol: readonly { readonly id: string; readonly text: string }[]
  readonly timer: { readonly state: 'none' | 'running' | 'stopped'; readonly endsAt: string | null; readonly seconds: number | null }
  /** Now, by the server's clock: what a timer counts against. */
  readonly at: string
  readonly may: {
    readonly run: boolean
    readonly rate: boolean
    readonly reveal: boolean
    readonly record: boolean
    /** A second mark on the condition on the screen. */
    readonly markAgain: boolean
  }
}

export interface AgendaEntry {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly layer: string
  readonly revealed: boolean
  /** How many have handed in a mark or another answer on it by now (or by its reveal). Counts for everybody, names for nobody. */
  readonly counted: number
  /** The team agreed something about it. */
  readonly agreed: boolean
  readonly secondPass: 'none' | 'open' | 'closed'
}

export interface MeetingCondition {
  readonly item: FormItem
  readonly revealed: boolean
  /** Of the round's team: how many have this condition in, how many are still rating. */
  readonly counts: { readonly in: number; readonly stillRating: number }
  /** After its reveal; the same that the results page shows this viewer, without names, ever. */
  readonly result: ItemResult | null
  readonly secondPass: SecondPassView
  /** Version of the finding on the screen, 0 for none: what `results.record_finding` wants. */
  readonly findingVersion: number
}

export interface SecondPassView {
  readonly state: 'none' | 'open' | 'closed'
  /** How many have marked again; the number is for everybody. */
  readonly counted: number
  /** My own second mark, for me alone; null before. */
  readonly own: number | null
  /** Marks of the second pass, sorted, once it is closed and the viewer's floor is kept; they stand beside the first. */
  readonly marks: readonly number[] | null
  readonly sentence: string | null
  /** Why marks are not shown although the pass is closed. */
  readonly protection: 'too-few-marks' | 'small-group' | null
}
