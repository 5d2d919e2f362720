import { parseCycleModel } from '@tilth/core/cycles'
import { expect, test } from 'vitest'
import { orchardCycle } from '../fixtures/orchard-work.ts'
import { tryCycle } from './try-cycle.ts'

const model = () => {
  const parsed = parseCycleModel(orchardCycle())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

test('a cycle is walked by commands; one that is refused changes nothing', () => {
  const cycle = tryCycle(model(), { plannedEnd: '2026-09-20' })
  expect(cycle.act({ kind: 'move', stage: 'wait' })).toBe('cycle.needs_answer')
  expect([cycle.state().stage, cycle.next()]).toEqual(['cut', { kind: 'answer', prompt: 'guess' }])
  expect(cycle.act({ kind: 'answer', prompt: 'guess', rows: { one: 'It will' } })).toBe('ok')
  expect(cycle.act({ kind: 'move', stage: 'wait' })).toBe('ok')
  expect(cycle.offers()).toEqual(['note guess', 'log', 'move cut', 'extend'])
  expect(cycle.next('2026-09-22')).toEqual({ kind: 'past-end', days: 2 })
})
