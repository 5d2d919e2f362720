import type { Scale } from '@tilth/core/conditions'
import { interpolatedMedian, quartiles, tallyOf } from '@tilth/core/rubrics'
import { drawArea, stackHistogram } from './crowd.ts'
import { packMarks } from './pack-marks.ts'
import { anchorPlaces, placeOnLine } from './place-on-line.ts'
import { measureStrip, type StripSize } from './strip-size.ts'

/** What a strip shows. Marks and statistics are in the numbering of the scale's marks and come from the server as they are. */
export interface StripSource {
  readonly scale: Scale
  readonly marks: readonly number[]
  /** How many marks there are where none of them is drawn: the band and the middle stand alone. */
  readonly counted?: number | undefined
  /** Marks of the first pass, when `marks` are a second one: kept as hollow rings. */
  readonly firstMarks?: readonly number[] | undefined
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  /** Only when the team is poles apart: the marks on either side of the widest gap. */
  readonly camps: readonly [readonly number[], readonly number[]] | null
  /** What the team agreed on. */
  readonly agreed?: number | null | undefined
  /** The viewer's own mark. */
  readonly own?: number | null | undefined
}

export interface StripMark {
  readonly x: number
  readonly y: number
  readonly row: number
  readonly isFirst: boolean
  readonly isOwn: boolean
}

export interface StripBand {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The middle mark of what the band covers, in mark numbering: it says the fill. Null: hollow, nobody is known to be in its middle. */
  readonly middle: number | null
}

/** All lengths in px; y grows downward. */
export interface StripGeometry {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly form: 'dots' | 'histogram' | 'area'
  readonly line: { readonly x1: number; readonly x2: number; readonly y: number; readonly thickness: number }
  readonly ticks: readonly { readonly x: number; readonly y1: number; readonly y2: number }[]
  readonly marks: readonly StripMark[]
  /** Corners of the stepped area, closed along the line; empty for the other forms. */
  readonly area: readonly (readonly [number, number])[]
  readonly bands: readonly StripBand[]
  readonly median: { readonly x: number; readonly y1: number; readonly y2: number; readonly thickness: number } | null
  readonly agreed: { readonly x: number; readonly y1: number; readonly y: number; readonly half: number } | null
}

const fewestForBand = 5
const mostDots = 25
const mostInHistogram = 120
const highestColumn = 24

const bandOf = (
  ends: readonly [number, number],
  middle: number | null,
  to: { x: (mark: number) => number; y: number; height: number; least: number },
) => {
  const from = to.x(ends[0])
  const width = to.x(ends[1]) - from
  const missing = Math.max(0, to.least - width)
  return { x: from - missing / 2, y: to.y, width: width + missing, height: to.height, middle }
}

const campBand = (camp: readonly number[], scale: Scale, to: Parameters<typeof bandOf>[2]): StripBand | null => {
  const tally = tallyOf(camp, scale)
  const ends = quartiles(tally, scale)
  const middle = interpolatedMedian(tally, scale)
  return 'value' in ends && 'value' in middle ? bandOf(ends.value, middle.value, to) : null
}

/**
 * The spectrum strip. Up to 25 marks each is a circle at its own place, in the lowest row where it touches nobody; more than 25 are a
 * histogram of smaller dots; more than 120, or a column over 24 dots, a stepped area. The band is the middle half, the tick in it the median; poles apart has a
 * band a camp and no median; fewer than five marks have neither. A band narrower than a mark is drawn as wide as one, around its middle.
 */
export const stripGeometry = (source: StripSource, frame: { readonly width: number; readonly size: StripSize }): StripGeometry => {
  const measures = measureStrip(frame.size, frame.width)
  const { pad, thickness, bandHeight } = measures
  const x = (mark: number): number => pad + placeOnLine(mark, source.scale) * (frame.width - 2 * pad)

  const first = source.firstMarks ?? []
  const counted = [...source.marks.map(mark => ({ mark, isFirst: false })), ...first.map(mark => ({ mark, isFirst: true }))].sort(
    (a, b) => a.mark - b.mark || Number(a.isFirst) - Number(b.isFirst),
  )
  const ownIndex = counted.findIndex(one => !one.isFirst && one.mark === source.own)

  const histogram =
    counted.length > mostDots
      ? stackHistogram(
          counted.map(one => x(one.mark)),
          measures.crowdRadius,
        )
      : null
  const isArea = histogram !== null && (counted.length > mostInHistogram || histogram.some(one => one.row >= highestColumn))
  const form = histogram === null ? 'dots' : isArea ? 'area' : 'histogram'
  const radius = form === 'dots' ? measures.radius : measures.crowdRadius
  const placed =
    form === 'area'
      ? []
      : (histogram ??
        packMarks(
          counted.map(one => x(one.mark)),
          radius,
        ))

  const rowHeight = 2 * radius + 1
  const isCountOnly = source.counted !== undefined && counted.length === 0
  const rows = placed.reduce((most, one) => Math.max(most, one.row + 1), isCountOnly ? 0 : 1)
  const heap = form === 'area' ? measures.areaHeight : rows * rowHeight
  const tickRise = 1.1 * measures.radius
  const lineY = Math.max(heap, tickRise) + thickness / 2 + 1
  const under = lineY + thickness / 2
  const bandEnd = under + bandHeight
  const tickEnd = bandEnd + 3

  const marks = placed.map((one, index) => ({
    x: one.x,
    y: lineY - thickness / 2 - radius - one.row * rowHeight,
    row: one.row,
    isFirst: counted[index]?.isFirst ?? false,
    isOwn: index === ownIndex,
  }))

  const hasBand = (source.counted ?? source.marks.length) >= fewestForBand
  const to = { x, y: under, height: bandHeight, least: 2 * measures.radius }
  const bands =
    source.camps !== null && hasBand
      ? source.camps.flatMap(camp => campBand(camp, source.scale, to) ?? [])
      : hasBand && source.quartiles !== null && (source.median !== null || isCountOnly)
        ? [bandOf(source.quartiles, source.median, to)]
        : []

  const half = Math.max(5, 0.75 * measures.radius)
  const agreed =
    source.agreed === null || source.agreed === undefined ? null : { x: x(source.agreed), y1: under, y: tickEnd + half + 2, half }

  return {
    width: frame.width,
    height: Math.ceil(agreed ? agreed.y + half + 2 : tickEnd + 1),
    radius,
    form,
    line: { x1: pad, x2: frame.width - pad, y: lineY, thickness },
    ticks: anchorPlaces(source.scale).map(place => ({
      x: pad + place * (frame.width - 2 * pad),
      y1: lineY - tickRise,
      y2: tickEnd,
    })),
    marks,
    area: isArea
      ? drawArea({
          counted: counted.map(one => one.mark),
          scale: source.scale,
          x,
          base: lineY - thickness / 2,
          height: measures.areaHeight,
        })
      : [],
    bands,
    median:
      source.median !== null && source.camps === null && hasBand
        ? { x: x(source.median), y1: lineY, y2: tickEnd, thickness: 1.6 * thickness }
        : null,
    agreed,
  }
}
