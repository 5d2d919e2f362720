import { describe, expect, it } from 'vitest'
import { resultsFixture } from '../results/results.fixture.ts'
import { fiveToKnow } from './five-to-know.ts'

const codes = (results: Parameters<typeof fiveToKnow>[0]) => fiveToKnow(results).map(item => item.code)

describe('fiveToKnow', () => {
  it('takes each lens in turn and none twice', () => {
    expect(codes(resultsFixture())).toEqual(['S5', 'S2', 'E4', 'S6'])
  })

  it('goes on with the order of the talk where lenses are empty', () => {
    const lenses = { urgent: [], leastAligned: [], nearlyThere: [] }
    expect(codes({ ...resultsFixture(), lenses })).toEqual(['S5', 'S6', 'S2', 'E4'])
  })

  it('never shows what is protected', () => {
    expect(
      codes({
        ...resultsFixture(),
        discussionOrder: ['S8'],
        lenses: { urgent: [{ code: 'S8', why: '' }], leastAligned: [], nearlyThere: [] },
      }),
    ).toEqual([])
  })

  it('takes fewer where their sentences are long, and two at least', () => {
    const results = resultsFixture()
    const items = results.items.map(item =>
      item.shown === null ? item : { ...item, shown: { ...item.shown, sentence: 'long '.repeat(120) } },
    )
    expect(codes({ ...results, items })).toEqual(['S5', 'S2'])
  })

  it('stops at five', () => {
    const results = resultsFixture()
    const [one] = results.items
    if (one === undefined) throw new Error('the fixture has no items')
    const items = Array.from({ length: 9 }, (_, index) => ({ ...one, code: `C${index}` }))
    expect(
      codes({ items, discussionOrder: items.map(item => item.code), lenses: { urgent: [], leastAligned: [], nearlyThere: [] } }),
    ).toHaveLength(5)
  })
})
