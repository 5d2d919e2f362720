import { importanceWeight } from './importance.ts'
import { type AgreementWord, agreementIndex, inWords } from './in-words.ts'
import { interpolatedMedian } from './interpolated-median.ts'
import { byWeight, type RatedItem } from './rank-for-discussion.ts'
import type { Locale } from './sentences/language.ts'
import { lensSentence } from './sentences/lens-sentence.ts'
import { positionCount } from './tally.ts'

export type Lens = 'urgent' | 'leastAligned' | 'nearlyThere'

/** Everything a lens decides by. */
export interface LensReason {
  /** Interpolated median, 0..1 over the scale. */
  readonly median: number
  /** Van der Eijk's A; with two levels 2 x modal share - 1. */
  readonly agreementIndex: number
  readonly agreement: AgreementWord
  /** Weight of what matters, .3 to 1. */
  readonly importance: number
}

export interface LensEntry {
  readonly code: string
  /** What the lens orders by, 0..1, most first. */
  readonly weight: number
  readonly reason: LensReason
  /** The reason as a sentence. */
  readonly why: string
}

interface LensRule {
  readonly admits: (reason: LensReason) => boolean
  readonly weigh: (reason: LensReason) => number
}

const rules: Readonly<Record<Lens, LensRule>> = {
  urgent: { admits: ({ median }) => median < 0.5, weigh: ({ median, importance }) => importance * (1 - median) },
  leastAligned: {
    admits: ({ agreement }) => agreement === 'split' || agreement === 'poles-apart',
    weigh: reason => (reason.importance * (1 - reason.agreementIndex)) / 2,
  },
  nearlyThere: {
    admits: ({ median, agreement }) => median >= 0.6 && median < 0.9 && (agreement === 'together' || agreement === 'leaning'),
    weigh: ({ median, importance }) => importance * median,
  },
}

const reasonOf = ({ tally, scale, importance }: RatedItem): LensReason | undefined => {
  const index = agreementIndex(tally, scale)
  const median = interpolatedMedian(tally, scale)
  if (index === undefined || !('value' in median)) return undefined
  return {
    median: median.value / (positionCount(scale) - 1),
    agreementIndex: index,
    agreement: inWords(tally, scale),
    importance: importanceWeight(importance),
  }
}

/**
 * Three ways to look for priorities, each most first and ties as they came. With m the median over the scale, A the agreement index and
 * w the importance: `urgent` m < .5, by w (1 - m); `leastAligned` split or poles apart, by w (1 - A) / 2; `nearlyThere` .6 <= m < .9 and
 * together or leaning, by w m. The cut points are ours. An item with too few marks to say is in none.
 */
export const lenses = (items: readonly RatedItem[], locale: Locale): Readonly<Record<Lens, readonly LensEntry[]>> => {
  const known = items.flatMap(item => {
    const reason = reasonOf(item)
    return reason ? [{ item, reason }] : []
  })
  const through = ({ admits, weigh }: LensRule): readonly LensEntry[] =>
    byWeight(
      known
        .filter(({ reason }) => admits(reason))
        .map(({ item, reason }) => ({ code: item.code, weight: weigh(reason), reason, why: lensSentence(item, locale) })),
    )
  return { urgent: through(rules.urgent), leastAligned: through(rules.leastAligned), nearlyThere: through(rules.nearlyThere) }
}
