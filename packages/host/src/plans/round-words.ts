import { can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import type { AgreementWord } from '../districts/views.ts'
import type { Locale } from '../results/item-result.ts'
import { itemResult, type Reading, readAnswersOf } from '../results/reading.ts'
import type { ItemResult } from '../results/views.ts'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { type RoundFacts, readRoundFacts } from '../rounds/round-facts.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** One round as this person may read it for a plan, its conditions by their codes. */
export interface ReadableRound {
  readonly facts: RoundFacts
  readonly items: readonly FormItem[]
  /** What the framework wants said before anything else. */
  readonly notice: string | null
  /** What of the results may be read of a condition; null for one that is not revealed, and for whoever may not read the results. */
  readonly resultOf: (code: string) => ItemResult | null
  readonly mayReadResults: boolean
}

const readable = async (
  context: DistrictContext,
  { roundId, locale }: { readonly roundId: string; readonly locale: Locale },
): Promise<ReadableRound | null> => {
  const facts = await readRoundFacts(context, roundId)
  if (!facts) return null
  const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
  const items = formItems(framework, { instrumentId: facts.round.instrumentId, items: facts.round.items, locale })
  const mayReadResults = can(context.actor, 'results.read', subjectOf(facts))
  const reading: Reading | null = mayReadResults ? await readAnswersOf(context, { facts, locale }) : null
  const resultOf = (code: string): ItemResult | null => {
    const item = items.find(candidate => candidate.code === code)
    return reading && item && facts.reveals.has(code) ? itemResult(reading, item) : null
  }
  return { facts, items, notice: translate(framework, locale).notice ?? null, resultOf, mayReadResults }
}

/** Reads each round once, however often it is asked about. Null for a round that is not there. */
export const createRoundReader = (context: DistrictContext, locale: Locale): ((roundId: string) => Promise<ReadableRound | null>) => {
  const read = new Map<string, Promise<ReadableRound | null>>()
  return roundId => {
    const known = read.get(roundId) ?? readable(context, { roundId, locale })
    read.set(roundId, known)
    return known
  }
}

export type RoundReader = ReturnType<typeof createRoundReader>

/** What a team agreed about a condition, as far as this viewer may read it: words under the floor are not in it. */
export interface FindingWords {
  readonly roundId: string
  readonly roundTitle: string
  readonly item: string
  readonly label: string
  /** Null where too few marks may be shown. */
  readonly agreement: AgreementWord | null
  readonly sentence: string | null
  readonly agreed: string | null
  readonly reason: string
  readonly minorityNote: string
}

export const findingWords = (round: ReadableRound, code: string): FindingWords | null => {
  const result = round.resultOf(code)
  if (!result) return null
  return {
    roundId: round.facts.round.id,
    roundTitle: round.facts.round.title,
    item: code,
    label: result.label,
    agreement: result.shown?.agreement ?? null,
    sentence: result.shown?.sentence ?? null,
    agreed: result.finding?.positionInWords ?? null,
    reason: result.finding?.reason ?? '',
    minorityNote: result.finding?.minorityNote ?? '',
  }
}
