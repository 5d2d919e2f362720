import type { Scale } from '@tilth/core/conditions'

/** Where a mark or a median stands on the line, 0..1. Levels stand at the centers of equal parts, so that a median between levels fits. */
export const placeOnLine = (mark: number, scale: Scale): number =>
  scale.kind === 'spectrum' ? mark / 100 : (mark + 0.5) / scale.levels.length

/** Where the ticks stand: at the anchors of a spectrum, at the centers of levels. */
export const anchorPlaces = (scale: Scale): readonly number[] =>
  scale.kind === 'spectrum' ? scale.anchors.map(anchor => anchor.position / 100) : scale.levels.map((_, level) => placeOnLine(level, scale))
