import { finishedCounts, type Tally } from './tally.ts'

/**
 * Units with at least two marks as one sparse row each, in typed arrays. Cells 0..levels - 1 of a row are the counts r_c; the cells
 * after them, one for each pair of levels c < k, are the pairs r_c r_k / (m - 1). Sums of rows are all that alpha needs.
 */
export interface PackedUnits {
  readonly units: number
  readonly levels: number
  /** Cells of a full row. */
  readonly width: number
  /** Where each unit's entries begin; one more than there are units. */
  readonly starts: Int32Array
  readonly cells: Int32Array
  readonly amounts: Float64Array
}

/** Position of the pair of levels c < k among the cells of a row. */
const pairCell = (levels: number, [c, k]: readonly [number, number]): number => levels + (c * (2 * levels - c - 1)) / 2 + k - c - 1

export const packUnits = (tallies: readonly Tally[]): PackedUnits => {
  const levels = tallies[0]?.counts.length ?? 0
  const starts = [0]
  const cells: number[] = []
  const amounts: number[] = []
  for (const tally of tallies) {
    const marked = finishedCounts(tally).flatMap((count, level) => (count > 0 ? [{ count, level }] : []))
    const total = marked.reduce((marks, { count }) => marks + count, 0)
    if (total < 2) continue
    for (const [index, a] of marked.entries()) {
      cells.push(a.level)
      amounts.push(a.count)
      for (const b of marked.slice(index + 1)) {
        cells.push(pairCell(levels, [a.level, b.level]))
        amounts.push((a.count * b.count) / (total - 1))
      }
    }
    starts.push(cells.length)
  }
  return {
    units: starts.length - 1,
    levels,
    width: levels + (levels * (levels - 1)) / 2,
    starts: Int32Array.from(starts),
    cells: Int32Array.from(cells),
    amounts: Float64Array.from(amounts),
  }
}

/** Adds up the rows, each as many times as `times` says, into `totals`. */
export const sumUnits = (packed: PackedUnits, { times, totals }: { readonly times: Int32Array; readonly totals: Float64Array }): void => {
  const { units, starts, cells, amounts } = packed
  totals.fill(0)
  for (let unit = 0; unit < units; unit++) {
    const often = times[unit] ?? 0
    if (often === 0) continue
    const end = starts[unit + 1] ?? 0
    for (let entry = starts[unit] ?? 0; entry < end; entry++) {
      const cell = cells[entry] ?? 0
      totals[cell] = (totals[cell] ?? 0) + often * (amounts[entry] ?? 0)
    }
  }
}
