import { expect, test } from 'vitest'
import { adviceFor } from './advice-for.ts'
import type { Recommendation, Scale } from './framework.ts'

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }
const step = (id: string) => ({ id, label: id, owner: 'ours' as const })
const levels: Scale = { id: 'levels', kind: 'levels', allows, levels: ['not-yet', 'partly', 'in-place'].map(step) }
const line: Scale = {
  id: 'line',
  kind: 'spectrum',
  allows,
  anchors: [0, 50, 100].map(position => ({ ...step(`at-${position}`), position })),
}
const advice = (scale: string, upTo: string): Recommendation => ({ id: `${scale}-${upTo}`, scale, upTo, text: 'Do it.', owner: 'ours' })
const condition = {
  recommendations: [advice('levels', 'partly'), advice('levels', 'not-yet'), advice('line', 'at-50'), advice('gone', 'not-yet')],
}
const ids = (scale: Scale, position: number) => adviceFor(condition, { scale, position }).map(entry => entry.id)

test.each([
  [levels, 0, ['levels-not-yet']],
  [levels, 0.5, ['levels-partly']],
  [levels, 1, ['levels-partly']],
  [levels, 1.5, []],
  [levels, 2, []],
  [line, 10, ['line-at-50']],
  [line, 50, ['line-at-50']],
  [line, 51, []],
] as const)('%j at %d', (scale, position, expected) => {
  expect(ids(scale, position)).toEqual(expected)
})

test('a condition without recommendations has none', () => {
  expect(adviceFor({}, { scale: levels, position: 0 })).toEqual([])
})
