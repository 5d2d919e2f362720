import type { Move, Need } from './witness.ts'

/** Shown cells to hide as well, and the move that they then allow. */
export interface Suggestion {
  readonly added: readonly number[]
  readonly move: Move
}

/** What a search over one breakdown offers. It may fail to find a move that exists; what it finds is checked by `isWitness`. */
export interface Prover {
  /** A move over hidden cells alone that meets the need. */
  readonly prove: (need: Need, hidden: Uint8Array) => Move | undefined
  /** A way to meet the need at little loss; `prices` is what hiding each cell costs, infinite: never. */
  readonly suggest: (need: Need, view: { readonly hidden: Uint8Array; readonly prices: Float64Array }) => Suggestion | undefined
}
