import type { NewNameView } from '../editions/views.ts'
import type { LensName } from '../results/views.ts'

export interface PrioritiesView {
  readonly roundId: string
  /** Compared when the choice is changed. */
  readonly version: number
  readonly most: number
  readonly chosen: readonly PriorityView[]
  readonly parked: readonly PriorityView[]
  readonly may: { readonly choose: boolean }
}

export interface PriorityView {
  readonly item: string
  readonly label: string
  readonly state: 'chosen' | 'parked'
  readonly lens: LensName | null
  readonly rank: number | null
  readonly reason: string
  /** `YYYY-MM-DD`. */
  readonly revisitOn: string | null
  readonly decidedAt: string
  /** What the condition is called in the edition that stands now; empty where the round's own still does. */
  readonly newNames: readonly NewNameView[]
}
