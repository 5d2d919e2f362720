import { blockSearch } from './block-search.ts'
import type { Cube } from './cube.ts'
import { kernelWalk } from './kernel-walk.ts'
import type { Prover } from './prover.ts'

/** Largest dictionary of `kernelWalk`, in numbers of eight bytes. */
const dictionaryLimit = 3_000_000

/**
 * Searches tables that are not networks (three axes, one axis, subtotals along two): moves over hidden cells by `kernelWalk`, where the
 * table is too large for its dictionary by blocks alone; cells to hide as well by `blockSearch`, one wide block or several narrow ones.
 */
export const walkProver = (table: Cube): Prover => {
  const route = blockSearch(table)
  const finest = table.height.reduce((sum, height) => sum + (height === 0 ? 1 : 0), 0)
  const walk = finest * (table.counts.length - finest) <= dictionaryLimit ? kernelWalk(table) : undefined
  return {
    prove: (need, hidden) => (walk ? walk(need, hidden) : route(need, { hidden, isWide: false })?.move),
    suggest: (need, view) => {
      const wide = route(need, { ...view, isWide: true })
      if (need.rise === 1) return wide?.added
      const narrow = route(need, { ...view, isWide: false })
      if (!wide || !narrow) return (wide ?? narrow)?.added
      return (narrow.price < wide.price ? narrow : wide).added
    },
  }
}
