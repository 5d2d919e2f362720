import { describe, expect, it } from 'vitest'
import reliability from '../../test/vectors/reliability.json' with { type: 'json' }
import { cronbachAlpha } from '../rubrics/index.ts'
import { countAgreeing } from './agreeing-values.fixture.ts'
import { computeReliability } from './compute-reliability.ts'

/** psych stops on a constant item; we do not. */
const ours = new Map<string, unknown>([
  ['rel-047', expect.any(Number)],
  ['rel-049', { none: 'no-variation' }],
])

describe('reliability against psych', () => {
  it('agrees in every value', () => {
    const computed = computeReliability(reliability)
    if (!computed.ok) throw new Error(JSON.stringify(computed.error))
    const values = countAgreeing()
    const withoutPeer = new Map<string, unknown>()
    for (const [index, { id, ratings, expected }] of reliability.cases.entries()) {
      const found = computed.value.results[index]?.cronbachAlpha
      const peer: unknown = expected['psych.alpha.complete.raw']
      if (typeof peer === 'number') values.compare(id, { found, peer })
      else withoutPeer.set(id, found)
      const dropped: unknown = expected['psych.alpha.complete.alphaIfDropped']
      if (!Array.isArray(dropped) || dropped.length < 3) continue
      const complete = ratings.filter(row => row.every(answer => answer !== null))
      for (const [item, theirs] of dropped.entries()) {
        const without = cronbachAlpha(complete.map(row => row.filter((_, column) => column !== item)))
        if (typeof theirs === 'number')
          values.compare(`${id} without ${item}`, { found: 'value' in without && without.value, peer: theirs })
      }
    }
    expect(withoutPeer).toEqual(ours)
    expect(values.differing).toEqual([])
    expect(values.agreeing()).toBe(164)
  })

  it('takes a constant item and refuses what is not a scale', () => {
    const computed = computeReliability({
      cases: [
        {
          ratings: [
            [1, 3],
            [2, 3],
            [4, 3],
          ],
        },
        { ratings: [[1], [2]] },
        { ratings: [[1, 2]] },
        {
          ratings: [
            [1, 5],
            [5, 1],
            [2, 4],
          ],
        },
        { ratings: [] },
      ],
    })
    expect(computed).toEqual({
      ok: true,
      value: {
        results: [
          { cronbachAlpha: 0 },
          { cronbachAlpha: { none: 'not-defined' } },
          { cronbachAlpha: { none: 'too-few-units' } },
          { cronbachAlpha: { none: 'no-variation' } },
          { cronbachAlpha: { none: 'too-few-units' } },
        ],
      },
    })
  })
})
