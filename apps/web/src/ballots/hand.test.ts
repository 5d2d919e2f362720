import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotsLeft, dotsOn, type Hand, isSameHand, mayAdd, withDots } from './hand.ts'

const rule = { dots: 4, dotsAnItem: 2 }
const items = ['E1', 'E2', 'S6'] as const

test('however the buttons are pressed, a hand keeps to the rule', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...items), fc.boolean())), presses => {
      let hand: Hand = {}
      for (const [item, more] of presses) {
        if (more && !mayAdd(hand, { item, rule })) continue
        hand = withDots(hand, { item, dots: dotsOn(hand, item) + (more ? 1 : -1) })
      }
      expect(dotsLeft(hand, rule)).toBeGreaterThanOrEqual(0)
      expect(items.every(item => dotsOn(hand, item) >= 0 && dotsOn(hand, item) <= rule.dotsAnItem)).toBe(true)
      expect(items.filter(item => item in hand).every(item => dotsOn(hand, item) > 0)).toBe(true)
    }),
  )
})

test('a dot put down and taken back leaves the hand as it was', () => {
  const hand = { E1: 2 }
  const more = withDots(hand, { item: 'S6', dots: 1 })
  expect([dotsLeft(hand, rule), dotsLeft(more, rule)]).toEqual([2, 1])
  expect(isSameHand(more, hand)).toBe(false)
  expect(isSameHand(withDots(more, { item: 'S6', dots: 0 }), hand)).toBe(true)
  expect(mayAdd(hand, { item: 'E1', rule })).toBe(false)
})
