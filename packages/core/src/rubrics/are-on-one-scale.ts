import type { Tally } from './tally.ts'

/** Whether all were counted on scales of one kind and one size. */
export const areOnOneScale = (tallies: readonly Tally[]): boolean => {
  const [first] = tallies
  return tallies.every(tally => tally.kind === first?.kind && tally.counts.length === first.counts.length)
}
