import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import { axisNodes } from './axis-nodes.ts'
import { cube } from './cube.ts'
import { isWitness } from './witness.ts'

/** Rows a, b and total by columns x, y and total: 0 1 2, 3 4 5, 6 7 8. */
const table = cube(
  [axisNodes({ id: 'row', values: ['a', 'b'] }), axisNodes({ id: 'column', values: ['x', 'y'] })],
  [
    [4, 20],
    [30, 40],
  ],
)
const only = (cells: readonly number[]) => Uint8Array.from(table.counts, (_, cell) => (cells.includes(cell) ? 1 : 0))
const isHidden = (cell: number) => [0, 1, 3, 4].includes(cell)
const square = (by: number) =>
  new Map([
    [0, by],
    [1, -by],
    [3, -by],
    [4, by],
  ])

describe('a witness', () => {
  it('is another table that fits what is shown', () => {
    expect(isWitness(table, { move: square(7), isHidden })).toBe(true)
    expect(isWitness(table, { move: square(-4), isHidden })).toBe(true)
  })

  it.each<[string, ReadonlyMap<number, number>, (cell: number) => boolean]>([
    ['has a count below zero', square(-5), isHidden],
    ['takes more than there are', square(21), isHidden],
    ['changes a shown cell', square(7), cell => cell !== 4],
    [
      'breaks a sum',
      new Map([
        [0, 1],
        [1, -1],
      ]),
      isHidden,
    ],
    ['has half a person', square(0.5), isHidden],
    ['has no number', square(Number.NaN), isHidden],
    ['leaves the table', new Map([[9, 1]]), () => true],
  ])('is none where it %s', (_, move, hides) => {
    expect(isWitness(table, { move, isHidden: hides })).toBe(false)
  })
})

describe('the audit', () => {
  const claim = { hidden: only([0, 1, 3, 4]), small: only([0]), threshold: 11 }

  it('passes what is proved', () => {
    expect(audit(table, { ...claim, moves: [square(7)] })).toEqual([])
  })

  it('wants a small cell to reach the threshold and any other to move', () => {
    expect(audit(table, { ...claim, moves: [square(6)] })).toEqual([0])
    expect(audit(table, { ...claim, moves: [square(-4)] })).toEqual([0])
    expect(audit(table, { ...claim, moves: [] })).toEqual([0, 1, 3, 4])
  })

  it('trusts no move that does not hold', () => {
    expect(audit(table, { ...claim, moves: [square(21)] })).toEqual([0, 1, 3, 4])
    expect(audit(table, { ...claim, hidden: only([0]), moves: [square(7)] })).toEqual([0])
  })

  it('finds a small cell that is shown', () => {
    expect(audit(table, { ...claim, hidden: only([]), moves: [] })).toEqual([0])
  })
})
