import type { SpectrumScale } from '../../conditions/framework.ts'

export type Anchor = SpectrumScale['anchors'][number]

/** Where a position lies among anchors, said symmetrically from both sides. */
export type Place =
  | { readonly kind: 'at' | 'close'; readonly anchor: Anchor }
  | { readonly kind: 'between'; readonly lower: Anchor; readonly upper: Anchor }

const furthest = { at: 2, close: 10 } as const
const largestShare = { at: 1 / 25, close: 1 / 5 } as const

/**
 * Ours: *at* an anchor up to 2 positions from it, *close to* it up to 10, and where anchors stand nearer together than 50 up to the same
 * share of the gap (1/25, 1/5); *between* two anchors otherwise.
 */
export const placeOf = (position: number, anchors: readonly Anchor[]): Place => {
  const lower = anchors.findLast(anchor => anchor.position <= position)
  const upper = anchors.find(anchor => anchor.position >= position)
  if (!lower || !upper) throw new Error(`The position ${position} lies outside the scale.`)
  const gap = upper.position - lower.position
  const fromLower = position - lower.position
  const fromUpper = upper.position - position
  const nearest = fromLower <= fromUpper ? lower : upper
  const distance = Math.min(fromLower, fromUpper)
  const isWithin = (reach: 'at' | 'close'): boolean => distance <= Math.min(furthest[reach], largestShare[reach] * gap)
  if (fromLower !== fromUpper || gap === 0) {
    if (isWithin('at')) return { kind: 'at', anchor: nearest }
    if (isWithin('close')) return { kind: 'close', anchor: nearest }
  }
  return { kind: 'between', lower, upper }
}

/** The nearest anchor; halfway between two, the one nearer the middle of the scale. */
export const nearestAnchor = (position: number, anchors: readonly Anchor[]): Anchor => {
  const [nearest] = anchors.toSorted(
    (a, b) => Math.abs(position - a.position) - Math.abs(position - b.position) || Math.abs(50 - a.position) - Math.abs(50 - b.position),
  )
  if (!nearest) throw new Error('A scale without anchors has no nearest one.')
  return nearest
}

/** The anchor in the middle zone, if there is one: what "before" and "after" are counted from. */
export const middleAnchor = (anchors: readonly Anchor[]): Anchor | undefined => {
  const nearest = nearestAnchor(50, anchors)
  return Math.abs(nearest.position - 50) < 10 ? nearest : undefined
}
