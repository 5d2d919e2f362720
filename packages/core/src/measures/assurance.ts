import type { Chart } from './chart.ts'
import type { Improvement } from './variation.ts'

/** Whether a target will be met if nothing changes: always, never, or by chance. */
export type Assurance = 'passing' | 'failing' | 'hit-and-miss'

/**
 * The assurance icon of NHS England as a word: the target against the last limits. Where more is better a target under the lower limit
 * is `passing`, above the upper one `failing`, else `hit-and-miss`; mirrored where less is better. Undefined without a direction or
 * limits.
 */
export const assurance = (
  chart: Chart,
  { target, improvement }: { readonly target: number; readonly improvement: Improvement },
): Assurance | undefined => {
  const last = chart.points.findLast(({ lower, upper }) => lower !== null && upper !== null)
  if (improvement === null || !last || last.lower === null || last.upper === null) return undefined
  if (target > last.upper) return improvement === 'increase' ? 'failing' : 'passing'
  if (target < last.lower) return improvement === 'increase' ? 'passing' : 'failing'
  return 'hit-and-miss'
}
