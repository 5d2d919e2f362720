import type { Field, FieldCondition, PupilRightsArea } from '../fields/field.ts'
import type { RecordAccess } from '../records/record-access.ts'

/**
 * A framework document: whose conditions, in what tree, on which scale, asked with which instrument. Plain JSON; ids inside a
 * document are its own. All prose is written in the document's `language`; other languages are `translations`, keyed by the
 * paths that `translatableTexts` lists, so that coverage can be counted and a missing text falls back visibly.
 */
export interface Framework {
  /** Version of this form of document, not of the content. */
  readonly format: 1
  /** Permanent: rounds and crosswalks keep it. */
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  /** Its name in full, as the owner writes it. */
  readonly title: string
  /** For tabs, charts and narrow columns. */
  readonly shortTitle: string
  /** What it is about, in one or two sentences. */
  readonly summary: string
  /** What the owner calls this version ("First edition"). */
  readonly versionLabel: string
  /** Whose framework it is. */
  readonly owner: string
  /** The people who wrote it, where the owner names them. */
  readonly authors?: readonly string[]
  /** Where the owner publishes it. */
  readonly url?: string
  /** Of everything that is written here: a language tag, `en` or `es-MX`. */
  readonly language: string
  readonly licence: Licence
  /** How much of the framework is here: all of it, a part, its name and facts alone (`shell`), or a working edition that is not the owner's text. */
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
  /** The rings of its picture, from the inside out. Every condition stands in one. */
  readonly layers: readonly Layer[]
  /** In the order in which they are listed and asked. */
  readonly conditions: readonly Condition[]
  /** What marks are given on. Items and rubrics name them. */
  readonly scales: readonly Scale[]
  /** How it is asked. */
  readonly instruments: readonly Instrument[]
  /** Texts that are shown beside it: prefaces, reflections, a protocol for the talk. */
  readonly texts: readonly TextBlock[]
  /** By language tag. */
  readonly translations: Readonly<Record<string, Translation>>
}

/** Under which terms a document may be shown, changed and passed on. */
export interface Licence {
  /** An SPDX id where one exists (`CC-BY-4.0`), else `unknown` or `restricted`. */
  readonly id: string
  /** As people say it. */
  readonly name: string
  /** Where the terms can be read. */
  readonly url?: string
  /** Shown on every screen and sheet that uses the framework, word for word. */
  readonly attribution: string
  /** It may be changed, and so translated. Where the owner's own text may not, a translation can only be the owner's. */
  readonly derivativesAllowed: boolean
  /** It may be passed on to others. */
  readonly redistributable: boolean
}

/** How sure we are that a text is what the owner published; `ours` was written by this project. */
export type Evidence = 'published' | 'unverified' | 'ours'

/** What stands in the middle of the picture of a framework. */
export interface Core {
  /** Permanent, within the document. */
  readonly code: string
  /** What it is called. */
  readonly label: string
  /** What it means, in full. */
  readonly description: string
  readonly evidence: Evidence
}

/** A ring of the picture: conditions that stand equally close to the design in the center. Layers are listed from the inside out. */
export interface Layer {
  /** Permanent; conditions name it, and texts may be about it. */
  readonly code: string
  /** Its short name. */
  readonly label: string
  /** Its name in full, above its conditions. */
  readonly heading: string
  /** What its conditions are there for. */
  readonly purpose: string
  /** More about it. May be empty. */
  readonly description: string
  readonly evidence: Evidence
  /** How closely its conditions have to follow the design in the center. */
  readonly alignmentToModel?: 'tight' | 'between' | 'general'
}

/** Named parts of the field whose conditions partly differ. */
export interface Variant {
  /** Conditions and items name it. */
  readonly id: string
  /** What it is called where one is chosen. */
  readonly label: string
  /** When to choose it. */
  readonly description: string
}

/** Something that is said of conditions in one of a few words. A condition that is not given a value is `unknown`, never guessed. */
export interface Attribute {
  /** Conditions name it under `attributes`. */
  readonly id: string
  /** What it is called. */
  readonly label: string
  /** What it tells apart. */
  readonly description: string
  /** The words it can be said in. */
  readonly values: readonly {
    /** Conditions name it. */
    readonly id: string
    /** What people read. */
    readonly label: string
    /** What is meant by it. */
    readonly description: string
  }[]
}

