import type { Scale } from '../conditions/framework.ts'
import { interpolatedMedian } from './interpolated-median.ts'
import { countMarks, positionCount, type Tally } from './tally.ts'

/** `similar`: schools stand much alike; `dissimilar`: they stand in different places; `unclear`: too few schools to say. */
export type Need = 'similar' | 'dissimilar' | 'unclear'

export interface NeedPattern {
  readonly need: Need
  /** Mean distance of two schools' medians over the scale, 0..1; null where there are too few schools. */
  readonly between: number | null
  /** Mean distance of two people's marks within a school over the scale, mean of schools, 0..1. */
  readonly within: number | null
  /** Lowest and highest of the schools' medians, in the numbering of marks. Never say whose. */
  readonly range: readonly [lowest: number, highest: number] | null
  /** How many schools were compared. */
  readonly schools: number
}

/** A mark within a school and schools within a district are compared from here on. */
const leastSchools = 3

/** A fifth of the scale: one of the five zones in which positions are put into words. */
const apart = 0.2

/** Two sums of the same distances taken in another order may differ in their last digits; a tie stays a tie. */
const rounding = 1e-9

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const meanDistance = (values: readonly number[]): number =>
  meanOf(values.flatMap((a, index) => values.slice(index + 1).map(b => Math.abs(a - b))))

/** Gini's mean difference of the marks of one tally, in steps of the scale; 0 for a single mark. */
const spreadWithin = ({ counts }: Tally): number => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < 2) return 0
  let below = 0
  let distance = 0
  for (const count of counts.slice(0, -1)) {
    below += count
    distance += below * (total - below)
  }
  return (2 * distance) / (total * (total - 1))
}

/**
 * Whether schools need much the same on a condition or different things, from one tally a school. Ours: `dissimilar` where the medians of
 * two schools lie a fifth of the scale apart on average, and further than two people of one school do (Gini's mean difference in both
 * cases); else `similar`. Under three schools with marks `unclear`. Says nothing about which school stands where, and ranks none.
 */
export const needPattern = (tallies: readonly Tally[], scale: Scale): NeedPattern => {
  const steps = positionCount(scale) - 1
  const marked = tallies.filter(tally => countMarks(tally) > 0)
  const medians = marked.flatMap(tally => {
    const median = interpolatedMedian(tally, scale)
    return 'value' in median ? [median.value] : []
  })
  if (medians.length < leastSchools) return { need: 'unclear', between: null, within: null, range: null, schools: medians.length }
  const between = meanDistance(medians) / steps
  const within = meanOf(marked.map(spreadWithin)) / steps
  return {
    need: between > apart - rounding && between > within + rounding ? 'dissimilar' : 'similar',
    between,
    within,
    range: [Math.min(...medians), Math.max(...medians)],
    schools: medians.length,
  }
}
