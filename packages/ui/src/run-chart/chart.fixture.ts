import { runChart } from '@tilth/core/measures'
import type { ChartTexts } from './chart-texts.ts'
import type { RunChartSource } from './run-chart-source.ts'

const day = (from: string, week: number): string => new Date(Date.parse(from) + week * 7 * 86_400_000).toISOString().slice(0, 10)

export const weeksFrom = (from: string, count: number): readonly string[] => Array.from({ length: count }, (_, week) => day(from, week))

/** A chart of invented values, one a week or on the days given. */
export const sourceOf = (
  values: readonly (number | null)[],
  more: Partial<RunChartSource> & {
    readonly days?: readonly string[]
    readonly freeze?: number
    readonly split?: readonly number[]
    readonly exclude?: readonly number[]
  } = {},
): RunChartSource => {
  const { days = weeksFrom('2025-04-28', values.length), freeze, split, exclude, ...rest } = more
  const drawn = runChart({ values }, { ...(freeze ? { freeze } : {}), ...(split ? { split } : {}), ...(exclude ? { exclude } : {}) })
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error))
  return {
    chart: drawn.value,
    points: days.map((on, index) => ({ on, y: values[index] ?? null })),
    isShare: false,
    unit: '',
    target: null,
    baselineUntil: freeze ? (days[freeze - 1] ?? null) : null,
    ...rest,
  }
}

/** The example of the design: sixteen weeks, a summer, four cycles. */
export const planning = (more: Partial<RunChartSource> = {}): RunChartSource =>
  sourceOf(
    [41, 44, 38, 40, 43, 36, 44, 39, 52, 58, 61, 57, 64, 66, 63, 62].map(percent => percent / 100),
    {
      days: [...weeksFrom('2025-04-28', 6), ...weeksFrom('2025-08-25', 10)],
      freeze: 8,
      isShare: true,
      target: 0.75,
      phases: [{ on: '2025-09-08', label: 'Whole school', reason: 'The block is kept everywhere.' }],
      gaps: [{ from: '2025-06-06', to: '2025-08-20', label: 'summer' }],
      pins: [
        { number: 1, on: '2025-05-12', label: 'One classroom', href: '#1' },
        { number: 4, on: '2025-09-08', label: 'Whole school', href: '#4' },
      ],
      ...more,
    },
  )

const rounded = (value: number): number => Number(value.toPrecision(3))

export const plainTexts = (isShare = false): ChartTexts => ({
  value: y => (isShare ? `${rounded(y * 100)}%` : String(rounded(y))),
  day: on => on.slice(5),
  target: value => `target ${value}`,
  center: ({ value, isOld, isSoFar }) => `${isOld ? 'old ' : ''}median${isSoFar ? ' so far' : ''} ${value}`,
  upper: value => `upper limit ${value}`,
  lower: value => `lower limit ${value}`,
  before: 'Before',
})
