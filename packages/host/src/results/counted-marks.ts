import { nothing } from '@tilth/core/rubrics'
import type { response } from '@tilth/db/district'
import { countedMark, countedVersion, markAfterReveal } from '../ratings/counted-response.ts'
import type { RoundFacts } from '../rounds/round-facts.ts'

type ResponseRow = typeof response.$inferSelect

/** One rater's versions. Where nothing joins rows to a person, each row is a rater. */
export interface Rater {
  readonly personId: string | null
  readonly versions: readonly ResponseRow[]
}

export interface CountedItem {
  /** First marks and the other answers, one byte a rater who had submitted by the reveal. */
  readonly marks: readonly number[]
  readonly afterReveal: readonly number[]
  /** How many said a little, some, a lot. */
  readonly importance: readonly [little: number, some: number, lot: number]
}

export const ratersOf = (responses: readonly ResponseRow[]): readonly Rater[] => {
  const byRater = new Map<string, ResponseRow[]>()
  for (const row of responses) {
    if (row.pass !== 1) continue
    const rater = row.personId ?? row.id
    byRater.set(rater, [...(byRater.get(rater) ?? []), row])
  }
  return [...byRater.values()].map(versions => ({ personId: versions[0]?.personId ?? null, versions }))
}

/** What counts on one revealed item. Nothing of an unrevealed item can be asked for. */
export const countItem = (
  facts: RoundFacts,
  { raters, code }: { readonly raters: readonly Rater[]; readonly code: string },
): CountedItem | null => {
  const revealNo = facts.reveals.get(code)
  const index = facts.round.items.indexOf(code)
  if (revealNo === undefined || index < 0) return null
  const at = { index, revealNo }
  const importance: [number, number, number] = [0, 0, 0]
  const marks: number[] = []
  const afterReveal: number[] = []
  for (const { versions } of raters) {
    const counted = countedVersion(versions, revealNo)
    if (counted) {
      marks.push(countedMark(versions, at))
      const level = counted.importance?.[index]
      if (level === 0 || level === 1 || level === 2) importance[level] += 1
    }
    const late = markAfterReveal(versions, at)
    if (late !== nothing) afterReveal.push(late)
  }
  return { marks, afterReveal, importance }
}
