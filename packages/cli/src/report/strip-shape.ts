import type { Scale } from '@tilth/core/conditions'
import {
  countMarks,
  interpolatedMedian,
  inWords,
  levelStep,
  quartiles,
  type Statistic,
  splitAtWidestGap,
  stepCount,
  type Tally,
  tallyOf,
} from '@tilth/core/rubrics'

/** A strip in lengths of a picture; y grows downward. */
export interface StripShape {
  readonly width: number
  readonly height: number
  readonly line: { readonly x1: number; readonly x2: number; readonly y: number }
  readonly ticks: readonly { readonly x: number; readonly y1: number; readonly y2: number }[]
  readonly radius: number
  /** Centers of the marks; none where there are too many and `area` stands for them. */
  readonly marks: readonly (readonly [x: number, y: number])[]
  readonly area: readonly (readonly [x: number, y: number])[]
  /** `step` names the fill in a palette of `steps`; null where a scale has too many levels for one. */
  readonly bands: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly step: number | null
  }[]
  readonly steps: 5 | 7
  readonly median: { readonly x: number; readonly y1: number; readonly y2: number } | null
}

const width = 300
const seed = 5.5
const small = 3
const pad = seed + 2
const bandHeight = 7
const areaHeight = 55
const thickness = 2
const fewestForBand = 5
const mostSeeds = 25
const mostSmall = 120
const highestColumn = 24
const mostFilledLevels = 7
const zoneWidth = 5

const placeOf = (mark: number, scale: Scale): number => (scale.kind === 'spectrum' ? mark / 100 : (mark + 0.5) / scale.levels.length)

const xOf = (mark: number, scale: Scale): number => pad + placeOf(mark, scale) * (width - 2 * pad)

/** Ascending, each as often as it was given. */
const marksOf = (tally: Tally): readonly number[] => tally.counts.flatMap((count, mark) => Array.from({ length: count }, () => mark))

/** Each mark in the lowest row where it is a diameter and 1 from its neighbor; nothing moves along the line. */
const packRows = (xs: readonly number[], radius: number): readonly (readonly [x: number, row: number])[] => {
  const lastInRow: number[] = []
  return xs.map(x => {
    const free = lastInRow.findIndex(last => x - last >= 2 * radius + 1)
    const row = free < 0 ? lastInRow.length : free
    lastInRow[row] = x
    return [x, row]
  })
}

/** A step for each level, or for every five positions of a spectrum, the highest as high as the area is. */
const stepArea = (tally: Tally, { scale, base }: { readonly scale: Scale; readonly base: number }): StripShape['area'] => {
  const wide = scale.kind === 'levels' ? 1 : zoneWidth
  const last = Math.floor((scale.kind === 'levels' ? scale.levels.length : 100) / wide) - 1
  const counts = Array<number>(last + 1).fill(0)
  for (const [mark, count] of tally.counts.entries()) {
    const step = Math.min(last, Math.floor(mark / wide))
    counts[step] = (counts[step] ?? 0) + count
  }
  const most = Math.max(...counts)
  const edge = (step: number): number => xOf(scale.kind === 'levels' ? step - 0.5 : step * wide, scale)
  const tops = counts.flatMap((count, step) => {
    const y = base - (count / most) * areaHeight
    return [[edge(step), y] as const, [edge(step + 1), y] as const]
  })
  return [[edge(0), base], ...tops, [edge(counts.length), base]]
}

const foundIn = <T>(statistic: Statistic<T>): T | null => ('value' in statistic ? statistic.value : null)

const bandOf = (tally: Tally, { scale, y }: { readonly scale: Scale; readonly y: number }): StripShape['bands'] => {
  const ends = foundIn(quartiles(tally, scale))
  const middle = foundIn(interpolatedMedian(tally, scale))
  if (ends === null || middle === null) return []
  const from = xOf(ends[0], scale)
  const span = xOf(ends[1], scale) - from
  const missing = Math.max(0, 2 * seed - span)
  const isFilled = tally.counts.length <= mostFilledLevels || scale.kind === 'spectrum'
  return [{ x: from - missing / 2, y, width: span + missing, height: bandHeight, step: isFilled ? levelStep(middle, { scale }) : null }]
}

/**
 * The spectrum strip for a row of a report, by the rules of the product's own: up to 25 marks are seeds at their places, up to 120 smaller
 * ones, more a stepped area; from five marks on a band for the middle half with a tick for the median, and where the team is poles apart a
 * band for each camp and no median.
 */
export const stripShape = (tally: Tally, scale: Scale): StripShape => {
  const marks = marksOf(tally)
  const radius = marks.length > mostSeeds ? small : seed
  const packed = packRows(
    marks.map(mark => xOf(mark, scale)),
    radius,
  )
  const rows = packed.reduce((most, [, row]) => Math.max(most, row + 1), 1)
  const isArea = marks.length > mostSmall || rows > highestColumn
  const rise = 1.1 * seed
  const y = Math.max(isArea ? areaHeight : rows * (2 * radius + 1), rise) + thickness / 2 + 1
  const base = y - thickness / 2
  const under = y + thickness / 2
  const end = under + bandHeight + 3
  const hasBand = countMarks(tally) >= fewestForBand
  const areApart = inWords(tally, scale) === 'poles-apart'
  const middle = foundIn(interpolatedMedian(tally, scale))
  const parts = areApart ? splitAtWidestGap(marks).map(camp => tallyOf(camp, scale)) : [tally]
  const places = scale.kind === 'spectrum' ? scale.anchors.map(({ position }) => position) : scale.levels.map((_, level) => level)
  return {
    width,
    height: Math.ceil(end + 1),
    line: { x1: pad, x2: width - pad, y },
    ticks: places.map(mark => ({ x: xOf(mark, scale), y1: y - rise, y2: end })),
    radius,
    marks: isArea ? [] : packed.map(([x, row]) => [x, base - radius - row * (2 * radius + 1)] as const),
    area: isArea ? stepArea(tally, { scale, base }) : [],
    bands: hasBand ? parts.flatMap(part => bandOf(part, { scale, y: under })) : [],
    steps: stepCount(scale),
    median: hasBand && !areApart && middle !== null ? { x: xOf(middle, scale), y1: y, y2: end } : null,
  }
}
