import type { Cube } from './cube.ts'
import { needOf } from './need-of.ts'
import { isWitness, type Move, meets } from './witness.ts'

/**
 * The cells of one breakdown without proof that a reader of the shown ones cannot find them out. The reader knows the sums and that
 * counts are whole and not negative. Each move that is claimed is applied to the true table and checked cell by cell and sum by sum: a
 * move that holds is another table the reader cannot rule out, so a cell's interval reaches at least from its count to its count in that
 * table. A small cell's must reach the threshold, any other hidden cell's must be at least one wide. Intervals are thus bounded from
 * inside: a proof may be missed, which hides more, and a cell that can be found out never passes.
 */
export const audit = (
  table: Cube,
  claim: { readonly hidden: Uint8Array; readonly moves: readonly Move[]; readonly small: Uint8Array; readonly threshold: number },
): readonly number[] => {
  const { hidden, small, threshold } = claim
  const proven = new Uint8Array(hidden.length)
  for (const move of claim.moves) {
    if (!isWitness(table, { move, isHidden: cell => hidden[cell] === 1 })) continue
    for (const cell of move.keys()) if (meets(move, needOf({ table, threshold, small }, cell))) proven[cell] = 1
  }
  return [...hidden.keys()].filter(cell => (hidden[cell] === 1 ? proven[cell] === 0 : small[cell] === 1))
}
