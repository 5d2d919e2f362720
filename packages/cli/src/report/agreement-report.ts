import type { Scale } from '@tilth/core/conditions'
import type { AgreementWord, Statistic, Tally } from '@tilth/core/rubrics'

/** Everything a report says, before it is words or pictures. Medians of levels count from 1; positions of a spectrum are what they are. */
export interface AgreementReport {
  readonly title: string
  /** Levels are numbers because no framework was given. */
  readonly isNumbered: boolean
  readonly people: number
  /** The items by the scale they are answered on, each scale once. */
  readonly sets: readonly ItemSet[]
  /** What to talk about first over all teams, most first: see `weight`. */
  readonly items: readonly ItemAcrossTeams[]
  /** In natural order of their names. */
  readonly teams: readonly TeamReport[]
}

export interface ItemSet {
  readonly scale: Scale
  readonly codes: readonly string[]
  /** Which metric alpha takes on this scale. */
  readonly metric: 'ordinal' | 'interval'
  /** Of the items of this scale, on rows without a gap in them. */
  readonly cronbachAlpha: Statistic
  readonly completeRows: number
}

export interface ItemAcrossTeams {
  readonly code: string
  readonly label: string
  readonly n: number
  /** As multilevel's ICC1: with the mean number of marks of a team. */
  readonly icc1: Statistic
  /** With k0 of unequal teams. */
  readonly icc1Unequal: Statistic
  readonly icc2: Statistic
  /** How many teams each word holds for. */
  readonly words: Readonly<Record<AgreementWord, number>>
  /** Mean over the teams of (1 - A) / 2; null where no team has enough marks. */
  readonly weight: number | null
}

export interface TeamReport {
  readonly team: string
  readonly raters: number
  /** One for each of the report's sets, in their order. */
  readonly sets: readonly TeamSet[]
}

export interface TeamSet {
  readonly alpha: Statistic
  readonly rwgJ: Statistic
  /** Two-way, of one rater and of their mean; items are units, those with a gap left out. */
  readonly iccSingle: Statistic
  readonly iccAverage: Statistic
  /** What to talk about first comes first; items with too few marks to say come last. */
  readonly items: readonly TeamItem[]
}

export interface TeamItem {
  readonly code: string
  readonly label: string
  readonly n: number
  readonly tally: Tally
  readonly word: AgreementWord
  /** The marks in words, as counts. */
  readonly sentence: string
  readonly median: Statistic
  readonly agreementA: Statistic
  readonly consensus: Statistic
  /** May be negative. */
  readonly rwg: Statistic
}
