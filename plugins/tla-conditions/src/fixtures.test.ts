import { loadPlugin } from '@tilth/plugin-kit'
import { expect, test } from 'vitest'
import round from '../fixtures/round.json' with { type: 'json' }
import { tlaConditions } from './index.ts'

const loaded = loadPlugin(tlaConditions)
const framework = loaded.ok
  ? loaded.value.frameworks.find(({ id, edition }) => id === round.framework && edition === round.edition)
  : undefined

const positions = Array.from({ length: 101 }, (_, position) => position)

test('the made-up team is large enough to be shown', () => {
  expect(round.team.length).toBeGreaterThanOrEqual(5)
})

test.each(round.team)('$rater places every mark on the spectrum or says why not', ({ marks }) => {
  const [instrument] = framework?.instruments ?? []
  expect(instrument?.id).toBe(round.instrument)
  expect(Object.keys(marks)).toEqual(instrument?.items.map(({ code }) => code))
  for (const mark of Object.values(marks)) expect([...positions, 'notSure', 'notMine', 'notApplicable']).toContain(mark)
})
