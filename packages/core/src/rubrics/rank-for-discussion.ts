import type { Scale } from '../conditions/framework.ts'
import { type Importance, importanceWeight } from './importance.ts'
import { type AgreementWord, agreementIndex, inWords } from './in-words.ts'
import type { Tally } from './tally.ts'

/** One item of a round as ranking and lenses see it; the labels of the scale are in the language of the sentences. */
export interface RatedItem {
  readonly code: string
  readonly tally: Tally
  readonly scale: Scale
  /** Absent where raters were not asked what matters. */
  readonly importance?: Importance
}

export interface DiscussionEntry {
  readonly code: string
  readonly agreement: AgreementWord
  /** Importance times (1 - A) / 2, 0..1; what the order goes by. */
  readonly weight: number
  readonly importance: number
}

/** Orders by weight, most first, equal weights as they came; rounding keeps noise in the last digits from deciding. */
export const byWeight = <T extends { readonly weight: number }>(entries: readonly T[]): readonly T[] =>
  entries.toSorted((a, b) => Math.round(b.weight * 1e9) - Math.round(a.weight * 1e9))

/**
 * What to talk about first: by importance times (1 - A) / 2, where A is van der Eijk's agreement, or with two levels 2 x modal share - 1.
 * Ties stay in the order given, which is the framework's. Items with too few marks to say come apart.
 */
export const rankForDiscussion = (
  items: readonly RatedItem[],
): { readonly ranked: readonly DiscussionEntry[]; readonly tooFew: readonly { readonly code: string }[] } => {
  const weighed = items.map(({ code, tally, scale, importance }) => {
    const agreement = agreementIndex(tally, scale)
    const weight = importanceWeight(importance)
    return {
      code,
      agreement: inWords(tally, scale),
      weight: agreement === undefined ? undefined : (weight * (1 - agreement)) / 2,
      importance: weight,
    }
  })
  return {
    ranked: byWeight(weighed.flatMap(entry => (entry.weight === undefined ? [] : [{ ...entry, weight: entry.weight }]))),
    tooFew: weighed.filter(entry => entry.weight === undefined).map(({ code }) => ({ code })),
  }
}
