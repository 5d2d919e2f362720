export interface WantedLabel {
  /** Where the middle of the label should be. */
  readonly y: number
  readonly height: number
  /** Of labels that have no room together the one with the lowest rank stays. */
  readonly rank: number
}

/**
 * Middles of labels one above the other, in the order of where they want to be, as near to it as they can be without touching and within
 * the bounds. Null for those that find no room.
 */
export const placeLabels = (
  labels: readonly WantedLabel[],
  { top, bottom, air }: { readonly top: number; readonly bottom: number; readonly air: number },
): readonly (number | null)[] => {
  const room = bottom - top
  const kept = new Set(labels.keys())
  const needed = (): number => [...kept].reduce((sum, index) => sum + (labels[index]?.height ?? 0), 0) + (kept.size - 1) * air
  while (kept.size > 1 && needed() > room) {
    const [worst] = [...kept].toSorted((a, b) => (labels[b]?.rank ?? 0) - (labels[a]?.rank ?? 0))
    if (worst === undefined) break
    kept.delete(worst)
  }
  const order = [...kept].toSorted((a, b) => (labels[a]?.y ?? 0) - (labels[b]?.y ?? 0) || a - b)
  const placed = new Map<number, number>()
  let reached = top
  for (const index of order) {
    const { y, height } = labels[index] ?? { y: 0, height: 0 }
    const middle = Math.max(y, reached + height / 2)
    placed.set(index, middle)
    reached = middle + height / 2 + air
  }
  let limit = bottom
  for (const index of order.toReversed()) {
    const { height } = labels[index] ?? { height: 0 }
    const middle = Math.min(placed.get(index) ?? 0, limit - height / 2)
    placed.set(index, middle)
    limit = middle - height / 2 - air
  }
  return labels.map((_, index) => placed.get(index) ?? null)
}
