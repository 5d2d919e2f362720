import { err, issue, ok, type Result } from '../result.ts'

/** Dots by the code of the condition they are put on. */
export type Dots = Readonly<Record<string, number>>

export interface BallotRule {
  readonly items: readonly string[]
  /** Dots each person has. */
  readonly dots: number
  /** Most dots one person may put on one condition. */
  readonly dotsAnItem: number
}

/**
 * One person's paper, in the ballot's order, without the conditions that got none. Fewer dots than one has are fine, also none at all.
 * Issues: `ballot.unknown_item`, `ballot.not_whole_dots`, `ballot.too_many_on_one`, `ballot.too_many_dots`.
 */
export const parseDots = (cast: Dots, rule: BallotRule): Result<Dots> => {
  const given = Object.entries(cast)
  for (const [item, dots] of given) {
    if (!rule.items.includes(item)) return err(issue('ballot.unknown_item', { path: ['dots', item] }))
    if (!Number.isInteger(dots) || dots < 0) return err(issue('ballot.not_whole_dots', { path: ['dots', item] }))
    if (dots > rule.dotsAnItem) return err(issue('ballot.too_many_on_one', { path: ['dots', item], params: { most: rule.dotsAnItem } }))
  }
  const total = given.reduce((sum, [, dots]) => sum + dots, 0)
  if (total > rule.dots) return err(issue('ballot.too_many_dots', { path: ['dots'], params: { most: rule.dots } }))
  const paper = new Map(given)
  return ok(Object.fromEntries(rule.items.flatMap(item => ((paper.get(item) ?? 0) > 0 ? [[item, paper.get(item) ?? 0]] : []))))
}
