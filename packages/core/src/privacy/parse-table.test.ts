import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { californiaPolicy } from './presets.ts'
import { protect } from './protect.ts'
import type { Table } from './table.ts'

const policy = californiaPolicy()
const a = { id: 'a', values: ['x', 'y'] }
const b = { id: 'b', values: ['u', 'v'] }
const good = [
  [20, 30],
  [40, 50],
]
const issuesOf = (table: unknown, own = policy) => {
  const found = protect(table as Table, own)
  return found.ok ? [] : found.error.map(({ code, path }) => [code, (path ?? []).join('/')])
}
const withCounts = (counts: unknown) => ({ axes: [a, b], breakdowns: [{ axes: ['a', 'b'], counts }] })

describe('a table that cannot be', () => {
  it.each<[string, unknown, string, string]>([
    ['is no object', 7, 'privacy.malformed', ''],
    [
      'has a negative count',
      withCounts([
        [1, -1],
        [2, 2],
      ]),
      'privacy.bad_count',
      'breakdowns/0/counts/0/1',
    ],
    [
      'has no number',
      withCounts([
        [1, 1],
        [Number.NaN, 2],
      ]),
      'privacy.bad_count',
      'breakdowns/0/counts/1/0',
    ],
    [
      'has half a person',
      withCounts([
        [1, 1],
        [2, 0.5],
      ]),
      'privacy.bad_count',
      'breakdowns/0/counts/1/1',
    ],
    [
      'has more people than can be counted',
      withCounts([
        [2 ** 53 - 1, 1],
        [2, 2],
      ]),
      'privacy.bad_count',
      'breakdowns/0/counts',
    ],
    ['has a short row', withCounts([[1, 1], [2]]), 'privacy.ragged', 'breakdowns/0/counts/1'],
    ['has a number for a row', withCounts([[1, 1], 3]), 'privacy.ragged', 'breakdowns/0/counts/1'],
    ['has a row too many', withCounts([...good, [1, 1]]), 'privacy.ragged', 'breakdowns/0/counts'],
    [
      'has an empty axis',
      { axes: [{ id: 'a', values: [] }], breakdowns: [{ axes: ['a'], counts: [] }] },
      'privacy.empty_axis',
      'axes/0/values',
    ],
    [
      'names a value twice',
      { axes: [{ id: 'a', values: ['x', 'x'] }], breakdowns: [{ axes: ['a'], counts: [1, 1] }] },
      'privacy.duplicate_id',
      'axes/0/values/1',
    ],
    [
      'has a comma in a name',
      { axes: [{ id: 'a', values: ['x,y'] }], breakdowns: [{ axes: ['a'], counts: [1] }] },
      'privacy.malformed',
      'axes/0/values/0',
    ],
    ['has no breakdown', { axes: [a], breakdowns: [] }, 'privacy.axis_count', 'breakdowns'],
    ['names an axis twice', { axes: [a, a], breakdowns: [{ axes: ['a'], counts: [1, 2] }] }, 'privacy.duplicate_id', 'axes/1/id'],
    [
      'breaks down by what is not there',
      { axes: [a], breakdowns: [{ axes: ['z'], counts: [] }] },
      'privacy.unknown_axis',
      'breakdowns/0/axes',
    ],
    [
      'crosses an axis with itself',
      { axes: [a], breakdowns: [{ axes: ['a', 'a'], counts: good }] },
      'privacy.duplicate_id',
      'breakdowns/0/axes',
    ],
    ['breaks down by nothing', { axes: [a], breakdowns: [{ axes: [], counts: [] }] }, 'privacy.axis_count', 'breakdowns/0/axes'],
    [
      'leaves a value out of the groups',
      { axes: [{ ...a, groups: [{ id: 'g', members: [0] }] }], breakdowns: [{ axes: ['a'], counts: [1, 2] }] },
      'privacy.member_missing',
      'axes/0/groups',
    ],
    [
      'has a value in two groups',
      {
        axes: [
          {
            ...a,
            groups: [
              { id: 'g', members: [0, 1] },
              { id: 'h', members: [1] },
            ],
          },
        ],
        breakdowns: [{ axes: ['a'], counts: [1, 2] }],
      },
      'privacy.bad_member',
      'axes/0/groups/1/members/0',
    ],
    [
      'names a group like a value',
      { axes: [{ ...a, groups: [{ id: 'x', members: [0, 1] }] }], breakdowns: [{ axes: ['a'], counts: [1, 2] }] },
      'privacy.duplicate_id',
      'axes/0/groups/0/id',
    ],
    [
      'shares two axes between breakdowns',
      {
        axes: [a, b],
        breakdowns: [
          { axes: ['a', 'b'], counts: good },
          { axes: ['b', 'a'], counts: good },
        ],
      },
      'privacy.overlap',
      'breakdowns/1/axes',
    ],
    [
      'does not add up alike',
      {
        axes: [a, b],
        breakdowns: [
          { axes: ['a'], counts: [50, 90] },
          {
            axes: ['a', 'b'],
            counts: [
              [20, 30],
              [40, 51],
            ],
          },
        ],
      },
      'privacy.totals_disagree',
      'breakdowns/1/counts',
    ],
    [
      'was shown something unknown',
      { ...withCounts(good), earlier: { hidden: [], shown: ['q,r'] } },
      'privacy.unknown_cell',
      'earlier/shown/0',
    ],
    [
      'has an earlier release of another kind',
      { ...withCounts(good), earlier: { hidden: [1], shown: [] } },
      'privacy.malformed',
      'earlier',
    ],
    [
      'is larger than can be proved',
      {
        axes: [{ id: 'a', values: Array.from({ length: 500_000 }, (_, index) => String(index)) }],
        breakdowns: [{ axes: ['a'], counts: [] }],
      },
      'privacy.too_large',
      'breakdowns/0',
    ],
  ])('%s', (_, table, code, path) => {
    expect(issuesOf(table)).toEqual([[code, path]])
  })

  it('has a policy that cannot be', () => {
    expect(issuesOf(withCounts(good), { ...policy, threshold: 0 })).toEqual([['privacy.bad_threshold', 'policy/threshold']])
    expect(issuesOf(withCounts(good), { ...policy, threshold: Number.NaN })).toEqual([['privacy.bad_threshold', 'policy/threshold']])
    expect(issuesOf(withCounts(good), { ...policy, rounding: { ...policy.rounding, counts: 0 } })).toEqual([
      ['privacy.bad_rounding', 'policy/rounding/counts'],
    ])
  })

  it('is never an exception', () => {
    const near = fc.record({
      axes: fc.array(fc.oneof(fc.constant(a), fc.constant(b), fc.anything())),
      breakdowns: fc.array(fc.oneof(fc.anything(), fc.record({ axes: fc.constantFrom(['a'], ['a', 'b']), counts: fc.anything() }))),
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), table => {
        expect(typeof protect(table as Table, policy).ok).toBe('boolean')
      }),
    )
  })
})
