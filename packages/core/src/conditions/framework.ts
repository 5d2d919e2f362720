import type { Field, FieldCondition, PupilRightsArea } from '../fields/field.ts'
import type { RecordAccess } from '../records/record-access.ts'

/**
 * A framework document: whose conditions, in what tree, on which scale, asked with which instrument. Plain JSON; ids inside a
 * document are its own. All prose is written in the document's `language`; other languages are `translations`, keyed by the
 * paths that `translatableTexts` lists, so that coverage can be counted and a missing text falls back visibly.
 */
export interface Framework {
  readonly format: 1
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  readonly versionLabel: string
  readonly owner: string
  readonly authors?: readonly string[]
  readonly url?: string
  readonly language: string
  readonly licence: Licence
  readonly completeness: 'complete' | 'partial' | 'shell' | 'working'
  /** The owner's descriptors may not be stored: labels and our own words only. */
  readonly labelsOnly: boolean
  /** The document holds the owner's own text, not a paraphrase. */
  readonly officialText: boolean
  /** Day or month of the owner's revision, as the owner writes it. */
  readonly revised?: string
  /** Shown on every page and sheet that uses the framework, before anything else ("Working edition …"). */
  readonly notice?: string
  /** Ways of using the framework that leave some conditions and items out: a district, a tutoring organization. Whoever opens a round chooses one. */
  readonly variants?: readonly Variant[]
  /** What conditions can be told apart by, beside their layer: a research base, a row. */
  readonly attributes?: readonly Attribute[]
  /** What stands in the middle of the picture and is written once by the team, not rated. */
  readonly core?: Core
  readonly layers: readonly Layer[]
  readonly conditions: readonly Condition[]
  readonly scales: readonly Scale[]
  readonly instruments: readonly Instrument[]
  readonly texts: readonly TextBlock[]
  readonly translations: Readonly<Record<string, Translation>>
}

export interface Licence {
  /** An SPDX id where one exists (`CC-BY-4.0`), else `unknown` or `restricted`. */
  readonly id: string
  readonly name: string
  readonly url?: string
  /** Shown on every screen and sheet that uses the framework, word for word. */
  readonly attribution: string
  readonly derivativesAllowed: boolean
  readonly redistributable: boolean
}

/** How sure we are that a text is what the owner published; `ours` was written by this project. */
export type Evidence = 'published' | 'unverified' | 'ours'

export interface Core {
  readonly code: string
  readonly label: string
  readonly description: string
  readonly evidence: Evidence
}

/** A ring of the picture: conditions that stand equally close to the design in the center. Layers are listed from the inside out. */
export interface Layer {
  readonly code: string
  readonly label: string
  readonly heading: string
  readonly purpose: string
  readonly description: string
  readonly evidence: Evidence
  readonly alignmentToModel?: 'tight' | 'between' | 'general'
}

/** Named parts of the field whose conditions partly differ. */
export interface Variant {
  readonly id: string
  readonly label: string
  readonly description: string
}

/** Something that is said of conditions in one of a few words. A condition that is not given a value is `unknown`, never guessed. */
export interface Attribute {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly values: readonly { readonly id: string; readonly label: string; readonly description: string }[]
}

export interface Condition {
  readonly code: string
  readonly codeStatus: 'verified' | 'inferred' | 'working' | 'ours'
  readonly layer: string
  /** Code of the condition above, where the tree is deeper than layers. */
  readonly parent?: string
  /** What the framework calls a condition of this depth: guideline, consideration, characteristic, indicator. `condition` where absent. */
  readonly kind?: string
  /** The owner's own number, where `code` is ours. */
  readonly officialNumber?: string
  /** Where it stands in the owner's layout, where that is not the document's order. */
  readonly displayOrder?: number
  /** A person has checked it against the owner's text; false shows a mark beside it. */
  readonly verified?: boolean
  /** The variants that have it; all where absent. */
  readonly variants?: readonly string[]
  /** Values of the framework's attributes, by their ids. */
  readonly attributes?: Readonly<Record<string, string>>
  readonly label: string
  /** For pictures and narrow columns; the label where absent. */
  readonly shortLabel?: string
  readonly description: string
  readonly evidence: Evidence
  /** Plain words, always ours. */
  readonly gloss?: string
  readonly ratable: boolean
  /** What each level or anchor of a scale looks like here. */
  readonly rubrics: readonly Rubric[]
  /** What one can see: of a `barrier`, of an `option` that removes it, or simply a `sign`. */
  readonly lookFors?: readonly LookFor[]
  /** What to do next where the team stands at or under a level. */
  readonly recommendations?: readonly Recommendation[]
}

