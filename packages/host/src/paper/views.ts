import type { RoundField } from '@tilth/core/fields'
import type { FormItem } from '../rounds/views.ts'

/** What whoever keys paper in needs: the columns, and which sheets are in. Never a mark and never an answer: what was keyed is not shown again. */
export interface PaperView {
  readonly roundId: string
  readonly title: string
  readonly orgName: string
  readonly state: 'draft' | 'open' | 'closed'
  readonly items: readonly Pick<FormItem, 'code' | 'label' | 'shortLabel' | 'scale' | 'when'>[]
  /** What the form asks beside its conditions. */
  readonly fields: readonly RoundField[]
  /** Answers to `fields` are taken: until the last reveal. */
  readonly takesAnswers: boolean
  readonly languages: readonly string[]
  /** Positions people of this district have, for the field of the role. */
  readonly positions: readonly string[]
  /** The next sheet gets this number. */
  readonly nextNumber: number
  /** Newest first; taken back ones keep their number. */
  readonly sheets: readonly {
    readonly id: string
    readonly number: number
    readonly keyedBy: string
    readonly keyedAt: string
    readonly takenBack: boolean
  }[]
  /** The sheet that can still be taken back: the newest that stands, as long as no condition is revealed. */
  readonly mayTakeBack: string | null
  readonly mayKey: boolean
}

export interface KeyedView {
  /** Number to write on each sheet, by the sheet's id. */
  readonly numbers: Readonly<Record<string, number>>
  /** False where every sheet of the batch was in already. */
  readonly changed: boolean
}
