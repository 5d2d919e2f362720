import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A plan template document: what a team is asked when it turns a priority into a plan. Parts in order, each with its prompts, and the
 * horizons of its actions. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface PlanTemplate {
  readonly format: 1
  readonly id: string
  readonly edition: number
  readonly title: string
  readonly shortTitle: string
  readonly summary: string
  readonly owner: string
  readonly url?: string
  readonly language: string
  readonly licence: Licence
  /** At least one. Every plan begins with the three questions, whatever its template: see `composePlanTemplate`. */
  readonly parts: readonly PlanPart[]
  /** When an action is due, nearest first. At least one where a prompt asks for actions. */
  readonly horizons: readonly PlanHorizon[]
  readonly translations: Readonly<Record<string, Translation>>
}

export interface PlanPart {
  readonly id: string
  readonly label: string
  /** Whose words the label and the prompts' labels and help are. */
  readonly owner: 'ours' | 'framework'
  /** They stand as the owner printed them. */
  readonly verbatim: boolean
  /** What was repaired or quoted from within a sentence. */
  readonly adapted?: string
  readonly prompts: readonly PlanPrompt[]
}

/** `text` is one answer in words; the others are lists of entries. */
export type PlanPromptKind = 'text' | 'challenges' | 'people' | 'assets' | 'needs' | 'actions'

export interface PlanPrompt {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly kind: PlanPromptKind
  /** At most so many entries; as many as wanted where absent. */
  readonly most?: number
}

export interface PlanHorizon {
  readonly id: string
  readonly label: string
  readonly help?: string
}
