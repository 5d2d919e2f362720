/** Full sizes are those of the aims; small ones only prove that all implementations give the same. */
export type Size = 'full' | 'small'

/** One implementation. What it returns is compared, so nothing it computes can be left out. */
export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/** Several ways to the same numbers, ours first. */
export interface BenchCase {
  readonly title: string
  readonly contenders: readonly [Contender, ...Contender[]]
  /** Milliseconds for ours; null where none was set. */
  readonly aim: number | null
  /** What keeps ours from being faster, said where the aim is missed. */
  readonly limit: string
  /** Figures of peers that do not run here, in milliseconds, measured elsewhere on the same kind of machine. */
  readonly recorded: readonly (readonly [name: string, milliseconds: number])[]
  /** Throws where two implementations differ. */
  readonly compare: (results: readonly unknown[]) => void
  readonly close?: () => Promise<unknown>
}
