import { blockSearch } from './block-search.ts'
import type { Cube } from './cube.ts'
import { kernelWalk } from './kernel-walk.ts'
import type { Prover } from './prover.ts'
import { isWitness, type Move, meets, type Need } from './witness.ts'

/** Largest dictionary of `kernelWalk`, in numbers of eight bytes. */
const dictionaryLimit = 60_000

/**
 * Searches tables that are not networks (three axes, one axis, subtotals along two): moves over hidden cells by `kernelWalk`, where the
 * table is too large for its dictionary by blocks alone; cells to hide as well by `blockSearch`, one wide block or several narrow ones.
 */
export const walkProver = (table: Cube): Prover => {
  const route = blockSearch(table)
  const finest = table.height.reduce((sum, height) => sum + (height === 0 ? 1 : 0), 0)
  const walk = finest * (table.counts.length - finest) <= dictionaryLimit ? kernelWalk(table) : undefined
  const walkThrough = (need: Need, hidden: Uint8Array): Move => {
    const move = walk?.(need, hidden)
    return move && isWitness(table, { move, isHidden: cell => hidden[cell] === 1 }) ? move : new Map()
  }
  return {
    prove: (need, hidden) => {
      const blocks = route(need, { hidden, isWide: false })?.move
      if (blocks) return blocks
      const after = walkThrough(need, hidden)
      return meets(after, need) ? after : route(need, { hidden, isWide: false, after })?.move
    },
    suggest: (need, view) => {
      const starts: readonly Move[] = walk && need.rise > 1 ? [new Map(), walkThrough(need, view.hidden)] : [new Map()]
      const routes = starts.flatMap(after => [true, false].map(isWide => route(need, { ...view, isWide, after })))
      return routes.reduce((best, found) => (found && (!best || found.price < best.price) ? found : best), undefined)
    },
  }
}
