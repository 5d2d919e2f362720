import type { Scale } from '../conditions/framework.ts'
import { positionCount } from './tally.ts'

/** Steps of the level palette that carry a scale: seven where its levels fall evenly on seven, else five. A spectrum is drawn in five. */
export const stepCount = (scale: Scale): 5 | 7 => {
  const levels = scale.kind === 'levels' ? scale.levels.length : 5
  return levels === 4 || levels > 5 ? 7 : 5
}

const roundTowardMiddle = (step: number, middle: number): number => (step < middle ? Math.floor(step + 0.5) : Math.ceil(step - 0.5))

/**
 * The step of the palette, 1 up to `steps`, for a mark or a median. Levels are spread evenly over the steps; a spectrum is cut into equal
 * parts that are closed towards the ends (of five: 0-20, 21-40, 41-59, 60-79, 80-100). Mirrored positions get mirrored steps.
 */
export const levelStep = (
  position: number,
  { scale, steps = stepCount(scale) }: { readonly scale: Scale; readonly steps?: 5 | 7 },
): number => {
  const highest = positionCount(scale) - 1
  const middle = (steps - 1) / 2
  if (scale.kind === 'levels') return 1 + roundTowardMiddle((position * (steps - 1)) / highest, middle)
  const stepFromEnd = (distance: number): number => Math.max(1, Math.ceil((distance * steps) / highest))
  if (2 * position === highest) return 1 + middle
  return 2 * position < highest ? stepFromEnd(position) : steps + 1 - stepFromEnd(highest - position)
}
