import type { LevelScale } from '@tilth/core/conditions'
import { seededGenerator } from '@tilth/core/rubrics'

export const levelScale = (levels: number): LevelScale => ({
  id: 'levels',
  kind: 'levels',
  allows: { notSure: true, notMine: true, notApplicable: true, notObservable: true },
  levels: Array.from({ length: levels }, (_, level) => ({ id: String(level), label: String(level), owner: 'ours' as const })),
})

/** Rows of units by raters, marks 0 up to `levels` - 1 that lean toward a level of each unit's own; the same for the same seed. */
export const makeRatings = (of: {
  readonly units: number
  readonly raters: number
  readonly levels: number
  readonly seed: number
}): readonly (readonly number[])[] => {
  const { below } = seededGenerator(of.seed)
  return Array.from({ length: of.units }, () => {
    const own = below(of.levels)
    return Array.from({ length: of.raters }, () => (below(2) === 0 ? own : below(of.levels)))
  })
}