/** Something that must be in place: a node of the framework's tree. */
export interface Condition {
  /** Permanent: marks, findings and plans keep it. */
  readonly code: string
  /** Where the code comes from: the owner's own (`verified`), concluded by us (`inferred`), standing in until the owner gives one (`working`), or `ours`. */
  readonly codeStatus: 'verified' | 'inferred' | 'working' | 'ours'
  /** Code of the layer it stands in. */
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
  /** What must be in place, in few words. */
  readonly label: string
  /** For pictures and narrow columns; the label where absent. */
  readonly shortLabel?: string
  /** The same in full. May be empty. */
  readonly description: string
  readonly evidence: Evidence
  /** Plain words, always ours. */
  readonly gloss?: string
  /** Marks can be given on it; false for one that only holds others together. */
  readonly ratable: boolean
  /** What each level or anchor of a scale looks like here. */
  readonly rubrics: readonly Rubric[]
  /** What one can see: of a `barrier`, of an `option` that removes it, or simply a `sign`. */
  readonly lookFors?: readonly LookFor[]
  /** What to do next where the team stands at or under a level. */
  readonly recommendations?: readonly Recommendation[]
}

/** Something that one can see in a room or a document. */
export interface LookFor {
  /** Permanent, within the condition. */
  readonly id: string
  /** Something in the way, a way to remove it, or simply a sign. */
  readonly kind: 'barrier' | 'option' | 'sign'
  /** What is to be seen. */
  readonly text: string
  /** Whose words they are. */
  readonly owner: 'framework' | 'ours'
}

/** What to do next, for a team that stands at or under a level. */
export interface Recommendation {
  /** Permanent, within the condition. */
  readonly id: string
  /** Id of the scale that the level is of. */
  readonly scale: string
  /** Id of the highest level it is meant for. */
  readonly upTo: string
  /** What to do. */
  readonly text: string
  /** Whose words they are. */
  readonly owner: 'framework' | 'ours'
}

/** What each level of a scale looks like at one condition. */
export interface Rubric {
  /** Id of the scale. */
  readonly scale: string
  /** Whose words they are. */
  readonly owner: 'framework' | 'ours'
  /** One text for each level (or anchor) of the scale, in the scale's order. */
  readonly descriptors: readonly string[]
}

/** What marks are given on: ordered levels, or a line between anchors. */
export type Scale = LevelScale | SpectrumScale

interface ScaleBase {
  /** Items and rubrics name it. */
  readonly id: string
  /** Which of the answers that are not a level may be given. */
  readonly allows: {
    /** "I am not sure." */
    readonly notSure: boolean
    /** "It is not mine to judge." */
    readonly notMine: boolean
    /** "It does not apply here." */
    readonly notApplicable: boolean
    /** "It could not be seen." */
    readonly notObservable: boolean
  }
}

/** Ordered levels, least first. A mark is the index of a level. */
export interface LevelScale extends ScaleBase {
  /** Ordered levels. */
  readonly kind: 'levels'
  /** Least first. */
  readonly levels: readonly ScaleLevel[]
  /** Index of the first level that counts as favorable, where the framework names one. */
  readonly favourable?: number
}

/** A line between anchors, least first. A mark is a whole position 0..100. */
export interface SpectrumScale extends ScaleBase {
  /** A line between anchors. */
  readonly kind: 'spectrum'
  /** Points of the line that have a name, least first. */
  readonly anchors: readonly (ScaleLevel & {
    /** Where it stands on the line, 0 to 100. */
    readonly position: number
  })[]
}

/** A step of a scale that has a name. */
export interface ScaleLevel {
  /** Permanent: marks keep it. */
  readonly id: string
  /** What people choose. */
  readonly label: string
  /** Whose word it is. */
  readonly owner: 'framework' | 'ours'
}

