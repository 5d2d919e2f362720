import type { Scale } from '@tilth/core/conditions'
import type { Tally } from '@tilth/core/rubrics'

/** How many marks each level has, or on a spectrum the positions themselves, ascending. */
export const describeMarks = (tally: Tally, scale: Scale): readonly number[] =>
  scale.kind === 'levels' ? tally.counts : tally.counts.flatMap((count, position) => Array.from({ length: count }, () => position))
