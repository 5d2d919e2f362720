import type { LookFor, Recommendation, Scale } from '@tilth/core/conditions'
import type { FieldCondition, RoundField } from '@tilth/core/fields'
import type { ItemsToAskAgain } from './items-to-ask-again.ts'

export interface FrameworkCredit {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly edition: number
  readonly versionLabel: string
  readonly owner: string
  readonly url: string | null
  readonly licenceName: string
  readonly licenceUrl: string | null
  readonly attribution: string
  /** Shown before anything else wherever the framework is shown; null where it has none. */
  readonly notice: string | null
  /** Set when the shown language is not the document's own. */
  readonly translation: {
    readonly by: 'owner' | 'ours'
    readonly reviewed: boolean
    readonly missing: number
    readonly total: number
  } | null
}

/** Everything a person is asked, in one language: for the preview, the rating screens and the blank print. */
export interface FormView {
  readonly framework: FrameworkCredit
  readonly instrument: { readonly id: string; readonly title: string; readonly purpose: string; readonly question: string }
  readonly minutes: number | null
  readonly core: { readonly label: string; readonly description: string } | null
  readonly layers: readonly LayerView[]
  readonly items: readonly FormItem[]
  /** Asked beside the conditions, in the instrument's order. */
  readonly fields: readonly RoundField[]
  readonly asksImportance: boolean
  readonly preface: readonly string[]
}

export interface LayerView {
  readonly code: string
  readonly label: string
  readonly purpose: string
  readonly description: string
  readonly reflections: readonly string[]
}

export interface FormItem {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly layer: string
  readonly description: string
  readonly gloss: string | null
  /** Localized. */
  readonly scale: Scale
  /** One for each anchor or level, in the scale's order; empty where the document has none. */
  readonly descriptors: readonly string[]
  readonly descriptorsOwner: 'framework' | 'ours' | null
  /** The label as the owner printed it, where the shown one is a translation. */
  readonly originalLabel: string | null
  /** How it is asked, where the instrument has words of its own for it. */
  readonly text: string | null
  /** The condition above it, where the tree is deeper than its layers. */
  readonly parentLabel: string | null
  /** What one can see. */
  readonly lookFors: readonly LookFor[]
  /** What the framework says of it beside its layer, in words: a research base. */
  readonly attributes: readonly { readonly label: string; readonly value: string; readonly description: string }[]
  /** What the framework advises where a team stands at or under a level. */
  readonly recommendations: readonly Recommendation[]
  /** Nobody has checked code or name against the owner's text yet. */
  readonly isUnverified: boolean
  /** Asked only where a field has one of these answers. */
  readonly when: FieldCondition | null
}

export interface InstrumentChoice {
  readonly pluginId: string
  readonly frameworkId: string
  readonly frameworkTitle: string
  readonly instrumentId: string
  /** Of the framework, where it has several; null otherwise. */
  readonly variant: string | null
  readonly title: string
  readonly purpose: string
  readonly items: readonly { readonly code: string; readonly label: string; readonly layer: string; readonly layerLabel: string }[]
  readonly subsets: readonly {
    readonly id: string
    readonly label: string
    readonly owner: 'framework' | 'ours'
    readonly items: readonly string[]
  }[]
  /** Minutes one person needs for all items, and for one. */
  readonly minutes: number | null
  /** Ids of the orgs at which this person could open rounds and it is switched off. */
  readonly offAt: readonly string[]
}

export interface RoundView {
  readonly id: string
  readonly windowId: string
  readonly title: string
  readonly orgId: string
  readonly orgName: string
  readonly framework: FrameworkCredit
  readonly instrumentId: string
  /** Of the framework, where it has several; null otherwise. */
  readonly variant: string | null
  readonly instrumentTitle: string
  readonly items: readonly string[]
  readonly visibility: 'named' | 'confidential' | 'anonymous'
  readonly asksImportance: boolean
  readonly revealsOnClose: boolean
  readonly state: 'draft' | 'open' | 'closed'
  /** At least one condition is revealed; `fullyRevealed` says whether all are. */
  readonly revealed: boolean
  readonly fullyRevealed: boolean
  /** Codes in the round's order. */
  readonly revealedItems: readonly string[]
  /** Something is revealed, and the round's window holds it back from this viewer until it is released. */
  readonly heldBack: boolean
  /** The latest reveal. */
  readonly revealedAt: string | null
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly source: 'people' | 'import'
  /** Compared when the round is changed; see `stream` in the database. */
  readonly version: number
  readonly progress: ProgressView
  readonly mine: 'not-invited' | 'not-started' | 'started' | 'submitted'
  readonly may: {
    readonly edit: boolean
    readonly open: boolean
    readonly close: boolean
    readonly reveal: boolean
    readonly rate: boolean
    readonly seeResults: boolean
    readonly invite: boolean
    /** Begin another round with this one's settings and people. */
    readonly copy: boolean
  }
  /** Named to run this round beside whoever runs it by role. */
  readonly facilitators: readonly { readonly personId: string; readonly name: string; readonly position: string | null }[]
  /** The round this one began with; for whoever runs it. */
  readonly copiedFrom: string | null
  /** For whoever may invite: the code on the wall, where one is active. */
  readonly joinCode: { readonly code: string; readonly url: string; readonly expiresAt: string | null } | null
}

/** Counts for everybody; names only in a named round and only for whoever runs it. */
export interface ProgressView {
  readonly invited: number
  readonly finished: number
  readonly people:
    | readonly { readonly personId: string; readonly name: string; readonly position: string | null; readonly finished: boolean | null }[]
    | null
}

/** A round that another one begins with: only what still holds, and how much no longer does. */
export interface RoundToCopy extends ItemsToAskAgain {
  readonly roundId: string
  readonly title: string
  readonly orgId: string
  /** False where neither the framework nor what it became is on, or it no longer has this instrument; then `items` is empty. */
  readonly isStillOffered: boolean
  readonly visibility: 'named' | 'confidential'
  readonly asksImportance: boolean
  readonly revealsOnClose: boolean
  readonly people: readonly string[]
  /** People who are no longer here, and guests, who came for that round alone. */
  readonly peopleGone: number
  readonly guests: number
  readonly facilitators: RoundView['facilitators']
}
