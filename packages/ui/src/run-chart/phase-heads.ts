import { wrapWords } from '../download-picture/wrap-words.ts'
import type { PhaseHead } from './chart-shape.ts'
import type { RunChartPhase } from './run-chart-source.ts'
import { textWidth } from './text-width.ts'

export interface PlannedPhase {
  readonly label: string
  /** The point it begins with, from 0; the number of points where it is still ahead. */
  readonly start: number
  readonly on: string | null
  /** What the center is in it, where it has its own. */
  readonly center: string
}

const size = 14
const lineHeight = 18
const mostLines = 2

/** The phases in order, with the time before the first one. */
export const planPhases = (
  phases: readonly RunChartPhase[],
  { days, before, centerAt }: { readonly days: readonly string[]; readonly before: string; readonly centerAt: (start: number) => string },
): readonly PlannedPhase[] => {
  const sorted = phases.toSorted((a, b) => a.on.localeCompare(b.on))
  const startOf = (on: string): number => {
    const start = days.findIndex(day => day >= on)
    return start < 0 ? days.length : start
  }
  const planned = sorted.map(({ label, on }) => ({ label, on, start: startOf(on), center: centerAt(startOf(on)) }))
  const first = planned.at(0)
  if (first === undefined) return []
  if (first.start > 0) return [{ label: before, on: null, start: 0, center: centerAt(0) }, ...planned]
  return [{ ...first, on: null }, ...planned.slice(1)]
}

/**
 * The names over the plot, each from its line to the next in at most two lines, its own center under it. A name without room is a
 * letter there and a name in the list below.
 */
export const placePhases = (
  phases: readonly PlannedPhase[],
  { edges, left, right, foot }: { readonly edges: readonly number[]; readonly left: number; readonly right: number; readonly foot: number },
): readonly PhaseHead[] =>
  phases.map(({ label, on, center }, index) => {
    const x = on === null ? null : (edges[index] ?? left)
    const textX = x === null ? left : x + 8
    const room = (edges[index + 1] ?? right) - textX - 6
    const wrapped = wrapWords(label, { width: room, size })
    const isFitting = wrapped.length <= mostLines && wrapped.every(line => textWidth(line, size) <= room)
    const letter = isFitting ? null : String.fromCodePoint(65 + (index % 26))
    const names = letter === null ? wrapped : [letter]
    const texts = [
      ...names.map(text => ({ text, isQuiet: false })),
      ...(center !== '' && textWidth(center, size) <= room ? [{ text: center, isQuiet: true }] : []),
    ]
    return {
      x,
      textX,
      letter,
      label,
      lines: texts.map((line, place) => ({ ...line, y: foot - (texts.length - 1 - place) * lineHeight })),
    }
  })

/** Room all names need over the plot, px. */
export const phasesHeight = (heads: readonly PhaseHead[]): number => Math.max(0, ...heads.map(({ lines }) => lines.length)) * lineHeight
