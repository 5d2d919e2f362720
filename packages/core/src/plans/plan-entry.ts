import type { Day } from '../cycles/cycle-state.ts'

/** What stands behind a challenge. */
export type ChallengeSource =
  | { readonly kind: 'finding'; readonly roundId: string; readonly item: string }
  | { readonly kind: 'measure'; readonly measureId: string }
  | { readonly kind: 'evidence'; readonly evidenceId: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }

export type ActionStatus = 'todo' | 'doing' | 'done' | 'dropped'

/** A plan's theory from its aim down to what can be tested. */
export type PlanNodeKind = 'aim' | 'primary' | 'secondary' | 'change'

/** The content of each kind of entry. Texts are trimmed, days are days of the calendar, money is whole cents. */
export interface PlanEntryContents {
  readonly text: { readonly text: string }
  readonly challenge: { readonly text: string; readonly data: readonly ChallengeSource[] }
  readonly person: { readonly who: string; readonly why: string }
  readonly asset: { readonly text: string }
  readonly need: { readonly text: string }
  readonly action: {
    readonly text: string
    /** Id of a horizon of the template. */
    readonly horizon: string
    readonly ownerId: string | null
    readonly dueOn: Day | null
    readonly status: ActionStatus
    readonly cost: number | null
    readonly fund: string
  }
  readonly node: {
    readonly kind: PlanNodeKind
    /** Entry id of the node above. */
    readonly parent: string | null
    readonly text: string
    readonly measures: readonly string[]
    readonly conditions: readonly { readonly frameworkId: string; readonly code: string }[]
    /** The field of a record whose words it was made of. */
    readonly fromRecord?: { readonly recordId: string; readonly fieldId: string }
  }
  readonly engagement: {
    readonly who: string
    readonly on: Day
    readonly heard: string
    readonly changed: string
    /** When those who were heard were told what came of it. */
    readonly answeredOn: Day | null
  }
  readonly review: { readonly on: Day; readonly note: string }
}

export type PlanEntryKind = keyof PlanEntryContents
