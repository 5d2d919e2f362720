import type { Locale } from '../../rubrics/index.ts'
import type { Improvement } from '../variation.ts'

/** What one point of a series stands for. */
export type PointUnit = 'day' | 'week' | 'month' | 'quarter' | 'term' | 'year'

/** What a sentence about a chart may know beside the chart, to speak of days and weeks and not of "point 12". */
export interface ChartWords {
  readonly locale: Locale
  /** The day of each point, `YYYY-MM-DD`; points are called by their number where absent. */
  readonly days?: readonly string[] | undefined
  /** Only where points come one a day, a week, a month; "points in a row" where absent. */
  readonly every?: PointUnit | undefined
  /** Which way is better. Said only where it is known; null and absent say nothing. */
  readonly improvement?: Improvement | undefined
  /** Values are shares and said in percent; always so on `p` and `pp` charts. */
  readonly isShare?: boolean | undefined
  /** Values are said times this; 1 where absent, not heeded for shares. */
  readonly multiplier?: number | undefined
  /** Last day of a frozen baseline: what comes after it is held against the old median. */
  readonly baselineUntil?: string | null | undefined
  /** Cycles and the day each began. A run that begins with the first point of a cycle is told as "since cycle 4": that is when, not why. */
  readonly cycles?: readonly { readonly number: number; readonly on: string }[] | undefined
}

/** A sentence in two voices: the verdict, to be set bold, and what it rests on; each of full sentences. `reason` may be empty. */
export interface ChartSentence {
  readonly verdict: string
  readonly reason: string
}
