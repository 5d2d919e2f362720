import { describe, expect, it } from 'vitest'
import { axisNodes } from './axis-nodes.ts'
import { cube } from './cube.ts'
import { hideCompanions } from './hide-companions.ts'
import type { Companion } from './policy.ts'
import { fivePolicy } from './presets.ts'

/** Rows s0, s1 and total of 8, 47, 16 and 43 people: 0 to 4, 5 to 9, 10 to 14, the last of each its sum. */
const table = cube(
  [axisNodes({ id: 'school', values: ['s0', 's1'] }), axisNodes({ id: 'race', values: ['black', 'white', 'asian', 'other'] })],
  [
    [4, 40, 9, 3],
    [4, 7, 7, 40],
  ],
)

const along = (companion: Companion, { hidden, threshold }: { readonly hidden: readonly number[]; readonly threshold: number }) => {
  const cells = Uint8Array.from(table.counts, (_, cell) => (hidden.includes(cell) ? 1 : 0))
  const hasAdded = hideCompanions(table, { policy: { ...fivePolicy(), threshold, companions: [companion] }, hidden: cells })
  return { hidden: [...cells.keys()].filter(cell => cells[cell] === 1), hasAdded }
}

const merge: Companion = { kind: 'merge-next-smallest', axis: 'race' }
const notReported: Companion = { kind: 'not-reported', axis: 'race', values: ['other'] }
const complement: Companion = { kind: 'complement-group' }

describe('what is hidden along', () => {
  it.each<[string, Companion, readonly number[], number, readonly number[]]>([
    ['the next smallest, until there are enough', merge, [0], 11, [0, 2, 3]],
    ['one is enough where together they reach the threshold and no more', merge, [2], 12, [2, 3]],
    ['one at least, however many people are hidden already', merge, [1], 11, [1, 3]],
    ['none where two are hidden who are enough', merge, [0, 2], 11, [0, 2]],
    ['one more where two are too few', merge, [0, 3], 11, [0, 2, 3]],
    ['the first of two of one size', merge, [5], 11, [5, 6]],
    ['everyone where nobody is enough', merge, [0], 1000, [0, 1, 2, 3]],
    ['sums by the sums beside them', merge, [10], 11, [10, 12]],
    ['no value for the sake of a sum', merge, [4], 11, [4]],
    ['what was not reported, beside any other', notReported, [0], 11, [0, 3]],
    ['nothing beside what was not reported', notReported, [3], 11, [3]],
    ['what was not reported, in another row alone', notReported, [6, 10], 11, [6, 8, 10, 13]],
    ['across schools', { kind: 'not-reported', axis: 'school', values: ['s1'] }, [1], 11, [1, 6]],
    ['the other of two, and of no more than two', complement, [2], 11, [2, 7]],
    ['the other of two at a sum', complement, [9], 11, [4, 9]],
    ['nothing on an axis that is not there', { kind: 'merge-next-smallest', axis: 'grade' }, [0], 11, [0]],
  ])('%s', (_, companion, hidden, threshold, expected) => {
    expect(along(companion, { hidden, threshold })).toEqual({ hidden: expected, hasAdded: expected.length > hidden.length })
  })
})
