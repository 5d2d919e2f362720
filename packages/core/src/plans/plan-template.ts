import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A plan template document: what a team is asked when it turns a priority into a plan. Parts in order, each with its prompts, and the
 * horizons of its actions. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface PlanTemplate {
  /** Version of this form of document, not of the content. */
  readonly format: 1
  /** Permanent: plans keep it. */
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  /** Its name in full. */
  readonly title: string
  /** For tabs and narrow columns. */
  readonly shortTitle: string
  /** When to plan with it, in one or two sentences. */
  readonly summary: string
  /** Whose it is. */
  readonly owner: string
  /** Where the owner publishes it. */
  readonly url?: string
  /** Of everything that is written here: a language tag, `en` or `es-MX`. */
  readonly language: string
  readonly licence: Licence
  /** At least one. Every plan begins with the three questions, whatever its template. */
  readonly parts: readonly PlanPart[]
  /** When an action is due, nearest first. At least one where a prompt asks for actions. */
  readonly horizons: readonly PlanHorizon[]
  /** By language tag. */
  readonly translations: Readonly<Record<string, Translation>>
}

/** A part of a plan with a heading of its own. */
export interface PlanPart {
  /** Permanent: plans keep it. */
  readonly id: string
  /** Its heading. */
  readonly label: string
  /** Whose words the label and the prompts' labels and help are. */
  readonly owner: 'ours' | 'framework'
  /** They stand as the owner printed them. */
  readonly verbatim: boolean
  /** What was repaired or quoted from within a sentence. */
  readonly adapted?: string
  /** What is asked, in order. */
  readonly prompts: readonly PlanPrompt[]
}

/** `text` is one answer in words; the others are lists of entries. */
export type PlanPromptKind = 'text' | 'challenges' | 'people' | 'assets' | 'needs' | 'actions'

/** One thing that a plan asks. */
export interface PlanPrompt {
  /** Permanent: entries keep it. */
  readonly id: string
  /** The question. */
  readonly label: string
  /** What to think of when answering. */
  readonly help?: string
  readonly kind: PlanPromptKind
  /** At most so many entries; as many as wanted where absent. */
  readonly most?: number
}

/** A time by which an action is due: "Within three months". */
export interface PlanHorizon {
  /** Permanent: actions keep it. */
  readonly id: string
  /** What people choose. */
  readonly label: string
  /** What belongs there. */
  readonly help?: string
}
