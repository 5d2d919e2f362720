import { expect, test } from 'vitest'
import { readNumberedTeams } from './read-rated-teams.ts'

const map = { team: 'team', rater: 'rater', items: { a: 'A', b: 'B' } }

const read = (rows: string, levels: number | null = null) => readNumberedTeams({ csv: `team,rater,a,b\n${rows}`, map, levels })

test('without a framework the largest number in the file is the highest level', () => {
  const found = read('x,1,1,4\nx,2,,2\n')
  if (!found.ok) throw new Error(found.error.code)
  expect(found.value.columns.map(({ code, scale }) => [code, scale.kind === 'levels' && scale.levels.map(({ id }) => id)])).toEqual([
    ['A', ['1', '2', '3', '4']],
    ['B', ['1', '2', '3', '4']],
  ])
  expect(found.value.teams).toEqual([{ team: 'x', rows: [Uint8Array.of(0, 3), Uint8Array.of(255, 1)] }])
})

test('levels that are said count, also those that nobody chose', () => {
  const found = read('x,1,1,4\n', 7)
  expect(found.ok && found.value.columns[0]?.scale).toMatchObject({ kind: 'levels', levels: { length: 7 } })
  expect(read('x,1,1,4\n', 3)).toMatchObject({ error: { code: 'import.rows_wrong', params: { count: 1 } } })
})

test.each([
  ['x,1,1,99\n', 99],
  ['x,1,1,1\n', 1],
  ['x,1,,\n', 0],
])('a number that can be no highest level is asked about: %j', (rows, largest) => {
  expect(read(rows)).toMatchObject({ error: { code: 'import.levels_unclear', params: { found: largest } } })
})

test('a cell that is no whole number is refused with its place', () => {
  expect(read('x,1,2,agree\nx,2,0,5\n')).toMatchObject({
    error: {
      code: 'import.rows_wrong',
      params: {
        list: JSON.stringify([
          { row: 2, column: 'b', reason: 'not_a_level', allowed: '1, 2, 3, 4, 5' },
          { row: 3, column: 'a', reason: 'not_a_level', allowed: '1, 2, 3, 4, 5' },
        ]),
      },
    },
  })
})

test('two columns for one item are refused', () => {
  const doubled = { ...map, items: { a: 'A', b: 'A' } }
  expect(readNumberedTeams({ csv: 'team,rater,a,b\nx,1,1,4\n', map: doubled, levels: null })).toMatchObject({
    error: { code: 'import.item_twice' },
  })
})
