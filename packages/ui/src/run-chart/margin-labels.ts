import { wrapWords } from '../download-picture/wrap-words.ts'
import type { Box, ChartLabel } from './chart-shape.ts'
import { placeLabels } from './place-labels.ts'
import { textWidth } from './text-width.ts'

export interface LineName {
  readonly kind: ChartLabel['kind']
  readonly text: string
  /** Of the line it names. */
  readonly y: number
  /** Where that line ends. */
  readonly x: number
}

const size = 14
const lineHeight = 17
const leaderAt = 7

/** Widest line of a narrow chart's labels, px. */
export const narrowLine = 66

const ranks: Readonly<Record<ChartLabel['kind'], number>> = { center: 0, target: 1, upper: 2, lower: 3 }

const labelLines = (text: string, widest: number): readonly string[] => wrapWords(text, { width: widest, size })

/** Room the labels need beside the plot, px, in lines of at most that width. */
export const marginFor = (texts: readonly string[], widest: number): number =>
  Math.max(0, ...texts.flatMap(text => labelLines(text, widest).map(line => textWidth(line, size))))

/** Names of lines at their right end, never over each other; a name that had to move is led back to its line. */
export const placeNames = (
  names: readonly LineName[],
  { x, plot, widest }: { readonly x: number; readonly plot: Box; readonly widest: number },
): readonly ChartLabel[] => {
  const written = names.map(name => ({ ...name, lines: labelLines(name.text, widest) }))
  const middles = placeLabels(
    written.map(({ y, lines, kind }) => ({ y, height: lines.length * lineHeight, rank: ranks[kind] })),
    { top: plot.y1 - lineHeight / 2, bottom: plot.y2 + lineHeight / 2, air: 2 },
  )
  return written.flatMap(({ kind, lines, y, x: end }, index): readonly ChartLabel[] => {
    const middle = middles[index]
    if (middle === null || middle === undefined) return []
    const height = lines.length * lineHeight
    const top = middle - height / 2
    return [
      {
        kind,
        x,
        lines: lines.map((text, line) => ({ text, y: top + (line + 0.5) * lineHeight })),
        leader: Math.abs(middle - y) > leaderAt ? { x1: Math.max(end, plot.x2), y1: y, x2: x - 3, y2: middle } : null,
        box: { x1: x, x2: x + Math.max(...lines.map(line => textWidth(line, size))), y1: top, y2: top + height },
      },
    ]
  })
}
