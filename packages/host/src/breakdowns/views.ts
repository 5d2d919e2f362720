import type { Scale } from '@tilth/core/conditions'
import type { AgreementWord } from '../districts/views.ts'

/** One round's results by group: hidden once for all items and all partitions, complementary cells included. */
export interface BreakdownView {
  readonly roundId: string
  /** False until every condition is revealed: a pattern is decided once, when nothing moves any more. Then `items` and `groups` are empty. */
  readonly ready: boolean
  readonly by: 'role' | 'site' | 'language'
  readonly floor: number
  readonly items: readonly {
    readonly code: string
    readonly label: string
    readonly shortLabel: string
    readonly layer: string
    readonly scale: Scale
  }[]
  readonly groups: readonly BreakdownGroup[]
}

export interface BreakdownGroup {
  /** `unknown` where people did not say; its label is empty. */
  readonly id: string
  readonly label: string
  /** People of the group that are counted; null where protected. */
  readonly people: number | null
  /** In the order of `items`; null where the group is protected. */
  readonly items: readonly GroupResult[] | null
}

export interface GroupResult {
  readonly code: string
  /** Marks on the scale. Null where fewer than the floor marked it. */
  readonly counted: number | null
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  readonly agreement: AgreementWord | null
  readonly sentence: string | null
}

/** The same conditions of one org's rounds over time, across editions of which a map says how they belong together; only rounds this viewer may see, each under its own floor. */
export interface ComparisonView {
  readonly rounds: readonly {
    readonly id: string
    readonly title: string
    readonly revealedAt: string
    readonly counted: number | null
    readonly edition: number
    readonly frameworkTitle: string
    readonly versionLabel: string
    /** Another edition, or another framework, than that of the round before. */
    readonly isBreak: boolean
  }[]
  readonly items: readonly {
    readonly code: string
    readonly label: string
    readonly shortLabel: string
    readonly layer: string
    readonly scale: Scale
    /**
     * In the order of `rounds`; null where the round did not ask it, where it is not revealed, where it is protected, or where the
     * edition it was asked in cannot be compared: several of its conditions are one here, or what it asked says something else.
     */
    readonly points: readonly (GroupResult & {
      readonly agreed: number | null
      readonly why: 'not-asked' | 'not-revealed' | 'protected' | 'merged' | 'not-comparable' | null
      /** Codes in the edition of that round, where it is another than the condition's own. */
      readonly across: readonly string[]
      /** Comparable as far as it goes: a part of what was asked, or other words. It counts in no sentence. */
      readonly isProvisional: boolean
    })[]
    readonly sentence: string
  }[]
}
