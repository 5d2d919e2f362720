import type { Cube } from './cube.ts'
import type { Prover } from './prover.ts'
import { needOf } from './shield.ts'
import { isWitness, meets } from './witness.ts'

/**
 * The cells of one breakdown without proof that a reader of the shown ones cannot find them out. The reader knows the sums and that
 * counts are whole and not negative; a cell is safe when another such table, checked cell by cell and sum by sum, differs from the true
 * one there: for a small cell it reaches the threshold, for any other hidden cell it is at least one off. Two-way tables are searched
 * exactly; elsewhere a proof that exists may be missed, which hides more and never less.
 */
export const audit = (
  table: Cube,
  { prover, hidden, small, threshold }: { readonly prover: Prover; readonly hidden: Uint8Array; readonly small: Uint8Array; readonly threshold: number },
): readonly number[] => {
  const proven = new Uint8Array(hidden.length)
  const isHidden = (cell: number) => hidden[cell] === 1
  const unproven: number[] = []
  for (let cell = 0; cell < hidden.length; cell++) {
    if (small[cell] === 1 && hidden[cell] === 0) unproven.push(cell)
    if (hidden[cell] === 0 || proven[cell] === 1) continue
    const move = prover.prove(needOf({ table, threshold, small }, cell), hidden)
    if (!move || !isWitness(table, { move, isHidden })) {
      unproven.push(cell)
      continue
    }
    for (const part of move.keys()) if (meets(move, needOf({ table, threshold, small }, part))) proven[part] = 1
    if (proven[cell] === 0) unproven.push(cell)
  }
  return unproven
}