/** A list of items that is put to people, or filled in by whoever looks. */
export interface Instrument {
  /** Permanent: rounds keep it. */
  readonly id: string
  /**
   * `self-assessment` and `survey` are put to people in rounds. A `walkthrough` is filled in once a visit, a `checklist` once a check,
   * a `log` once a line.
   */
  readonly kind: 'self-assessment' | 'survey' | 'walkthrough' | 'checklist' | 'log'
  /** What it is called. */
  readonly title: string
  /** What it is good for, for whoever opens it. */
  readonly purpose: string
  /** The sentence above every item ("Where is our district today?"). */
  readonly question: string
  /** Minutes for one person alone; null where the owner prints none and we have not measured. */
  readonly minutes: number | null
  /** In words: who answers, about what, how often. */
  readonly respondents?: string
  /** In words: what is looked at ("One material"). */
  readonly unit?: string
  /** In words: how often. */
  readonly cadence?: string
  /** Asked on a scale about a condition: their answers are marks. */
  readonly items: readonly Item[]
  /**
   * Asked in another form: a choice, a ranking, a number, a date, a text, a reference. In rounds nothing that points to somebody.
   */
  readonly fields?: readonly Field[]
  /** Parts of it that can be asked alone; none where it is always asked whole. */
  readonly subsets: readonly Subset[]
  /** How many items one looks at in one visit; all of them where absent. */
  readonly focus?: {
    /** At least so many. */
    readonly least: number
    /** At most so many. */
    readonly most: number
  }
  /** Who sees and writes what is filled in, where it is filled in outside rounds. */
  readonly access?: RecordAccess
}

/** One question of an instrument, on one scale, about one condition. */
export interface Item {
  /** Permanent: marks keep it. */
  readonly code: string
  /** Code of the condition it is about. */
  readonly condition: string
  /** Id of the scale it is answered on. */
  readonly scale: string
  /** How it is asked where the condition's label is not enough. */
  readonly text?: string
  /** `negative`: agreeing speaks against the condition. */
  readonly polarity?: 'positive' | 'negative'
  /** Asks whether the instrument was used as meant; counted for no condition's picture. */
  readonly fidelity?: boolean
  /** The variants in which it is asked; all where absent. */
  readonly variants?: readonly string[]
  /** Asked only when a field before it has one of these values. */
  readonly when?: FieldCondition
  /** Which protected area it touches, if any. */
  readonly pupilRights?: PupilRightsArea
}

/** A named part of an instrument ("the ten that matter"). */
export interface Subset {
  /** Permanent: rounds keep it. */
  readonly id: string
  /** What it is called where one is chosen. */
  readonly label: string
  /** Whose choice it is. */
  readonly owner: 'framework' | 'ours'
  /** Codes of its items. */
  readonly items: readonly string[]
}

/** A text with a use: shown where `use` says, beside what `about` names. */
export interface TextBlock {
  /** Permanent, within the document. */
  readonly id: string
  /** What it is for: before the questions (`preface`), why a layer is there (`purpose`), a question to think about (`reflection`), the talk of a team (`protocol-step`, `protocol-question`), a way to look at it (`lens`), the end of the talk (`closing`), or anything else (`note`). */
  readonly use: 'preface' | 'purpose' | 'reflection' | 'protocol-step' | 'protocol-question' | 'lens' | 'closing' | 'note'
  /** A layer or condition code; the whole framework where absent. */
  readonly about?: string
  /** Among the texts of the same use, smallest first. */
  readonly order: number
  /** What is shown. */
  readonly text: string
  /** It stands as the owner printed it. */
  readonly verbatim: boolean
  /** Verbatim but for a repair that is named here. */
  readonly adapted?: string
  /** Whose words they are. */
  readonly owner: 'framework' | 'ours'
}

/** The texts of a document in another language. */
export interface Translation {
  /** Who translated: the document's owner, or somebody else (`ours`). */
  readonly by: 'owner' | 'ours'
  /** A person who knows the language and the field has read it. */
  readonly reviewed: boolean
  /** Paths as `translatableTexts` gives them, for instance `conditions/E1/label`. */
  readonly texts: Readonly<Record<string, string>>
}
