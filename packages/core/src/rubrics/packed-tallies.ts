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

/**
 * Empty tallies for `cells` cells of items on these scales. A response costs a look-up and an addition for each item; `tallyOf` of the
 * same marks gives the same tallies.
 */
export const packedTallies = ({ scales, cells }: { readonly scales: readonly Scale[]; readonly cells: number }): PackedTallies => {
  const items = scales.length
  const widths = scales.map(scale => positionCount(scale) + answers.length)
  const starts = widths.map((_, item) => widths.slice(0, item).reduce((sum, width) => sum + width, 0))
  const block = widths.reduce((sum, width) => sum + width, 0)
  const places = placesOf(scales, starts)
  const counts = new Int32Array(cells * block)

  const refuse = ({ marks, cells: numbers }: PackedResponses, { at, by }: { readonly at: number; readonly by: 1 | -1 }): never => {
    for (let before = 0; before < at; before++) {
      const item = before % items
      const cell = (numbers[(before - item) / items] ?? 0) * block + (places[item * byteCount + (marks[before] ?? 0)] ?? 0)
      counts[cell] = (counts[cell] ?? 0) - by
    }
    throw new Error(`The mark ${marks[at]} does not exist on the scale "${scales[at % items]?.id}".`)
  }

  const count = (responses: PackedResponses, by: 1 | -1): void => {
    assertShape(responses, { items, cells })
    const at = addMarks(counts, { responses, places, block, by })
    if (at < responses.marks.length) refuse(responses, { at, by })
  }

  return {
    add: responses => count(responses, 1),
    subtract: responses => count(responses, -1),
    tally: (item, chosen) => {
      const scale = scales[item]
      if (!scale) throw new Error(`There is no item ${item} among ${items}.`)
      const sums = Array<number>(widths[item] ?? 0).fill(0)
      for (const cell of chosen) {
        if (!isCell(cell, cells)) throw new Error(`There is no cell ${cell} among ${cells}.`)
        const start = cell * block + (starts[item] ?? 0)
        for (const [place, sum] of sums.entries()) sums[place] = sum + (counts[start + place] ?? 0)
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
}

/** How many marks were counted: all, or those before the first that has no place. */
const addMarks = (counts: Int32Array, { responses, places, block, by }: Addition): number => {
  const { marks, cells } = responses
  const items = places.length / byteCount
  const one = { marks, places, by, at: 0, start: 0 }
  for (let response = 0; response < cells.length; response++) {
    one.at = response * items
    one.start = (cells[response] as number) * block
    const counted = addResponse(counts, one)
    if (counted < items) return one.at + counted
  }
  return marks.length
}

interface OneResponse {
  readonly marks: Uint8Array
  readonly places: Int32Array
  readonly by: 1 | -1
  at: number
  start: number
}

// A function of its own: one that runs a million times is compiled better than one loop that runs once.
const addResponse = (counts: Int32Array, { marks, places, by, at, start }: OneResponse): number => {
  const rows = places.length
  for (let row = 0, mark = at; row < rows; row += byteCount, mark++) {
    const place = places[row + (marks[mark] as number)] as number
    if (place < 0) return mark - at
    const cell = start + place
    counts[cell] = (counts[cell] as number) + by
  }
  return rows / byteCount
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

const assertShape = (
  { marks, cells: numbers }: PackedResponses,
  { items, cells }: { readonly items: number; readonly cells: number },
): void => {
  if (marks.length !== numbers.length * items)
    throw new Error(`${numbers.length} responses to ${items} items are ${numbers.length * items} marks, not ${marks.length}.`)
  for (let response = 0; response < numbers.length; response++)
    if (!isCell(numbers[response] as number, cells)) throw new Error(`There is no cell ${numbers[response]} among ${cells}.`)
}
