import { expect } from 'vitest'
import type { Statistic } from '../src/rubrics/statistic.ts'

/** Both have a value, alike to nine places, or both have none for the same reason. */
export const expectSameStatistic = (found: Statistic, expected: Statistic): void => {
  if ('none' in expected) expect(found).toEqual(expected)
  else expect(found).toEqual({ value: expect.closeTo(expected.value, 9) })
}
