import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossTable } from './cross-table.ts'
import { pairedChange } from './paired-change.ts'
import { levelScale } from './scale.fixture.ts'

const changeOf = (pairs: readonly (readonly [number, number])[]) => pairedChange(crossTable(pairs, levelScale(5)))

describe('pairedChange', () => {
  it('counts who went up, stayed and went down, with an exact sign test', () => {
    const pairs = [
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
      [0, 1],
      [2, 2],
      [3, 1],
    ] as const
    expect(changeOf(pairs)).toEqual({ value: { up: 5, same: 1, down: 1, balance: 4 / 7, chance: expect.closeTo((2 * 7) / 64, 12) } })
  })

  it('finds nothing where nobody moved or both sides are even', () => {
    expect(changeOf([[1, 1]])).toEqual({ value: { up: 0, same: 1, down: 0, balance: 0, chance: 1 } })
    expect(
      changeOf([
        [1, 0],
        [0, 1],
      ]),
    ).toEqual({ value: { up: 1, same: 0, down: 1, balance: 0, chance: 1 } })
    expect(changeOf([])).toEqual({ none: 'too-few-raters' })
  })

  it('stays a chance for thousands of moves', () => {
    const table = [
      [0, 3000],
      [2800, 0],
    ]
    const change = pairedChange(table)
    if ('none' in change) throw new Error(change.none)
    expect(change.value.chance).toBeCloseTo(0.00897, 4)
  })

  it('turns around with time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 30 }), pairs => {
        const forward = changeOf(pairs)
        const backward = changeOf(pairs.map(([before, after]) => [after, before] as const))
        if ('none' in forward || 'none' in backward) throw new Error('Pairs have a change.')
        expect(backward.value).toMatchObject({ up: forward.value.down, down: forward.value.up, chance: forward.value.chance })
        expect(backward.value.balance).toBeCloseTo(-forward.value.balance, 12)
      }),
    )
  })
})
