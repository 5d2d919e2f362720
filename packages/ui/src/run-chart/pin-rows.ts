import type { ChartPin } from './chart-shape.ts'
import type { RunChartSource } from './run-chart-source.ts'

export const pinSide = 26
const noteSide = 22
const air = 4
const rowHeight = 30

/** Letters of the notes in the order of their days: a, b, c. */
export const noteLetter = (order: number): string => {
  const letter = String.fromCodePoint(97 + (order % 26))
  return letter.repeat(Math.floor(order / 26) + 1)
}

/** The places of notes in the source, by day. */
export const notesByDay = (notes: RunChartSource['notes'] = []): readonly number[] =>
  [...notes.keys()].toSorted((a, b) => (notes[a]?.on ?? '').localeCompare(notes[b]?.on ?? '') || a - b)

/** Cycles as numbered squares and notes as lettered ones under the axis, each in the highest row where it touches no other. */
export const placePins = (
  source: Pick<RunChartSource, 'pins' | 'notes'>,
  { x, top, isShown }: { readonly x: (day: string) => number; readonly top: number; readonly isShown: (day: string) => boolean },
): readonly ChartPin[] => {
  const { pins = [], notes = [] } = source
  const cycles = pins.map(({ number, on }, index) => ({ kind: 'cycle' as const, index, on, mark: String(number), side: pinSide }))
  const letters = notesByDay(notes).map((index, order) => ({
    kind: 'note' as const,
    index,
    on: notes[index]?.on ?? '',
    mark: noteLetter(order),
    side: noteSide,
  }))
  const ends: number[] = []
  return [...cycles, ...letters]
    .filter(({ on }) => isShown(on))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.kind.localeCompare(b.kind) || a.index - b.index)
    .map(({ kind, index, on, mark, side }) => {
      const at = x(on)
      const free = ends.findIndex(end => at - side / 2 - air >= end)
      const row = free < 0 ? ends.length : free
      ends[row] = at + side / 2
      return { kind, index, mark, x: at, y: top + row * rowHeight + (pinSide - side) / 2, side }
    })
}
