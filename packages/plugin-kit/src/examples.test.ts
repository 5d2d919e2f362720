import { describe, expect, test } from 'vitest'
import framework from '../../../examples/leadership-climate/framework.json' with { type: 'json' }
import map from '../../../examples/leadership-climate/map.json' with { type: 'json' }
import { conformance } from './testing/index.ts'

describe('examples/leadership-climate', () => {
  const asPlugin = {
    api: 1,
    id: 'leadership-climate',
    version: '1.0.0',
    name: framework.shortTitle,
    summary: framework.summary,
    licence: framework.licence.id,
    maker: framework.owner,
    languages: ['en', 'es'],
    frameworks: [framework],
    messages: { es: { name: 'Clima de liderazgo', summary: 'Once ítems sobre una misma condición.' } },
  }

  test.each(conformance(asPlugin, { wholeIn: ['en', 'es'] }))('$name', ({ run }) => expect(run).not.toThrow())

  test('the map names a column for every item, once', () => {
    expect(Object.values(map.items)).toEqual(framework.instruments[0]?.items.map(item => item.code))
  })

  test('the ids of the levels are the values that stand in a file', () => {
    expect(framework.scales[0]?.levels.map(level => level.id)).toEqual(['1', '2', '3', '4', '5'])
  })
})
