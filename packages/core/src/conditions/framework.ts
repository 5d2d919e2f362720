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

export interface Condition {
  readonly code: string
  readonly codeStatus: 'verified' | 'inferred' | 'working' | 'ours'
  readonly layer: string
  /** Code of the condition above, where the tree is deeper than layers. */
  readonly parent?: string
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
  readonly kind: 'self-assessment'
  readonly title: string
  readonly purpose: string
  /** The sentence above every item ("Where is our district today?"). */
  readonly question: string
  /** Minutes for one person alone; null where the owner prints none and we have not measured. */
  readonly minutes: number | null
  readonly items: readonly Item[]
  readonly subsets: readonly Subset[]
}

export interface Item {
  readonly code: string
  readonly condition: string
  readonly scale: string
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
