import { nodeAt } from './cube.ts'
import type { Release } from './release.ts'

/**
 * What hiding a number that several breakdowns share takes with it: every cell of them at that value of the axis. Breakdowns share one
 * axis at most, so this lets each be proved on its own: when the totals of some values change in one breakdown, the people of those
 * values, hidden altogether in every other, can be dealt out anew to any totals with the same sum, and nothing shown changes. (A total
 * of everybody that is hidden hides everything.) Marks `hidden` and says whether it grew.
 */
export const hideShared = ({ cubes, places }: Release, hidden: readonly Uint8Array[]): boolean => {
  let hasGrown = false
  const hide = (breakdown: number, cell: number): void => {
    const cells = hidden[breakdown] as Uint8Array
    if (cells[cell] === 1) return
    cells[cell] = 1
    hasGrown = true
  }
  for (const standing of places.values()) {
    if (standing.length < 2 || !standing.some(([index, cell]) => hidden[index]?.[cell] === 1)) continue
    for (const [index, cell] of standing) {
      const table = cubes[index]
      if (!table) continue
      const fixed = table.axes.flatMap(({ total }, axis) => {
        const node = nodeAt(table, { cell, axis })
        return node === total ? [] : [{ axis, node }]
      })
      for (let other = 0; other < table.counts.length; other++)
        if (fixed.every(({ axis, node }) => nodeAt(table, { cell: other, axis }) === node)) hide(index, other)
    }
  }
  return hasGrown
}
