import type { Scale } from '../conditions/framework.ts'
import { isPosition, type Mark } from './mark.ts'
import { positionCount } from './tally.ts'

/** Pairs of marks, counted: `table[a][b]` is how often the first was a and the second b. */
export type CrossTable = readonly (readonly number[])[]

/**
 * Counts pairs: two raters of the same units, or the same people before and after. A pair in which either is not on the scale is left
 * out. Throws on a mark that the scale does not have.
 */
export const crossTable = (pairs: Iterable<readonly [Mark, Mark]>, scale: Scale): CrossTable => {
  const size = positionCount(scale)
  const table = Array.from({ length: size }, () => Array<number>(size).fill(0))
  for (const [first, second] of pairs) {
    if (!isPosition(first) || !isPosition(second)) continue
    const row = table[first]
    const count = row?.[second]
    if (!row || count === undefined) throw new Error(`The pair ${first}, ${second} does not exist on the scale "${scale.id}".`)
    row[second] = count + 1
  }
  return table
}
