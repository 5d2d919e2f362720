import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewer, mergeSheet } from './merge-sheet.ts'

const item = fc.record({
  mark: fc.integer({ min: 0, max: 100 }),
  importance: fc.constant(null),
  note: fc.constant(''),
  skipped: fc.boolean(),
  sequence: fc.integer({ min: 0, max: 5 }),
  device: fc.constantFrom('phone', 'laptop', 'tablet'),
})
/** A device never writes two different things under one sequence. */
const sheet = fc
  .dictionary(fc.constantFrom('E1', 'E2', 'S1'), item)
  .map(items =>
    Object.fromEntries(
      Object.entries(items).map(([code, value]) => [code, { ...value, mark: value.sequence * 3 + value.device.length, skipped: false }]),
    ),
  )

test('merging is the same in any order', () => {
  fc.assert(
    fc.property(sheet, sheet, (a, b) => {
      expect(mergeSheet(a, b)).toEqual(mergeSheet(b, a))
    }),
  )
})

test('merging is the same in any grouping', () => {
  fc.assert(
    fc.property(sheet, sheet, sheet, (a, b, c) => {
      expect(mergeSheet(mergeSheet(a, b), c)).toEqual(mergeSheet(a, mergeSheet(b, c)))
    }),
  )
})

test('merging the same again changes nothing', () => {
  fc.assert(
    fc.property(sheet, sheet, (a, b) => {
      expect(mergeSheet(mergeSheet(a, b), b)).toEqual(mergeSheet(a, b))
    }),
  )
})

test('of two different changes exactly one is newer', () => {
  fc.assert(
    fc.property(item, item, (a, b) => {
      const isSameChange = a.sequence === b.sequence && a.device === b.device
      expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(isSameChange ? 0 : 1)
    }),
  )
})

test('the higher sequence stands and other items stay', () => {
  const base = { mark: 10, importance: null, note: 'first', skipped: false, device: 'phone' }
  const merged = mergeSheet(
    { E1: { ...base, sequence: 1 }, S1: { ...base, sequence: 9 } },
    { E1: { ...base, mark: 80, sequence: 2, device: 'laptop' } },
  )
  expect(merged.E1?.mark).toBe(80)
  expect(merged.S1?.mark).toBe(10)
})
