import type { Scale } from '@tilth/core/conditions'
import type { GroupResult } from '../breakdowns/views.ts'
import type { FrameworkCredit, LayerView } from '../rounds/views.ts'

/** In a list: one line a window. */
export interface WindowCard {
  readonly id: string
  readonly title: string
  readonly orgName: string
  readonly instrumentTitle: string
  readonly schools: number
  readonly state: 'draft' | 'open' | 'closed'
  readonly closesAt: string | null
  readonly released: 'none' | 'schools' | 'district'
}

/** One instrument at many schools. Schools stand in the alphabet's order and never in another. */
export interface WindowView {
  readonly id: string
  readonly title: string
  readonly orgId: string
  readonly orgName: string
  readonly framework: FrameworkCredit
  readonly instrumentTitle: string
  readonly layers: readonly LayerView[]
  readonly schools: readonly WindowSchool[]
  readonly version: number
  /** What the district may see: null before its release. */
  readonly patterns: PatternsView | null
  readonly releases: readonly ReleaseView[]
  readonly may: {
    readonly edit: boolean
    readonly addSchools: boolean
    readonly releaseToSchools: boolean
    readonly releaseToDistrict: boolean
    readonly withdraw: boolean
  }
  /** Why a release cannot be made now; issue codes with their params, empty when it can. */
  readonly releaseBlockers: readonly { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }[]
}

export interface WindowSchool {
  readonly orgId: string
  readonly orgName: string
  readonly roundId: string
  readonly state: 'draft' | 'open' | 'closed'
  readonly invited: number
  readonly finished: number
  readonly revealed: boolean
  readonly withdrawn: boolean
  readonly releasedToSchool: boolean
  /** May this viewer open the round itself. */
  readonly mayOpenRound: boolean
}

export interface ReleaseView {
  readonly id: string
  readonly stage: 'school' | 'district'
  readonly orgName: string | null
  readonly number: number
  readonly releasedAt: string
  readonly releasedBy: string
}

/** Patterns of all schools beside each other on one axis, from the snapshot of the release and from nothing else. */
export interface PatternsView {
  readonly releasedAt: string
  readonly floor: number
  /** In the alphabet's order. Schools without enough raters are `protected`: in the list, without numbers. */
  readonly schools: readonly {
    readonly orgId: string
    readonly orgName: string
    readonly protected: boolean
    readonly people: number | null
  }[]
  readonly items: readonly {
    readonly code: string
    readonly label: string
    readonly shortLabel: string
    readonly layer: string
    readonly scale: Scale
    /** All released schools together; null where protected. */
    readonly all: GroupResult | null
    /** In the order of `schools`. */
    readonly bySchool: readonly (GroupResult | null)[]
    /** `similar`: schools need much the same; `dissimilar`: they need different things; `unclear`: too few schools to say. */
    readonly need: 'similar' | 'dissimilar' | 'unclear'
    readonly sentence: string
  }[]
  /** One set of supports or a portfolio? In words, with the conditions it rests on. */
  readonly supports: {
    readonly advice: 'one-set' | 'portfolio' | 'mixed' | 'unclear'
    readonly sentence: string
    readonly similar: readonly string[]
    readonly dissimilar: readonly string[]
  }
}
