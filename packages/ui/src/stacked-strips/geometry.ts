import type { Scale } from '@tilth/core/conditions'
import type { AgreementWord } from '@tilth/core/rubrics'
import { anchorPlaces, placeOnLine } from '../spectrum-strip/place-on-line.ts'

/** One line of the stack: what one round or one school said on the same condition. In the numbering of the scale's marks. */
export interface StackedRow {
  readonly label: string
  /** Under the label: how much views agree, how many marks. */
  readonly words: string
  readonly counted: number | null
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  readonly word: AgreementWord | null
  readonly agreed?: number | null | undefined
  /** What stands in place of a line where there is nothing to draw. */
  readonly note?: string | null | undefined
  /** What changed between the row before and this one. */
  readonly breakBefore?: string | null | undefined
}

/** All lengths in px; y grows downward. */
export interface StackedStripsGeometry {
  readonly width: number
  readonly height: number
  readonly axis: { readonly x1: number; readonly x2: number }
  readonly guides: readonly { readonly x: number; readonly y1: number; readonly y2: number }[]
  readonly rows: readonly StackedLine[]
  readonly breaks: readonly { readonly y: number; readonly text: string }[]
  /** The names of the ends of the line, under the last row. */
  readonly ends: { readonly y: number; readonly low: string; readonly high: string }
}

export interface StackedLine {
  readonly index: number
  readonly label: { readonly x: number; readonly y: number }
  readonly words: { readonly x: number; readonly y: number; readonly end: boolean }
  readonly y: number
  readonly hasLine: boolean
  readonly band: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    /** In mark numbering: it says the fill; null where there is no one middle. */
    readonly middle: number | null
  } | null
  readonly median: { readonly x: number; readonly y1: number; readonly y2: number } | null
  readonly agreed: { readonly x: number; readonly y: number; readonly half: number } | null
}

const labelColumn = 168
const widthForColumn = 480
const pad = 9
const bandHeight = 10
const fewestForBand = 5
const leastBand = 9
const textSize = 14
const breakHeight = 26

const endsOf = (scale: Scale): { readonly low: string; readonly high: string } => {
  const labels = scale.kind === 'spectrum' ? scale.anchors : scale.levels
  return { low: labels.at(0)?.label ?? '', high: labels.at(-1)?.label ?? '' }
}

/**
 * Strips of the same condition on one axis, one under the other, without marks: the middle half as a band, the middle mark as a tick, what
 * was agreed as a diamond. Poles apart has a hollow band and no tick; fewer than five marks have a tick alone. Under 480 px labels stand
 * over their line.
 */
export const stackedStripsGeometry = (
  rows: readonly StackedRow[],
  frame: { readonly width: number; readonly scale: Scale },
): StackedStripsGeometry => {
  const hasColumn = frame.width >= widthForColumn
  const axis = { x1: (hasColumn ? labelColumn : 0) + pad, x2: frame.width - pad }
  const x = (mark: number): number => axis.x1 + placeOnLine(mark, frame.scale) * (axis.x2 - axis.x1)
  const rowHeight = hasColumn ? 50 : 60
  let top = 0
  const breaks: { y: number; text: string }[] = []
  const lines = rows.map((row, index): StackedLine => {
    if (row.breakBefore) {
      breaks.push({ y: top + breakHeight / 2, text: row.breakBefore })
      top += breakHeight
    }
    const y = top + (hasColumn ? 18 : 32)
    const labelY = top + (hasColumn ? 18 : 14)
    const line: StackedLine = {
      index,
      label: { x: 0, y: labelY },
      words: hasColumn ? { x: 0, y: labelY + 1.3 * textSize, end: false } : { x: frame.width, y: labelY, end: true },
      y,
      hasLine: !row.note,
      ...placesOf(row, { x, y: y + 1 }),
    }
    top += rowHeight
    return line
  })
  return {
    width: frame.width,
    height: top + textSize + 6,
    axis,
    guides: anchorPlaces(frame.scale).map(place => ({ x: axis.x1 + place * (axis.x2 - axis.x1), y1: 4, y2: top })),
    rows: lines,
    breaks,
    ends: { y: top + textSize, ...endsOf(frame.scale) },
  }
}

const placesOf = (
  row: StackedRow,
  { x, y }: { readonly x: (mark: number) => number; readonly y: number },
): Pick<StackedLine, 'band' | 'median' | 'agreed'> => {
  if (row.note) return { band: null, median: null, agreed: null }
  const isApart = row.word === 'poles-apart'
  const hasBand = row.quartiles !== null && (row.counted ?? 0) >= fewestForBand
  const from = x(row.quartiles?.[0] ?? 0)
  const missing = Math.max(0, leastBand - (x(row.quartiles?.[1] ?? 0) - from))
  const half = 5
  return {
    band: hasBand
      ? {
          x: from - missing / 2,
          y,
          width: x(row.quartiles?.[1] ?? 0) - from + missing,
          height: bandHeight,
          middle: isApart ? null : row.median,
        }
      : null,
    median: row.median === null || isApart ? null : { x: x(row.median), y1: y - 5, y2: y + bandHeight + 3 },
    agreed: row.agreed === null || row.agreed === undefined ? null : { x: x(row.agreed), y: y - 1, half },
  }
}
