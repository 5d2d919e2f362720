import type { Scale } from '@tilth/core/conditions'
import { expect, test } from 'vitest'
import { readCell, tickLetters } from './read-cell.ts'

const allows = { notSure: true, notMine: false, notApplicable: true, notObservable: false }
const line: Scale = { id: 'line', kind: 'spectrum', allows, anchors: [] }
const levels: Scale = {
  id: 'levels',
  kind: 'levels',
  allows,
  levels: ['one', 'two', 'three'].map(id => ({ id, label: id, owner: 'ours' as const })),
}

test.each([
  ['', { blank: true }],
  ['  ', { blank: true }],
  ['0', { mark: 0 }],
  ['100', { mark: 100 }],
  ['101', { wrong: 'position' }],
  ['a', { mark: 0 }],
  ['K', { mark: 100 }],
  ['g', { mark: 60 }],
  ['l', { wrong: 'position' }],
  ['7.5', { wrong: 'position' }],
  ['n', { mark: 254 }],
  ['X', { mark: 253 }],
  ['m', { wrong: 'not_offered' }],
])('on a line %j is %o', (typed, reading) => {
  expect(readCell(typed, line)).toEqual(reading)
})

test.each([
  ['1', { mark: 0 }],
  ['3', { mark: 2 }],
  ['4', { wrong: 'level' }],
  ['0', { wrong: 'level' }],
  ['a', { wrong: 'level' }],
  ['n', { mark: 254 }],
])('on levels %j is %o', (typed, reading) => {
  expect(readCell(typed, levels)).toEqual(reading)
})

test('no letter under the line means an answer without a place', () => {
  for (const letter of ['n', 'x', 'm']) expect(tickLetters).not.toContain(letter)
})
