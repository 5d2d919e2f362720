import { listOf } from '../document/shape.ts'
import type { Issue, Result } from '../result.ts'
import { agreementA, consensus, countMarks, emptyTally, interpolatedMedian, type Share, shareFrom } from '../rubrics/index.ts'
import { numberedScale } from './numbered-scale.ts'
import { type Plain, plainValue } from './plain-value.ts'
import { levelCount, markCount, type Named, readCases } from './read-cases.ts'

export interface DescriptiveResult {
  readonly n: number
  /** Levels counted from 1. */
  readonly interpolatedMedian: Plain
  readonly consensus: Plain
  readonly agreementA: Plain
  /** At the highest level, with Wilson's 95 % interval, 0..1. */
  readonly topBox: Plain<Share>
  /** At the two highest. */
  readonly topTwoBox: Plain<Share>
}

const describe = (counts: readonly number[]): DescriptiveResult => {
  const scale = numberedScale(counts.length)
  const tally = { ...emptyTally(scale), counts }
  const median = interpolatedMedian(tally, scale)
  return {
    n: countMarks(tally),
    interpolatedMedian: 'value' in median ? median.value + 1 : median,
    consensus: plainValue(consensus(tally, scale)),
    agreementA: plainValue(agreementA(tally, scale)),
    topBox: plainValue(shareFrom(tally, counts.length - 1)),
    topTwoBox: plainValue(shareFrom(tally, counts.length - 2)),
  }
}

/** Cases `{ id, counts }`: how many gave each level, least first; `levels`, where given, is how many there are. */
export const computeDescriptive = (document: unknown): Result<{ readonly results: readonly Named<DescriptiveResult>[] }, Issue[]> =>
  readCases(document, fields => {
    const counts = fields.required('counts', listOf(markCount, { max: 101 }))
    const levels = fields.optional('levels', levelCount)
    if (counts && (counts.length < 2 || (levels !== undefined && counts.length !== levels)))
      return fields.spot.at('counts', () => fields.spot.report('different_lengths', { expected: levels ?? 2, found: counts.length }))
    return counts && describe(counts)
  })
