import type { Cube } from './cube.ts'
import type { Need } from './witness.ts'

/** What must be proved of a hidden cell: of a small one that it may be as large as the threshold, of any other that it may be off by one. */
export const needOf = (
  { table, threshold, small }: { readonly table: Cube; readonly threshold: number; readonly small: Uint8Array },
  cell: number,
): Need =>
  small[cell] === 1
    ? { cell, rise: Math.max(1, threshold - (table.counts[cell] as number)), mayFall: false }
    : { cell, rise: 1, mayFall: true }
