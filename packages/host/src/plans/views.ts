import type { PlanEntryContents, PlanEntryKind, PlanPromptKind } from '@tilth/core/plans'
import type { AgreementWord } from '../districts/views.ts'
import type { NewNameView } from '../editions/views.ts'
import type { IdeaOrigin } from '../records/idea-origins.ts'
import type { LensName } from '../results/views.ts'
import type { PlanPerson } from './plan-people.ts'
import type { FindingWords } from './round-words.ts'

export type PlanState = 'active' | 'paused' | 'ended'

export type PlanReviewRule = { readonly unit: 'day' | 'week' | 'month'; readonly every: number } | { readonly unit: 'term' }

/** What each place works on: its plans, the priorities that have none yet, and what is parked. */
export interface PlansView {
  /** Only places with something to show, in the order of the tree. */
  readonly places: readonly PlansOfPlace[]
}

export interface PlansOfPlace {
  readonly orgId: string
  readonly orgName: string
  readonly kind: 'district' | 'school' | 'department' | 'program' | 'class'
  readonly rows: readonly PlanListRow[]
  readonly parked: readonly ParkedRow[]
}

export interface PlanListRow {
  readonly roundId: string
  readonly item: string
  readonly label: string
  /** Null for whoever may not read the round. */
  readonly roundTitle: string | null
  readonly priority: PriorityState
  readonly rank: number | null
  /** Empty where it may not be read. */
  readonly reason: string
  readonly agreed: string | null
  readonly agreement: AgreementWord | null
  readonly plan: PlanCard | null
  readonly mayStart: boolean
}

/** `released`: it was taken off the list again; its plan stays. */
export type PriorityState = 'chosen' | 'parked' | 'released'

export interface PlanCard {
  readonly id: string
  readonly title: string
  readonly state: PlanState
  readonly lead: string | null
  readonly actions: { readonly open: number; readonly done: number; readonly late: number }
  /** Cycles that run now, and all there were. */
  readonly cycles: { readonly running: number; readonly all: number }
  readonly changedAt: string
}

export interface ParkedRow {
  readonly roundId: string
  readonly item: string
  readonly label: string
  readonly reason: string
  readonly revisitOn: string | null
}

/** What a plan may be made with, and who could lead it. */
export interface PlanStartView {
  readonly item: string
  readonly label: string
  readonly orgName: string
  readonly templates: readonly TemplateChoice[]
  readonly people: readonly PlanPerson[]
  /** The plan there is already. */
  readonly planId: string | null
}

export interface TemplateChoice {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly owner: string
  readonly parts: readonly string[]
}

export interface PlanView {
  readonly plan: {
    readonly id: string
    readonly orgId: string
    readonly orgName: string
    readonly title: string
    readonly state: PlanState
    readonly stateReason: string
    readonly leadId: string | null
    readonly lead: string | null
    readonly reviewRule: PlanReviewRule
    readonly createdAt: string
    readonly changedAt: string
    /** Compared when one of these is changed. */
    readonly version: number
  }
  /** A calendar day where the district is. */
  readonly today: string
  readonly template: PlanTemplateView
  readonly entries: readonly PlanEntryView[]
  /** What stands behind each challenge, by entry id, in its order. */
  readonly sources: Readonly<Record<string, readonly SourceView[]>>
  readonly outline: {
    /** Measures that hang on nodes, by id; one that may not be read is not in it. */
    readonly measures: Readonly<Record<string, MeasureWords>>
    /** Conditions that hang on nodes, by `frameworkId/code`; one of a framework that is not installed is not in it. */
    readonly conditions: Readonly<Record<string, ConditionWords>>
    /** Tests of each change idea, by entry id, in their order. */
    readonly cycles: Readonly<Record<string, readonly IdeaCycle[]>>
    /** The record a change idea was taken from, by entry id; one that this person does not see is not in it. */
    readonly origins: Readonly<Record<string, IdeaOrigin>>
  }
  readonly thread: PlanThread
  /** What the condition it came from is called in the edition that stands now; empty where its own still does. */
  readonly newNames: readonly NewNameView[]
  readonly comments: readonly PlanCommentView[]
  readonly people: readonly PlanPerson[]
  readonly may: { readonly write: boolean; readonly comment: boolean }
}

