/** A mark at its own x in a row counted from the line. */
export interface Placed {
  readonly x: number
  readonly row: number
}

/**
 * Rows for marks given by their x in ascending order: each takes the lowest row where it is at least a diameter and 1 px from the
 * mark before it. Nothing ever moves along x. Throws when the order is broken, because then marks would overlap.
 */
export const packMarks = (xs: readonly number[], radius: number): readonly Placed[] => {
  const least = 2 * radius + 1
  const lastInRow: number[] = []
  let before = Number.NEGATIVE_INFINITY
  return xs.map(x => {
    if (x < before) throw new Error('packMarks needs its marks in ascending order')
    before = x
    const free = lastInRow.findIndex(last => x - last >= least)
    const row = free === -1 ? lastInRow.length : free
    lastInRow[row] = x
    return { x, row }
  })
}
