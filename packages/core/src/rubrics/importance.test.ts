import { expect, it } from 'vitest'
import { importanceWeight } from './importance.ts'

it.each([
  [undefined, 1],
  [{ lot: 0, some: 0, little: 0 }, 1],
  [{ lot: 1, some: 0, little: 0 }, 1],
  [{ lot: 3, some: 2, little: 0 }, 1],
  [{ lot: 2, some: 3, little: 0 }, 0.6],
  [{ lot: 1, some: 0, little: 2 }, 0.3],
  [{ lot: 2, some: 2, little: 0 }, 0.8],
  [{ lot: 2, some: 0, little: 2 }, 0.65],
  [{ lot: 1, some: 1, little: 2 }, 0.45],
  [{ lot: 1, some: 1, little: 1 }, 0.6],
])('the median answer of %j weighs %f', (importance, weight) => {
  expect(importanceWeight(importance)).toBeCloseTo(weight, 12)
})
