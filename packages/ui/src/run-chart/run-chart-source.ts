import type { Chart } from '@tilth/core/measures'

/** One time of a series. `y` is what `chart.points` plots: a share runs from 0 to 1. */
export interface RunChartPoint {
  /** Calendar day, `YYYY-MM-DD`; never before the point before it. */
  readonly on: string
  readonly y: number | null
  /** Of shares and rates, for the table. */
  readonly numerator?: number | null | undefined
  /** Denominator, for the table. */
  readonly n?: number | null | undefined
  /** What somebody wrote at this point, or why it is left out. */
  readonly note?: string | null | undefined
  /** Drawn as a cross, judged by no rule; where left out the chart says it. */
  readonly isExcluded?: boolean | undefined
}

/** Where somebody decided that a new time begins, and why. */
export interface RunChartPhase {
  readonly on: string
  readonly label: string
  readonly reason: string
}

/** A cycle on the chart: a numbered square under the axis. */
export interface RunChartPin {
  readonly number: number
  readonly on: string
  readonly label: string
  readonly href?: string | undefined
}

/** Something that happened; lettered in the order of its day. */
export interface RunChartNote {
  readonly on: string
  readonly label: string
}

/** Time in which nothing is measured, such as a summer: the join breaks, the axis is cut short and the gap is named. */
export interface RunChartGap {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** The generated sentence in two voices: the bold verdict, and why. */
export interface ChartSentence {
  readonly verdict: string
  readonly reason: string
}

/** What a run chart shows. Values, target and bounds are all as plotted: shares from 0 to 1. */
export interface RunChartSource {
  /** Same length and order as `chart.points`. */
  readonly points: readonly RunChartPoint[]
  readonly chart: Chart
  /** Values are shares and written in percent. */
  readonly isShare: boolean
  /** What a value is in, in words; empty where there is nothing to say. */
  readonly unit: string
  /** A value is written times this; 1 where left out, and never heeded for shares. */
  readonly multiplier?: number | undefined
  readonly target: number | null
  readonly phases?: readonly RunChartPhase[] | undefined
  /** Last day of the points a frozen center comes from. */
  readonly baselineUntil?: string | null | undefined
  readonly pins?: readonly RunChartPin[] | undefined
  readonly notes?: readonly RunChartNote[] | undefined
  readonly gaps?: readonly RunChartGap[] | undefined
  /** Under ten useful points: how many are missing, and the day by which they can be there. */
  readonly expected?: { readonly missing: number; readonly by: string | null } | null | undefined
  /** Shared by charts that stand side by side. */
  readonly yDomain?: readonly [number, number] | undefined
  /** First and last day shown, shared by charts that stand side by side; days beyond the data only make room. */
  readonly span?: readonly [first: string, last: string] | undefined
  /** Control limits, where the chart has them. */
  readonly showLimits?: boolean | undefined
}

/** `default` alone, `small` among others, `spark` in a row, `print` on paper. */
export type RunChartSize = 'default' | 'small' | 'spark' | 'print'
