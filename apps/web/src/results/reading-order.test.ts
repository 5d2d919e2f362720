import { describe, expect, it } from 'vitest'
import { neighborsOf, readingOf, tooFewOf, walkOf } from './reading-order.ts'
import { resultsFixture } from './results.fixture.ts'

const codes = (items: readonly { readonly code: string }[]) => items.map(item => item.code)

describe('the order conditions are read in', () => {
  const results = resultsFixture()

  it('talks first about what the server ranked first', () => {
    expect(codes(readingOf(results, 'talk'))).toEqual(['S5', 'S6', 'S2', 'E4'])
  })

  it('shows a lens in the order of the lens', () => {
    expect(codes(readingOf(results, 'urgent'))).toEqual(['S2', 'S6'])
    expect(codes(readingOf(results, 'nearlyThere'))).toEqual(['E4'])
  })

  it('shows all in the order of the framework, too few to say among them', () => {
    expect(codes(readingOf(results, 'all'))).toEqual(['E4', 'S2', 'S5', 'S6', 'S8'])
  })

  it('keeps too few to say apart', () => {
    expect(codes(tooFewOf(results))).toEqual(['S8'])
  })

  it('walks through the discussion, then through what is too few to say', () => {
    expect(walkOf(results)).toEqual(['S5', 'S6', 'S2', 'E4', 'S8'])
    expect(neighborsOf(results, 'S5')).toMatchObject({ before: null, after: { code: 'S6' } })
    expect(neighborsOf(results, 'E4')).toMatchObject({ before: { code: 'S2' }, after: { code: 'S8' } })
    expect(neighborsOf(results, 'S8').after).toBeNull()
    expect(neighborsOf(results, 'unknown')).toEqual({ before: null, after: null })
  })

  it('leaves out a code the server knows and the form does not', () => {
    expect(codes(readingOf({ ...results, discussionOrder: ['S5', 'gone'] }, 'talk'))).toEqual(['S5'])
  })
})
