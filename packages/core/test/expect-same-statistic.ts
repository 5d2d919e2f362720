import { expect } from 'vitest'
import type { Statistic } from '../src/rubrics/statistic.ts'

/** Both have a value, alike to nine places (of the value itself where it is larger than one), or both have none for the same reason. */
export const expectSameStatistic = (found: Statistic, expected: Statistic): void => {
  if ('none' in expected) {
    expect(found).toEqual(expected)
    return
  }
  const size = Math.max(1, Math.abs(expected.value))
  expect('value' in found ? { value: found.value / size } : found).toEqual({ value: expect.closeTo(expected.value / size, 9) })
}