export interface LookFor {
  readonly id: string
  readonly kind: 'barrier' | 'option' | 'sign'
  readonly text: string
  readonly owner: 'framework' | 'ours'
}

export interface Recommendation {
  readonly id: string
  readonly scale: string
  /** Id of the highest level it is meant for. */
  readonly upTo: string
  readonly text: string
  readonly owner: 'framework' | 'ours'
}

export interface Rubric {
  readonly scale: string
  readonly owner: 'framework' | 'ours'
  /** One text for each level (or anchor) of the scale, in the scale's order. */
  readonly descriptors: readonly string[]
}

export type Scale = LevelScale | SpectrumScale

interface ScaleBase {
  readonly id: string
  /** Which of the answers that are not a level may be given. */
  readonly allows: {
    readonly notSure: boolean
    readonly notMine: boolean
    readonly notApplicable: boolean
    readonly notObservable: boolean
  }
}

/** Ordered levels, least first. A mark is the index of a level. */
export interface LevelScale extends ScaleBase {
  readonly kind: 'levels'
  readonly levels: readonly ScaleLevel[]
  /** Index of the first level that counts as favorable, where the framework names one. */
  readonly favourable?: number
}

/** A line between anchors, least first. A mark is a whole position 0..100. */
export interface SpectrumScale extends ScaleBase {
  readonly kind: 'spectrum'
  readonly anchors: readonly (ScaleLevel & { readonly position: number })[]
}

export interface ScaleLevel {
  readonly id: string
  readonly label: string
  readonly owner: 'framework' | 'ours'
}

export interface Instrument {
  readonly id: string
  /**
   * `self-assessment` and `survey` are put to people in rounds. A `walkthrough` is filled in once a visit, a `checklist` once a check,
   * a `log` once a line.
   */
  readonly kind: 'self-assessment' | 'survey' | 'walkthrough' | 'checklist' | 'log'
  readonly title: string
  readonly purpose: string
  /** The sentence above every item ("Where is our district today?"). */
  readonly question: string
  /** Minutes for one person alone; null where the owner prints none and we have not measured. */
  readonly minutes: number | null
  /** In words: who answers, about what, how often. */
  readonly respondents?: string
  readonly unit?: string
  readonly cadence?: string
  /** Asked on a scale about a condition: their answers are marks. */
  readonly items: readonly Item[]
  /**
   * Asked in another form: a choice, a ranking, a number, a date, a text, a reference. In rounds nothing that points to somebody
   * (`isRoundField`).
   */
  readonly fields?: readonly Field[]
  readonly subsets: readonly Subset[]
  /** How many items one looks at in one visit; all of them where absent. */
  readonly focus?: { readonly least: number; readonly most: number }
  /** Who sees and writes what is filled in, where it is filled in outside rounds. */
  readonly access?: RecordAccess
}

export interface Item {
  readonly code: string
  readonly condition: string
  readonly scale: string
  /** How it is asked where the condition's label is not enough. */
  readonly text?: string
  /** `negative`: agreeing speaks against the condition. */
  readonly polarity?: 'positive' | 'negative'
  /** Asks whether the instrument was used as meant; counted for no condition's picture. */
  readonly fidelity?: boolean
  readonly variants?: readonly string[]
  /** Asked only when a field before it has one of these values. */
  readonly when?: FieldCondition
  readonly pupilRights?: PupilRightsArea
}

/** A named part of an instrument ("the ten that matter"). */
export interface Subset {
  readonly id: string
  readonly label: string
  readonly owner: 'framework' | 'ours'
  readonly items: readonly string[]
}

/** A text with a use: shown where `use` says, beside what `about` names. */
export interface TextBlock {
  readonly id: string
  readonly use: 'preface' | 'purpose' | 'reflection' | 'protocol-step' | 'protocol-question' | 'lens' | 'closing' | 'note'
  /** A layer or condition code; the whole framework where absent. */
  readonly about?: string
  readonly order: number
  readonly text: string
  readonly verbatim: boolean
  /** Verbatim but for a repair that is named here. */
  readonly adapted?: string
  readonly owner: 'framework' | 'ours'
}

export interface Translation {
  readonly by: 'owner' | 'ours'
  /** A person who knows the language and the field has read it. */
  readonly reviewed: boolean
  /** Paths as `translatableTexts` gives them, for instance `conditions/E1/label`. */
  readonly texts: Readonly<Record<string, string>>
}
