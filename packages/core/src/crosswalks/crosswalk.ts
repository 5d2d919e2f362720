import type { Licence, Translation } from '../conditions/framework.ts'

/**
 * A crosswalk document: how conditions of one framework relate to conditions of others. Nothing is scored across frameworks; a crosswalk
 * only says where one reads on. Plain JSON; prose in the document's `language`, other languages in `translations`.
 */
export interface Crosswalk {
  readonly format: 1
  readonly id: string
  readonly edition: number
  readonly title: string
  readonly summary?: string
  readonly owner: string
  readonly language: string
  readonly licence: Licence
  readonly links: readonly CrosswalkLink[]
  readonly translations: Readonly<Record<string, Translation>>
}

/** `subset`: what `from` asks is part of what `to` asks; `superset` the other way round. `intersects`: they share something. */
export type CrosswalkRelation = 'equal' | 'equivalent' | 'subset' | 'superset' | 'intersects'

export interface CrosswalkLink {
  readonly from: CrosswalkEnd
  readonly to: CrosswalkEnd
  readonly relation: CrosswalkRelation
  readonly note?: string
  /** Whose judgement it is: one of the frameworks says so itself, or the writer of the crosswalk does. */
  readonly by: 'ours' | 'framework'
}

export interface CrosswalkEnd {
  /** Id of a framework; the link sleeps where it is not installed. */
  readonly framework: string
  /** Code of a condition. */
  readonly code: string
}
