import type { IhiRules } from './ihi-rules.ts'

/** Control charts: of single values and their moving range; shares and rates, each as Laney's for large denominators; counts; cases and
 * time between events; means and deviations of subgroups. */
export const controlChartKinds = ['i', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't', 'xbar', 's'] as const

export type ControlChartKind = (typeof controlChartKinds)[number]

/** Points are counted from 1. */
export interface ChartOptions {
  /** The last point of each part but the last; every part has its own lines and its own rules. */
  readonly split?: readonly number[]
  /** Lines come from the first points up to this one and are drawn over all. Not heeded where the series is split. */
  readonly freeze?: number
  /** Points that count neither for lines nor for rules, and are drawn. */
  readonly exclude?: readonly number[]
  /** A center given from outside, in the unit of the plotted values. */
  readonly fixedCenter?: number
  /** Anhøj's by default. */
  readonly rules?: 'anhoj' | 'ihi'
}

export interface ControlChartOptions extends ChartOptions {
  readonly kind: ControlChartKind
  /** Leave out, once, moving ranges above 3.267 times their mean; true where absent. */
  readonly screen?: boolean
}

export interface ChartPoint {
  /** As plotted: a share, a rate, a moving range, a mean. */
  readonly y: number | null
  readonly center: number | null
  /** Null where there is no limit. */
  readonly lower: number | null
  readonly upper: number | null
  /** Strictly outside the limits. */
  readonly beyond: boolean
  readonly isExcluded: boolean
}

export interface ChartPart {
  /** First and last point, counted from 1. */
  readonly first: number
  readonly last: number
  readonly center: number | null
  /** Points with a value that are not on the center and not left out. */
  readonly useful: number
  /** How many useful points are still missing before any rule is run. */
  readonly missing: number
  readonly longestRun: number
  /** On which side the longest run lies. */
  readonly longestRunSide: 'above' | 'below' | null
  /** Null without a useful point, as is `crossingsMin`. */
  readonly longestRunMax: number | null
  readonly crossings: number
  readonly crossingsMin: number | null
  /** The rules asked for find more than chance. */
  readonly signal: boolean
  /** Where these rules were asked for. */
  readonly ihi?: IhiRules
}

export interface Chart {
  readonly kind: 'run' | ControlChartKind
  /** Far moving ranges were left out where the limits are made of moving ranges. */
  readonly isScreened: boolean
  readonly points: readonly ChartPoint[]
  readonly parts: readonly ChartPart[]
}
