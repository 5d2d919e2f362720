import { daysBetween } from '@tilth/core/cycles'
import type { ChartWords } from '@tilth/core/measures'

type PointUnit = NonNullable<ChartWords['every']>

const steps: readonly { readonly unit: PointUnit; readonly from: number; readonly to: number }[] = [
  { unit: 'day', from: 1, to: 4 },
  { unit: 'week', from: 5, to: 9 },
  { unit: 'month', from: 26, to: 35 },
  { unit: 'year', from: 350, to: 380 },
]

/** What one step of a series is, where all but its few long pauses are that; undefined where points come as they come. */
export const stepOfDays = (days: readonly string[]): PointUnit | undefined => {
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
  if (gaps.length < 2) return undefined
  const found = steps.find(({ from, to }) => gaps.filter(gap => gap >= from && gap <= to).length >= gaps.length * 0.8)
  const isRegular = found && gaps.every(gap => gap >= found.from && (gap <= found.to || gap > 2 * found.to))
  return isRegular ? found.unit : undefined
}
