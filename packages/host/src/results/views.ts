import type { Scale } from '@tilth/core/conditions'
import type { FieldTally, RoundField } from '@tilth/core/fields'
import type { AgreementWord } from '../districts/views.ts'
import type { LayerView, RoundView } from '../rounds/views.ts'

export type Figure = { readonly value: number } | { readonly none: string }

export interface ResultsView {
  readonly round: RoundView
  /** What the layers lie around, where the framework names it. */
  readonly core: string | null
  readonly layers: readonly LayerView[]
  /** Framework order. */
  readonly items: readonly ItemResult[]
  /** What is asked beside the conditions, in the instrument's order; told with the last reveal. */
  readonly fields: readonly FieldResult[]
  /** Codes, most in need of talk first; revealed conditions with too few marks are in `tooFew`, hidden ones in neither. */
  readonly discussionOrder: readonly string[]
  readonly tooFew: readonly string[]
  readonly protocol: readonly { readonly id: string; readonly text: string }[]
  readonly alpha: Figure
  /** Seen as the team, or from outside under the floor for outsiders; as the team where that is so for at least one condition. */
  readonly seenAs: 'team' | 'outside'
  readonly floor: number
  readonly may: {
    readonly record: boolean
    readonly comment: boolean
    readonly choose: boolean
    readonly print: boolean
    readonly takeOut: boolean
  }
  readonly lenses: Readonly<Record<LensName, readonly LensEntry[]>>
}

export type LensName = 'urgent' | 'leastAligned' | 'nearlyThere'

export interface LensEntry {
  readonly code: string
  readonly why: string
}

export interface ItemResult {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly layer: string
  readonly description: string
  readonly scale: Scale
  readonly descriptors: readonly string[]
  /** Null where it may not be shown to this viewer; `protection` says why. */
  readonly shown: ShownResult | null
  readonly protection: Protection | null
  /** From how many marks on this condition this viewer sees them. */
  readonly floor: number
  /** My own first mark, for me alone. */
  readonly own: number | null
  /** Where a second marking after the talk stands. */
  readonly secondPass: 'none' | 'open' | 'closed'
  /** What it gave, beside the first, once it is closed and the floor is kept. */
  readonly second: SecondResult | null
  readonly finding: FindingView | null
  /** What the framework advises for where the team stands: by its finding, else by the middle of its marks. Empty before the reveal. */
  readonly advice: readonly { readonly id: string; readonly text: string; readonly owner: 'framework' | 'ours' }[]
  readonly comments: readonly CommentView[]
}

export interface FieldResult {
  readonly id: string
  readonly kind: RoundField['kind']
  readonly label: string
  /** Of a choice or a ranking; empty otherwise. */
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** What a number is in, in words; of money its currency. */
  readonly unit: string | null
  /** Null where nothing may be told to this viewer; `protection` says why. */
  readonly tally: FieldTally | null
  /** For the team alone; `id` for whoever may take one out. Nothing in the order says whose they are. */
  readonly words: readonly { readonly id: string | null; readonly text: string }[]
  readonly protection: Protection | null
  /** The smallest number of people of whom this viewer is told anything. */
  readonly least: number
}

/** `sealed`: not revealed yet. `too-few-marks`: the team's own floor. `small-group`: the floor for whoever looks from outside. */
export type Protection = 'sealed' | 'too-few-marks' | 'small-group'

/** Never with names, not in a named round either. */
export interface SecondResult {
  /** Sorted; nothing in the order says whose. */
  readonly marks: readonly number[]
  readonly counted: number
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  readonly agreement: AgreementWord
  readonly sentence: string
}

export interface ShownResult {
  /** Marks on the scale, sorted; nothing in the order says whose. */
  readonly marks: readonly number[]
  /** Only in a named round and only to the team. */
  readonly names: readonly { readonly name: string; readonly mark: number }[] | null
  readonly counted: number
  readonly notSure: number
  readonly notMine: number
  readonly notApplicable: number
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  /** Positions on either side of the widest gap, when the team is poles apart. */
  readonly camps: readonly [readonly number[], readonly number[]] | null
  readonly agreement: AgreementWord
  readonly sentence: string
  readonly agreementA: Figure
  readonly consensus: Figure
  readonly importance: { readonly lot: number; readonly some: number; readonly little: number } | null
  /** Submitted after the reveal: kept, shown, not counted. Null when too few to show without saying whose. */
  readonly afterReveal: { readonly count: number; readonly marks: readonly number[] | null }
  /** In an order that says nothing about whose they are; names only where marks have names. */
  readonly notes: readonly { readonly text: string; readonly name: string | null }[]
}

export interface FindingView {
  readonly position: number | null
  readonly positionInWords: string | null
  readonly reason: string
  readonly minorityNote: string
  readonly version: number
  readonly recordedBy: string
  readonly recordedAt: string
}

export interface CommentView {
  readonly id: string
  readonly author: string
  readonly mine: boolean
  readonly text: string
  readonly writtenAt: string
}
