import type { Scale } from '../conditions/framework.ts'
import { positionCount, type Tally } from './tally.ts'

/** Throws where a tally was not counted on this scale. */
export const assertScale = (tally: Tally, scale: Scale): void => {
  if (tally.kind !== scale.kind || tally.counts.length !== positionCount(scale))
    throw new Error(`This tally was not counted on the scale "${scale.id}".`)
}
