import { describe, expect, it } from 'vitest'
import { hideShared } from './hide-shared.ts'
import { release } from './release.ts'

const axis = (id: string) => ({ id, values: [`${id}0`, `${id}1`] })
const counts = [
  [20, 30],
  [40, 50],
]

/** Two breakdowns of three rows of three cells, the third of each its sum. */
const released = (first: readonly [string, string], second: readonly [string, string]) =>
  release({
    axes: ['school', 'race', 'sex'].map(axis),
    breakdowns: [
      { axes: first, counts },
      { axes: second, counts },
    ],
  })

const bySchool = released(['school', 'race'], ['school', 'sex'])
const byRace = released(['school', 'race'], ['sex', 'race'])
const all = [0, 1, 2, 3, 4, 5, 6, 7, 8]

describe('a number that two breakdowns share', () => {
  it.each<[string, ReturnType<typeof release>, readonly number[], readonly number[], readonly number[]]>([
    ['takes the cells of its row with it in both', bySchool, [2], [0, 1, 2], [0, 1, 2]],
    ['takes the cells of its column with it in both', byRace, [7], [1, 4, 7], [1, 4, 7]],
    ['takes all with it where it counts everybody', bySchool, [8], all, all],
    ['is not concerned by a cell of one alone', bySchool, [0, 4], [0, 4], []],
    ['is not concerned by a sum of one alone', byRace, [2], [2], []],
  ])('%s', (_, given, hidden, first, second) => {
    const masks = given.cubes.map((cube, index) =>
      Uint8Array.from(cube.counts, (_, cell) => (index === 0 && hidden.includes(cell) ? 1 : 0)),
    )
    const marked = () => masks.map(mask => [...mask.keys()].filter(cell => mask[cell] === 1))
    expect(hideShared(given, masks)).toBe(second.length > 0)
    expect(marked()).toEqual([first, second])
    expect(hideShared(given, masks)).toBe(false)
    expect(marked()).toEqual([first, second])
  })
})
