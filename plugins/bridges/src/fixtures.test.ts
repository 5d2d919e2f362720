import { loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import rows from '../fixtures/district-item-map.json' with { type: 'json' }
import districtText from '../fixtures/district-text.json' with { type: 'json' }
import round from '../fixtures/round.json' with { type: 'json' }
import { bridges } from './index.ts'

const district = loadPlugin({
  api: 1,
  id: 'a-district',
  version: '1.0.0',
  name: 'A district',
  summary: 'Made up for tests.',
  licence: 'CC-BY-4.0',
  maker: 'A district',
  languages: ['en'],
  frameworks: [districtText],
})
const loaded = loadPlugin(bridges)
const working = loaded.ok
  ? loaded.value.frameworks.find(({ id, edition }) => id === round.framework && edition === round.edition)
  : undefined

describe('the made-up round', () => {
  test('is large enough to be shown', () => {
    expect(round.team.length).toBeGreaterThanOrEqual(5)
  })

  test.each(round.team)('$rater answers every item with what its scale allows', ({ marks }) => {
    expect(Object.keys(marks)).toEqual(working?.instruments[0]?.items.map(({ code }) => code))
    for (const mark of Object.values(marks)) expect([0, 1, 2, 3, 4, 'notSure', 'notMine']).toContain(mark)
  })
})

describe('the made-up text of a district', () => {
  test('is sound, and nothing in it claims to be official', () => {
    const [text] = district.ok ? district.value.frameworks : []
    expect([text?.title, text?.officialText, text?.conditions.length]).toEqual(['Example text of a district', false, 7])
    expect(JSON.stringify(text)).not.toMatch(/bridges/i)
    expect(text?.scales).toEqual(working?.scales)
  })

  test('takes the place of every condition of the working edition, each accounted for', () => {
    const codesOf = (side: 'from' | 'to') => [...new Set(rows.flatMap(row => row[side] ?? []))].toSorted()
    expect(codesOf('from')).toEqual(working?.conditions.map(({ code }) => code).toSorted())
    expect(codesOf('to')).toEqual(districtText.conditions.map(({ code }) => code).toSorted())
  })

  test('by every relation there is', () => {
    const count = (name: string) => rows.filter(({ relation, from }) => relation === name && !from?.includes('.')).length
    expect(['same', 'reworded', 'split', 'merged', 'gone', 'new'].map(count)).toEqual([1, 2, 2, 2, 1, 1])
    expect(rows.filter(({ relation, carry }) => (relation === 'split' || relation === 'merged') && carry !== 'provisional')).toEqual([])
  })
})
