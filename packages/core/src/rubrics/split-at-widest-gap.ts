/**
 * Two camps: the positions below and above the widest gap between neighbors, each sorted. Of several widest gaps the one that divides
 * most evenly, then the lowest. The second camp is empty where there is no gap.
 */
export const splitAtWidestGap = (positions: readonly number[]): readonly [lower: readonly number[], upper: readonly number[]] => {
  const sorted = positions.toSorted((a, b) => a - b)
  const unevenness = (at: number): number => Math.abs(sorted.length - 2 * at)
  let best = { at: sorted.length, gap: 0 }
  for (const [index, position] of sorted.entries()) {
    const gap = index === 0 ? 0 : position - (sorted[index - 1] ?? position)
    if (gap > best.gap || (gap > 0 && gap === best.gap && unevenness(index) < unevenness(best.at))) best = { at: index, gap }
  }
  return [sorted.slice(0, best.at), sorted.slice(best.at)]
}
