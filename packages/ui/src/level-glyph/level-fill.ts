import type { Scale } from '@tilth/core/conditions'
import { levelStep, stepCount } from '@tilth/core/rubrics'

/** A fill of the soil-to-leaf palettes and the token that reads on it, as custom properties. */
export interface LevelFill {
  readonly fill: string
  readonly on: string
}

/** Layers a scale is drawn in: its levels, or five for a spectrum. */
export const layerCount = (scale: Scale): number => (scale.kind === 'levels' ? scale.levels.length : 5)

/** The fill for a mark or a median on its scale; null where a scale has more than seven levels, which fills cannot tell apart. */
export const levelFill = (position: number, scale: Scale): LevelFill | null => {
  if (layerCount(scale) > 7) return null
  const palette = stepCount(scale)
  const step = levelStep(position, { scale, steps: palette })
  return { fill: `var(--level${palette}-${step})`, on: `var(--on-level${palette}-${step})` }
}
