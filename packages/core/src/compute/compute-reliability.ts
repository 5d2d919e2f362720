import type { Issue, Result } from '../result.ts'
import { cronbachAlpha } from '../rubrics/index.ts'
import { type Plain, plainValue } from './plain-value.ts'
import { anyNumber, levelCount, levelNumber, type Named, readCases } from './read-cases.ts'

export interface ReliabilityResult {
  /** Over complete rows; items are not turned around. */
  readonly cronbachAlpha: Plain
}

/** Cases `{ id, ratings }`: rows are respondents, columns items. Where `levels` is given ratings are 1..levels, else any numbers. */
export const computeReliability = (document: unknown): Result<{ readonly results: readonly Named<ReliabilityResult>[] }, Issue[]> =>
  readCases(document, fields => {
    const levels = fields.optional('levels', levelCount)
    const ratings = fields.table('ratings', levels === undefined ? anyNumber : levelNumber(levels))
    return ratings && { cronbachAlpha: plainValue(cronbachAlpha(ratings)) }
  })
