export interface ValueAxis {
  readonly low: number
  readonly high: number
  /** Rising; the first is `low`. */
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5]

/** Of a share's own bounds that data must span, or the axis comes closer. */
const leastOfShare = 0.4

/** Lowest value over highest under which an axis begins at zero. */
const nearZero = 0.5

/** Part of their size by which two values must differ to stand apart: an axis has no steps for less than numbers can hold. */
const leastApart = 1e-9

const areOne = (low: number, high: number): boolean => high - low <= leastApart * Math.max(Math.abs(low), Math.abs(high))

const tidy = (number: number): number => Number(number.toPrecision(12))

interface Bounds {
  readonly low: number
  readonly high: number
}

const linesOver = ({ low, high }: Bounds, step: number): number => Math.ceil(tidy(high / step)) - Math.floor(tidy(low / step))

/** Whole steps people count in: 1, 2, 5, 10 and, but for halves of a unit, 25. */
const between = ({ low, high }: Bounds, { lines, unit }: { readonly lines: number; readonly unit: number }): ValueAxis => {
  const power = 10 ** Math.floor(Math.log10((high - low) / lines))
  const rising = [power, 10 * power, 100 * power].flatMap(size => steps.map(step => tidy(step * size)))
  const step = rising.find(found => found / unit !== 2.5 && linesOver({ low, high }, found) <= lines) ?? high - low
  const first = Math.floor(tidy(low / step))
  const count = linesOver({ low, high }, step) + 1
  const ticks = Array.from({ length: count }, (_, index) => tidy((first + index) * step))
  return { low: ticks.at(0) ?? low, high: ticks.at(-1) ?? high, ticks }
}

const boundsOf = (values: readonly number[], isShare: boolean): readonly [number, number] => {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  if (values.length === 0) return [0, 1]
  if (isShare && lowest >= 0 && highest <= 1) return highest - lowest >= leastOfShare ? [0, 1] : shareBounds(lowest, highest)
  if (areOne(lowest, highest)) return lowest === 0 ? [0, 1] : lowest > 0 ? [0, lowest * 1.5] : [lowest * 1.5, 0]
  const air = (highest - lowest) * 0.1
  if (lowest >= 0) return lowest <= highest * nearZero ? [0, highest] : [Math.max(0, lowest - air), highest + air]
  return [lowest - air, highest <= 0 ? Math.min(0, highest + air) : highest + air]
}

/** Around values that lie close together, never under a tenth of the scale and never past its ends. */
const shareBounds = (lowest: number, highest: number): readonly [number, number] => {
  const missing = Math.max(0, 0.1 - (highest - lowest)) / 2
  const air = Math.max(0.01, (highest - lowest) * 0.05) + missing
  const low = lowest <= 0.1 ? 0 : Math.max(0, lowest - air)
  return [low, Math.min(1, highest + air)]
}

/**
 * An axis that holds the values, with at most `lines` lines over its foot. Shares run from 0 to 1, or closer around values that would
 * fill less than two fifths of that; counts and measures that reach down to half of their highest begin at zero. Given bounds stand as
 * they are, widened to whole steps.
 */
export const valueAxis = (
  values: readonly number[],
  how: { readonly isShare: boolean; readonly lines: number; readonly given?: readonly [number, number] | undefined },
): ValueAxis => {
  const [low, high] = how.given ?? boundsOf(values, how.isShare)
  const lines = Math.max(2, how.lines)
  const unit = how.isShare ? 0.01 : 1
  const isWide = high > low && !areOne(low, high)
  return between({ low, high: isWide ? high : low + Math.max(1, Math.abs(low) / 1000) }, { lines, unit })
}
