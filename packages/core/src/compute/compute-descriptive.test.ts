import { describe, expect, it } from 'vitest'
import descriptive from '../../test/vectors/descriptive.json' with { type: 'json' }
import { countAgreeing } from './agreeing-values.fixture.ts'
import { computeDescriptive } from './compute-descriptive.ts'

const resultsOf = (document: unknown) => {
  const computed = computeDescriptive(document)
  if (!computed.ok) throw new Error(JSON.stringify(computed.error))
  return computed.value.results
}

describe('one histogram against R, psych, agrmt and statsmodels', () => {
  it('agrees in every value', () => {
    const results = resultsOf(descriptive)
    const values = countAgreeing()
    for (const [index, { id, expected }] of descriptive.cases.entries()) {
      const result = results[index]
      if (!result || 'none' in Object(result.topBox)) throw new Error(id)
      const check = (name: string, found: unknown, peer: unknown): void => values.compare(`${id} ${name}`, { found, peer })
      check('n', result.n, expected.n)
      check('median', result.interpolatedMedian, expected['psych.interp.median'])
      check('consensus', result.consensus, expected['agrmt.consensus'])
      check('agreementA', result.agreementA, expected['agrmt.agreementA'])
      const boxes = [
        [result.topBox, expected.topBoxPct, expected['R.prop.test.wilson95.topBox'], expected['statsmodels.wilson95.topBox']],
        [result.topTwoBox, expected.topTwoBoxPct, expected['R.prop.test.wilson95.topTwoBox'], expected['statsmodels.wilson95.topTwoBox']],
      ] as const
      for (const [box, percent, ...intervals] of boxes) {
        if ('none' in box) throw new Error(id)
        check('share', box.share, percent / 100)
        for (const [low, high] of intervals) {
          check('low', box.low, low)
          check('high', box.high, high)
        }
      }
    }
    expect(values.differing).toEqual([])
    expect(values.agreeing()).toBe(39 * (4 + 2 * 5))
  })

  it('says why a value is missing', () => {
    expect(resultsOf({ cases: [{ id: 'a', counts: [0, 0, 0] }, { counts: [2, 5] }] })).toMatchObject([
      { id: 'a', n: 0, consensus: { none: 'too-few-raters' }, topBox: { none: 'too-few-raters' }, topTwoBox: { none: 'too-few-raters' } },
      { n: 7, agreementA: { none: 'not-defined' }, topTwoBox: { share: 1, high: 1 } },
    ])
  })
})
