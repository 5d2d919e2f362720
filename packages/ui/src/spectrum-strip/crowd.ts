import type { Scale } from '@tilth/core/conditions'
import type { Placed } from './pack-marks.ts'

/**
 * Columns of dots for marks given by their x in ascending order. Marks less than a dot apart from the first of their column share it, and
 * it stands at their mean, so that equal marks (levels) keep their exact place.
 */
export const stackHistogram = (xs: readonly number[], radius: number): readonly Placed[] => {
  const least = 2 * radius + 1
  const columns: number[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const x of xs) {
    const column = columns.at(-1)
    if (column && x < end) column.push(x)
    else {
      columns.push([x])
      end = x + least
    }
  }
  let right = Number.NEGATIVE_INFINITY
  return columns.flatMap(column => {
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length
    const x = Math.max(mean, right + least)
    right = x
    return column.map((_, row) => ({ x, row }))
  })
}

const binWidth = 5

const binOf = (mark: number, scale: Scale): number =>
  scale.kind === 'levels' ? mark : Math.min(Math.floor(mark / binWidth), 100 / binWidth - 1)

/**
 * Corners of a stepped area over the line: a step for each level, or for every five places of a spectrum (the last takes 95 to 100). The
 * highest step is `height` px, the others in proportion.
 */
export const drawArea = (crowd: {
  readonly counted: readonly number[]
  readonly scale: Scale
  readonly x: (mark: number) => number
  readonly base: number
  readonly height: number
}): readonly (readonly [number, number])[] => {
  const { counted, scale, x, base, height } = crowd
  const counts = Array.from({ length: scale.kind === 'levels' ? scale.levels.length : 100 / binWidth }, () => 0)
  for (const mark of counted) {
    const bin = binOf(mark, scale)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  const edge = (bin: number): number => (scale.kind === 'levels' ? x(bin - 0.5) : x(bin * binWidth))
  return [
    [edge(0), base],
    ...counts.flatMap((count, bin): (readonly [number, number])[] => {
      const top = base - (count / most) * height
      return [
        [edge(bin), top],
        [edge(bin + 1), top],
      ]
    }),
    [edge(counts.length), base],
  ]
}
