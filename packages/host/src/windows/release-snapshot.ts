import type { Need, SupportsAdvice } from '@tilth/core/rubrics'
import type { StoredResult } from '../breakdowns/group-result.ts'

export interface InBothLanguages {
  readonly en: string
  readonly es: string
}

/** What a release to the district shows, and nothing else. Schools go by the ids of their rounds. */
export interface DistrictSnapshot {
  readonly floor: number
  /** All rounds this release is about. */
  readonly rounds: readonly string[]
  /** Rounds whose every condition the pattern shows: their own results may be looked at from outside. */
  readonly open: readonly string[]
  /** People behind each school that is shown. */
  readonly people: Readonly<Record<string, number>>
  readonly items: readonly ItemSnapshot[]
  readonly supports: {
    readonly advice: SupportsAdvice
    readonly sentence: InBothLanguages
    readonly similar: readonly string[]
    readonly dissimilar: readonly string[]
  }
}

export interface ItemSnapshot {
  readonly code: string
  /** Rounds that asked it. */
  readonly asked: readonly string[]
  /** All of these together. */
  readonly all: StoredResult | null
  readonly bySchool: Readonly<Record<string, StoredResult>>
  readonly need: Need
  readonly sentence: InBothLanguages
}

/** A release to a school opens its round to the school's own people, under the floor for those outside the team. */
export interface SchoolSnapshot {
  readonly rounds: readonly string[]
  readonly open: readonly string[]
}

/** Sets of rounds whose people releases before this one showed as one number, on one condition or, without a code, on all. */
export const knownSets = (releases: readonly DistrictSnapshot[], code?: string): readonly (readonly string[])[] =>
  releases.flatMap(release => {
    if (code === undefined) return Object.keys(release.people).map(roundId => [roundId])
    const item = release.items.find(candidate => candidate.code === code)
    return item ? [...Object.keys(item.bySchool).map(roundId => [roundId]), ...(item.all ? [item.asked] : [])] : []
  })

/** Rounds that a release before this one was about and that none of them showed. */
export const hiddenBefore = (releases: readonly DistrictSnapshot[], code?: string): readonly string[] => {
  const shown = new Set(knownSets(releases, code).flatMap(ids => (ids.length === 1 ? ids : [])))
  const about = releases.flatMap(release =>
    code === undefined ? release.rounds : (release.items.find(candidate => candidate.code === code)?.asked ?? []),
  )
  return [...new Set(about)].filter(roundId => !shown.has(roundId))
}
