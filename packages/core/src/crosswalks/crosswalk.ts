import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A crosswalk document: how conditions of one framework relate to conditions of others. Nothing is scored across frameworks; a crosswalk
 * only says where one reads on. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface Crosswalk {
  /** Version of this form of document, not of the content. */
  readonly format: 1
  /** Permanent, within the plugin. */
  readonly id: string
  /** Integer of the content; a published edition never changes. */
  readonly edition: number
  /** What it is called. */
  readonly title: string
  /** Which frameworks it connects and how that was judged. */
  readonly summary?: string
  /** Whose it is. */
  readonly owner: string
  /** Of everything that is written here: a language tag, `en` or `es-MX`. */
  readonly language: string
  readonly licence: Licence
  /** From one condition to another, each with what it says. */
  readonly links: readonly CrosswalkLink[]
  /** By language tag. */
  readonly translations: Readonly<Record<string, Translation>>
}

/** `subset`: what `from` asks is part of what `to` asks; `superset` the other way round. `intersects`: they share something. */
export type CrosswalkRelation = 'equal' | 'equivalent' | 'subset' | 'superset' | 'intersects'

/** One condition beside another, and what they have in common. */
export interface CrosswalkLink {
  /** Where one reads on from. */
  readonly from: CrosswalkEnd
  /** Where one reads on. */
  readonly to: CrosswalkEnd
  readonly relation: CrosswalkRelation
  /** What the two share, in words. */
  readonly note?: string
  /** Whose judgement it is: one of the frameworks says so itself, or the writer of the crosswalk does. */
  readonly by: 'ours' | 'framework'
}

/** A condition of a framework, installed or not. */
export interface CrosswalkEnd {
  /** Id of a framework; the link sleeps where it is not installed. */
  readonly framework: string
  /** Code of a condition. */
  readonly code: string
}
