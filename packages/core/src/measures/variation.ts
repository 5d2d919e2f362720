import type { Chart } from './chart.ts'
import { specialCauses } from './special-causes.ts'

/** The state of a measure now: only chance, or better, worse or neither, above or below what was usual. */
export type Variation = 'common' | 'improvement-high' | 'improvement-low' | 'concern-high' | 'concern-low' | 'neutral-high' | 'neutral-low'

/** Which way is better; null where neither is. */
export type Improvement = 'increase' | 'decrease' | null

/**
 * The variation icon of NHS England as a word: the special cause at the last point with a value, against the direction of
 * improvement. Undefined where no point has a value.
 */
export const variation = (chart: Chart, improvement: Improvement): Variation | undefined => {
  const last = chart.points.findLastIndex(({ y, isExcluded }) => y !== null && !isExcluded)
  if (last < 0) return undefined
  const cause = specialCauses(chart)[last]
  if (!cause) return 'common'
  const height = cause.side === 'above' || cause.side === 'rising' ? 'high' : 'low'
  if (improvement === null) return `neutral-${height}`
  return (improvement === 'increase') === (height === 'high') ? `improvement-${height}` : `concern-${height}`
}
