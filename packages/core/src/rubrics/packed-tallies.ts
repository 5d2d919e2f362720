import type { Scale } from '../conditions/framework.ts'
import { notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'
import { positionCount, type Tally } from './tally.ts'

/** Answers that are not on the scale, in the order in which a block of counts holds them after the levels. */
const answers = [notObservable, notMine, notApplicable, notSure, nothing] as const

const byteCount = 256
const unknownMark = -1

/** Responses as they are stored: a byte an item, one response after the other, and for each the cell it is counted in. */
export interface PackedResponses {
  readonly marks: Uint8Array
  /** A cell is whatever the caller numbers from 0: a school, or a school and a group together. */
  readonly cells: ArrayLike<number>
}

/** Tallies of every item in every cell, all in one array: as large as the cells are many, however many responses there were. */
export interface PackedTallies {
  /** Counts the responses. Throws on a mark that an item's scale does not have or a cell that is not there; then nothing was counted. */
  readonly add: (responses: PackedResponses) => void
  /** Takes responses off again, as when somebody answers anew. */
  readonly subtract: (responses: PackedResponses) => void
  /** One item over one cell, or over several together, such as all groups of a school. */
  readonly tally: (item: number, cells: Iterable<number>) => Tally
}

/** How often a cell may be counted before its small numbers could run over. */
const fullAfter = 32_767

/**
 * Empty tallies for `cells` cells of items on these scales. A response costs a look-up and an addition for each item; `tallyOf` of the
 * same marks gives the same tallies. Counts are kept in two bytes each, so that more of them stay near the processor; a cell that is
 * counted more often moves its counts over to wider numbers.
 */
export const packedTallies = ({ scales, cells }: { readonly scales: readonly Scale[]; readonly cells: number }): PackedTallies => {
  const items = scales.length
  const widths = scales.map(scale => positionCount(scale) + answers.length)
  const starts = widths.map((_, item) => widths.slice(0, item).reduce((sum, width) => sum + width, 0))
  const block = widths.reduce((sum, width) => sum + width, 0)
  const places = placesOf(scales, starts)
  const counts = new Int16Array(cells * block)
  const used = new Uint16Array(cells)
  const wide = new Map<number, Float64Array>()

  const widen = (cell: number): void => {
    const sums = wide.get(cell) ?? new Float64Array(block)
    for (let place = 0; place < block; place++) sums[place] = (sums[place] ?? 0) + (counts[cell * block + place] ?? 0)
    wide.set(cell, sums)
    counts.fill(0, cell * block, (cell + 1) * block)
    used[cell] = 0
  }

  const count = (responses: PackedResponses, by: 1 | -1): void => {
    assertMarks(responses, { scales, places, cells })
    addMarks(counts, { responses, places, block, by, used, widen })
  }

  return {
    add: responses => count(responses, 1),
    subtract: responses => count(responses, -1),
    tally: (item, chosen) => {
      const scale = scales[item]
      if (!scale) throw new Error(`There is no item ${item} among ${items}.`)
      const start = starts[item] ?? 0
      const sums = Array<number>(widths[item] ?? 0).fill(0)
      for (const cell of chosen) {
        if (!isCell(cell, cells)) throw new Error(`There is no cell ${cell} among ${cells}.`)
        const moved = wide.get(cell)
        for (const [place, sum] of sums.entries())
          sums[place] = sum + (counts[cell * block + start + place] ?? 0) + (moved?.[start + place] ?? 0)
      }
      const levels = positionCount(scale)
      const [notObservables = 0, notMines = 0, notApplicables = 0, notSures = 0, nothings = 0] = sums.slice(levels)
      return {
        kind: scale.kind,
        counts: sums.slice(0, levels),
        notObservable: notObservables,
        notMine: notMines,
        notApplicable: notApplicables,
        notSure: notSures,
        nothing: nothings,
      }
    },
  }
}

interface Addition {
  readonly responses: PackedResponses
  readonly places: Int32Array
  readonly block: number
  readonly by: 1 | -1
  readonly used: Uint16Array
  readonly widen: (cell: number) => void
}

/** By fours: the places of four items are looked up before any is written, so that they are waited for together. */
const addMarks = (counts: Int16Array, { responses, places, block, by, used, widen }: Addition): void => {
  const { marks, cells } = responses
  const rows = places.length
  const rowsByFours = rows - (rows % (4 * byteCount))
  let at = 0
  for (let response = 0; response < cells.length; response++) {
    const cell = cells[response] as number
    if (used[cell] === fullAfter) widen(cell)
    used[cell] = (used[cell] as number) + 1
    const start = cell * block
    let row = 0
    for (; row < rowsByFours; row += 4 * byteCount, at += 4) {
      const first = start + (places[row + (marks[at] as number)] as number)
      const second = start + (places[row + byteCount + (marks[at + 1] as number)] as number)
      const third = start + (places[row + 2 * byteCount + (marks[at + 2] as number)] as number)
      const fourth = start + (places[row + 3 * byteCount + (marks[at + 3] as number)] as number)
      counts[first] = (counts[first] as number) + by
      counts[second] = (counts[second] as number) + by
      counts[third] = (counts[third] as number) + by
      counts[fourth] = (counts[fourth] as number) + by
    }
    for (; row < rows; row += byteCount, at++) {
      const place = start + (places[row + (marks[at] as number)] as number)
      counts[place] = (counts[place] as number) + by
    }
  }
}

/** For each item and each byte where in a cell's block it is counted. */
const placesOf = (scales: readonly Scale[], starts: readonly number[]): Int32Array => {
  const places = new Int32Array(scales.length * byteCount).fill(unknownMark)
  for (const [item, scale] of scales.entries()) {
    const levels = positionCount(scale)
    const start = starts[item] ?? 0
    for (let level = 0; level < levels; level++) places[item * byteCount + level] = start + level
    for (const [place, mark] of answers.entries()) places[item * byteCount + mark] = start + levels + place
  }
  return places
}

const isCell = (cell: number, cells: number): boolean => Number.isInteger(cell) && cell >= 0 && cell < cells

/** Before anything is counted: so many marks as there should be, each on its scale, each response in a cell that is there. */
const assertMarks = (
  { marks, cells: numbers }: PackedResponses,
  { scales, places, cells }: { readonly scales: readonly Scale[]; readonly places: Int32Array; readonly cells: number },
): void => {
  const expected = numbers.length * scales.length
  if (marks.length !== expected)
    throw new Error(`${numbers.length} responses to ${scales.length} items are ${expected} marks, not ${marks.length}.`)
  for (let response = 0; response < numbers.length; response++)
    if (!isCell(numbers[response] as number, cells)) throw new Error(`There is no cell ${numbers[response]} among ${cells}.`)
  const wrong = firstUnknown(marks, places)
  if (wrong >= 0) throw new Error(`The mark ${marks[wrong]} does not exist on the scale "${scales[wrong % scales.length]?.id}".`)
}

/** Where the first mark without a place stands; -1 where there is none. */
const firstUnknown = (marks: Uint8Array, places: Int32Array): number => {
  const rows = places.length
  for (let at = 0; at < marks.length; )
    for (let row = 0; row < rows; row += byteCount, at++) if ((places[row + (marks[at] as number)] as number) < 0) return at
  return -1
}
