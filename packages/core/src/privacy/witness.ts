import { type Cube, nodeAt } from './cube.ts'

/** A change of counts: for each cell that changes, by how much. Whole numbers. */
export type Move = ReadonlyMap<number, number>

/** What an interval must reach: a small cell upward to the threshold, any other hidden cell one person up or down. */
export interface Need {
  readonly cell: number
  readonly rise: number
  readonly mayFall: boolean
}

/** Whether a move shows what a need asks: the cell rises far enough or, where that counts as well, falls. */
export const meets = (move: Move, { cell, rise, mayFall }: Need): boolean => {
  const change = move.get(cell) ?? 0
  return change >= rise || (mayFall && change <= -rise)
}

/**
 * Whether the true table changed by the move is another table that the reader of the shown cells cannot rule out: whole numbers, none
 * below zero, no shown cell changed, every sum still right. Two such tables bound the reader's interval for a cell from inside, in whole
 * numbers and for any number of dimensions; this check is all that the audit trusts, whoever found the move.
 */
export const isWitness = (
  table: Cube,
  { move, isHidden }: { readonly move: Move; readonly isHidden: (cell: number) => boolean },
): boolean => {
  const balances: Map<number, number>[] = table.axes.map(() => new Map())
  for (const [cell, change] of move) {
    if (!Number.isSafeInteger(change) || (change !== 0 && !isHidden(cell)) || (table.counts[cell] ?? Number.NaN) + change < 0) return false
    for (const [axis, { partOf, sums }] of table.axes.entries()) {
      const node = nodeAt(table, { cell, axis })
      const line = cell - node * (table.strides[axis] ?? 1)
      const balance = balances[axis] ?? new Map<number, number>()
      for (const { sum, sign } of partOf[node] ?? []) {
        const place = line * sums.length + sum
        balance.set(place, (balance.get(place) ?? 0) + sign * change)
      }
    }
  }
  return balances.every(balance => [...balance.values()].every(rest => rest === 0))
}
