import type { Condition, Recommendation, Scale } from './framework.ts'

/**
 * What a condition's document advises where a team stands at `position` on a scale: of its recommendations for this scale those that are
 * meant for the lowest level at or above it. `position` is a level's index or a place on a spectrum, and may lie between levels.
 */
export const adviceFor = (
  condition: Pick<Condition, 'recommendations'>,
  { scale, position }: { readonly scale: Scale; readonly position: number },
): readonly Recommendation[] => {
  const reach = new Map(
    scale.kind === 'levels'
      ? scale.levels.map((level, index) => [level.id, index] as const)
      : scale.anchors.map(anchor => [anchor.id, anchor.position] as const),
  )
  const meant = (condition.recommendations ?? []).flatMap(recommendation => {
    const upTo = recommendation.scale === scale.id ? reach.get(recommendation.upTo) : undefined
    return upTo === undefined || upTo < position ? [] : [{ recommendation, upTo }]
  })
  const nearest = Math.min(...meant.map(entry => entry.upTo))
  return meant.filter(entry => entry.upTo === nearest).map(entry => entry.recommendation)
}
