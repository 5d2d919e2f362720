import { describe, expect, it } from 'vitest'
import { gardenFramework } from './garden-framework.fixture.ts'
import { type InstrumentPart, instrumentItems } from './instrument-items.ts'

const codes = (part: Omit<InstrumentPart, 'instrumentId'>, instrumentId = 'taking-stock') => {
  const items = instrumentItems(gardenFramework, { instrumentId, ...part })
  return items.ok ? items.value.map(({ code }) => code) : items.error.code
}

describe('instrumentItems', () => {
  it('gives all items, a subset or chosen ones, in the order of the instrument', () => {
    expect(codes({})).toEqual(['G1', 'G1a', 'G1-steps'])
    expect(codes({ subsetId: 'first' })).toEqual(['G1', 'G1-steps'])
    expect(codes({ itemCodes: ['G1a', 'G1', 'G1a'] })).toEqual(['G1', 'G1a'])
    expect(codes({ itemCodes: [] })).toEqual([])
  })

  it('refuses what the instrument does not have', () => {
    expect(codes({}, 'survey')).toBe('instrument.unknown')
    expect(codes({ subsetId: 'last' })).toBe('instrument.subset_unknown')
    expect(codes({ itemCodes: ['G1', 'G7'] })).toBe('instrument.item_unknown')
  })
})