export interface PlanTemplateView {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly url: string | null
  readonly attribution: string
  readonly licence: string
  /** Texts that stand in the original because nobody translated them. */
  readonly untranslated: number
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    readonly owner: 'ours' | 'framework'
    readonly verbatim: boolean
    readonly adapted: string | null
    readonly prompts: readonly PlanPromptView[]
  }[]
  readonly horizons: readonly { readonly id: string; readonly label: string; readonly help: string | null }[]
}

export interface PlanPromptView {
  readonly id: string
  readonly label: string
  readonly help: string | null
  readonly kind: PlanPromptKind
  readonly most: number | null
}

export type PlanEntryView = {
  readonly [Kind in PlanEntryKind]: {
    readonly id: string
    readonly kind: Kind
    readonly prompt: string
    readonly version: number
    readonly content: PlanEntryContents[Kind]
    readonly writtenBy: string
    readonly writtenAt: string
    /** Whether this person may say how far it has come; false for what is no action. */
    readonly mayUpdate: boolean
  }
}[PlanEntryKind]

/** What stands behind a challenge as far as this person may read it. */
export type SourceView =
  | ({ readonly kind: 'finding' } & FindingWords)
  | { readonly kind: 'measure'; readonly measureId: string; readonly name: string; readonly isPutAway: boolean }
  | {
      readonly kind: 'evidence'
      readonly evidenceId: string
      /** The round through which this person may read it. */
      readonly roundId: string
      readonly title: string
      readonly url: string | null
      readonly fileName: string | null
    }
  | { readonly kind: 'link'; readonly url: string; readonly label: string }
  /** It is there, and not for this person. */
  | { readonly kind: 'hidden' }

export interface MeasureWords {
  readonly id: string
  readonly name: string
  readonly kind: 'outcome' | 'process' | 'driver' | 'balancing'
  readonly isPutAway: boolean
}

export interface ConditionWords {
  readonly framework: string
  readonly code: string
  readonly label: string
}

export interface IdeaCycle {
  readonly id: string
  readonly number: number
  readonly title: string
  /** Where it stands, and how it ended, in the words of its model; one of the two. */
  readonly stage: string | null
  readonly decision: string | null
}

/** Why the team does this, walked back as far as this person may see the round. */
export interface PlanThread {
  readonly roundId: string
  readonly item: string
  readonly label: string
  /** What the framework of the condition wants said before anything else. */
  readonly notice: string | null
  /** Null for whoever may not read the round's results: then nothing of them is below either. */
  readonly round: { readonly title: string; readonly revealedAt: string | null } | null
  readonly rating: { readonly agreement: AgreementWord; readonly sentence: string } | null
  readonly finding: { readonly agreed: string | null; readonly reason: string; readonly minorityNote: string } | null
  readonly priority: {
    readonly state: PriorityState
    readonly lens: LensName | null
    readonly reason: string
    readonly decidedAt: string | null
    readonly revisitOn: string | null
  }
}

export interface PlanCommentView {
  readonly id: string
  readonly about: string | null
  readonly author: string
  readonly mine: boolean
  readonly text: string
  readonly writtenAt: string
}

/** What can be attached or hung on, for whoever writes. */
export interface PlanChoicesView {
  readonly findings: readonly { readonly roundId: string; readonly item: string; readonly label: string; readonly roundTitle: string }[]
  readonly measures: readonly MeasureWords[]
  readonly evidence: readonly { readonly id: string; readonly title: string }[]
  readonly conditions: readonly ConditionChoices[]
}

export interface ConditionChoices {
  readonly frameworkId: string
  readonly title: string
  readonly conditions: readonly { readonly code: string; readonly label: string }[]
}

/** One thing that happened to a plan, the newest first. */
export type PlanHistoryLine = {
  readonly at: string
  readonly by: string
} & (
  | {
      readonly subject: 'plan'
      readonly what: 'started' | 'changed'
      /** Only what changed. */
      readonly title: string | null
      readonly lead: { readonly name: string | null } | null
      readonly state: { readonly to: PlanState; readonly reason: string } | null
      readonly review: PlanReviewRule | null
    }
  | {
      readonly subject: 'entry'
      readonly what: 'added' | 'changed' | 'moved' | 'removed' | 'restored'
      readonly entryId: string
      readonly version: number
      readonly kind: PlanEntryKind
      readonly prompt: string
      /** What it said then, in one line. */
      readonly words: string
      /** It is out now and can be brought back with this version. */
      readonly canRestore: boolean
    }
)
