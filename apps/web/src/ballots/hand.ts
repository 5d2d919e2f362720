import type { BallotView } from './queries.ts'

/** My dots as they lie on this screen. */
export type Hand = Readonly<Record<string, number>>

type Rule = Pick<BallotView, 'dots' | 'dotsAnItem'>

export const dotsOn = (hand: Hand, item: string): number => hand[item] ?? 0

export const dotsLeft = (hand: Hand, rule: Rule): number => rule.dots - Object.values(hand).reduce((sum, dots) => sum + dots, 0)

export const mayAdd = (hand: Hand, { item, rule }: { readonly item: string; readonly rule: Rule }): boolean =>
  dotsLeft(hand, rule) > 0 && dotsOn(hand, item) < rule.dotsAnItem

/** One dot more or less; a condition without dots is not in a hand. */
export const withDots = (hand: Hand, { item, dots }: { readonly item: string; readonly dots: number }): Hand => {
  const { [item]: _, ...others } = hand
  return dots <= 0 ? others : { ...others, [item]: dots }
}

export const isSameHand = (one: Hand, other: Hand): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(item => dotsOn(one, item) === dotsOn(other, item))
