import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeAgreement, computeDescriptive, computeProtect, computeReliability, computeRuncharts } from './index.ts'

const computes = {
  agreement: computeAgreement,
  descriptive: computeDescriptive,
  reliability: computeReliability,
  runcharts: computeRuncharts,
  protect: computeProtect,
}

type Kind = keyof typeof computes

const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : numbersIn(part)))
    : []
}

const issuesOf = (kind: Kind, fields: object): readonly string[] => {
  const computed = computes[kind]({ cases: [{ id: 'x', ...fields }] })
  return computed.ok ? [] : computed.error.map(({ code, path }) => `${path?.join('.') ?? ''} ${code}`)
}

const run = { chart: 'run', y: [1, 2, 3] }
const p = { chart: 'p', y: [1, 2, 3], n: [4, 4, 4] }
const counts = (first: number) => [
  [first, 30],
  [40, 50],
]
const people = { counts: counts(20), threshold: 11 }

describe('bad input is an issue with a path', () => {
  it.each<[string, Kind, object, readonly string[]]>([
    ['a level above the scale', 'agreement', { levels: 3, ratings: [[1, 4]] }, ['cases.0.ratings.0.1 compute.out_of_range']],
    ['a level under the scale', 'agreement', { levels: 3, ratings: [[0, 1]] }, ['cases.0.ratings.0.0 compute.out_of_range']],
    ['a level between levels', 'agreement', { levels: 3, ratings: [[1.5, 1]] }, ['cases.0.ratings.0.0 compute.wrong_type']],
    ['a level in words', 'agreement', { levels: 3, ratings: [['1', 1]] }, ['cases.0.ratings.0.0 compute.wrong_type']],
    ['not a number', 'agreement', { levels: 3, ratings: [[Number.NaN, 1]] }, ['cases.0.ratings.0.0 compute.wrong_type']],
    ['a ragged row', 'agreement', { levels: 3, ratings: [[1, 2], [1]] }, ['cases.0.ratings.1 compute.ragged_row']],
    [
      'a level above the scale in a ragged table',
      'agreement',
      { levels: 3, ratings: [[1, 9], [1], [1, 2, 3]] },
      ['cases.0.ratings.0.1 compute.out_of_range', 'cases.0.ratings.1 compute.ragged_row', 'cases.0.ratings.2 compute.ragged_row'],
    ],
    ['no raters', 'agreement', { levels: 3, ratings: [[], []] }, ['cases.0.ratings.0 compute.empty_list']],
    ['no scale', 'agreement', { ratings: [[1, 2]] }, ['cases.0.levels compute.missing_field']],
    ['one level', 'agreement', { levels: 1, ratings: [[1, 1]] }, ['cases.0.levels compute.out_of_range']],
    ['a negative count', 'descriptive', { counts: [1, -1, 2] }, ['cases.0.counts.1 compute.out_of_range']],
    ['part of a person', 'descriptive', { counts: [1, 0.5, 2] }, ['cases.0.counts.1 compute.wrong_type']],
    ['endless people', 'descriptive', { counts: [1, Number.POSITIVE_INFINITY] }, ['cases.0.counts.1 compute.wrong_type']],
    ['counts of another scale', 'descriptive', { levels: 4, counts: [1, 2, 3] }, ['cases.0.counts compute.different_lengths']],
    ['one level counted', 'descriptive', { counts: [4] }, ['cases.0.counts compute.different_lengths']],
    [
      'ragged answers',
      'reliability',
      {
        ratings: [
          [1, 2],
          [1, 2, 3],
        ],
      },
      ['cases.0.ratings.1 compute.ragged_row'],
    ],
    ['an unknown chart', 'runcharts', { chart: 'pareto', y: [1] }, ['cases.0.chart compute.unknown_value']],
    ['no chart', 'runcharts', { y: [1] }, ['cases.0.chart compute.missing_field']],
    ['no values', 'runcharts', { chart: 'run' }, ['cases.0.y compute.missing_field']],
    ['a value in words', 'runcharts', { chart: 'run', y: [1, 'two'] }, ['cases.0.y.1 compute.wrong_type']],
    ['more parts than points', 'runcharts', { ...run, part: [1, 2, 3] }, ['cases.0.part.2 measure.point_unknown']],
    ['parts that go back', 'runcharts', { ...run, part: [2, 1] }, ['cases.0.part.1 measure.not_rising']],
    ['part 0', 'runcharts', { ...run, part: [0] }, ['cases.0.part.0 compute.out_of_range']],
    ['freezing past the end', 'runcharts', { ...run, freeze: 4 }, ['cases.0.freeze measure.point_unknown']],
    ['leaving out what is not there', 'runcharts', { ...run, exclude: [4] }, ['cases.0.exclude.0 measure.point_unknown']],
    ['no denominators', 'runcharts', { chart: 'p', y: [1, 2, 3] }, ['cases.0.n measure.denominator_missing']],
    ['too few denominators', 'runcharts', { ...p, n: [4] }, ['cases.0.n measure.different_lengths']],
    ['a denominator of zero', 'runcharts', { ...p, n: [4, 0, 4] }, ['cases.0.n.1 measure.denominator_not_positive']],
    ['a negative denominator', 'runcharts', { ...run, n: [4, -1, 4] }, ['cases.0.n.1 measure.denominator_not_positive']],
    ['a missing denominator', 'runcharts', { ...p, n: [4, null, 4] }, ['cases.0.n.1 measure.denominator_missing']],
    ['more than all', 'runcharts', { ...p, y: [1, 5, 2] }, ['cases.0.y.1 measure.above_denominator']],
    ['a negative number of events', 'runcharts', { chart: 'c', y: [1, -1] }, ['cases.0.y.1 measure.negative_count']],
    [
      'a center for cases between',
      'runcharts',
      { chart: 'g', y: [1, 2], fixedCentre: 3 },
      ['cases.0.fixedCentre measure.center_not_taken'],
    ],
    ['a share above 1 as center', 'runcharts', { ...p, fixedCentre: 3 }, ['cases.0.fixedCentre measure.center_out_of_range']],
    ['a screen that is neither on nor off', 'runcharts', { ...run, screen: 'yes' }, ['cases.0.screen compute.wrong_type']],
    [
      'values without subgroups',
      'runcharts',
      { chart: 'xbar', y: [1, 2] },
      ['cases.0.y.0 compute.wrong_type', 'cases.0.y.1 compute.wrong_type'],
    ],
    ['a negative count to protect', 'protect', { ...people, counts: counts(-1) }, ['cases.0.counts.0.0 privacy.bad_count']],
    ['no number to protect', 'protect', { ...people, counts: counts(Number.NaN) }, ['cases.0.counts.0.0 privacy.bad_count']],
    ['half a person to protect', 'protect', { ...people, counts: counts(0.5) }, ['cases.0.counts.0.0 privacy.bad_count']],
    ['a ragged table to protect', 'protect', { ...people, counts: [[20, 30], [40]] }, ['cases.0.counts.1 privacy.ragged']],
    ['a threshold of nobody', 'protect', { ...people, threshold: 0 }, ['cases.0.threshold privacy.bad_threshold']],
    [
      'a district of schools that are not there',
      'protect',
      { ...people, districts: [[0, 2]] },
      ['cases.0.districts.0.1 privacy.bad_member', 'cases.0.districts privacy.member_missing'],
    ],
  ])('%s', (_, kind, fields, issues) => {
    expect(issuesOf(kind, fields)).toEqual(issues)
  })

  it('collects the issues of all cases, and says when there are more', () => {
    const many = computeAgreement({ cases: Array.from({ length: 500 }, () => ({ levels: 2, ratings: [[3, 3]] })) })
    expect(many.ok ? 0 : many.error.length).toBe(201)
    expect(many.ok ? '' : many.error.at(-1)?.code).toBe('compute.too_many_issues')
    expect(computeAgreement(null)).toMatchObject({ ok: false, error: [{ code: 'compute.wrong_type', path: [] }] })
    expect(computeAgreement({})).toMatchObject({ ok: false, error: [{ code: 'compute.missing_field', path: ['cases'] }] })
    expect(computeAgreement({ cases: [3] })).toMatchObject({ ok: false, error: [{ code: 'compute.wrong_type', path: ['cases', 0] }] })
  })

  const anyFields = fc.record(
    {
      levels: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.anything()),
      ratings: fc.oneof(fc.array(fc.array(fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constant(null)))), fc.anything()),
      counts: fc.oneof(fc.array(fc.integer({ min: -1, max: 9 })), fc.anything()),
      chart: fc.oneof(fc.constantFrom('run', 'i', 'mr', 'p', 'pp', 'u', 'up', 'c', 'g', 't', 'xbar', 's'), fc.anything()),
      y: fc.oneof(
        fc.array(fc.oneof(fc.double(), fc.integer({ min: -1, max: 9 }), fc.constant(null))),
        fc.array(fc.array(fc.double())),
        fc.anything(),
      ),
      n: fc.oneof(fc.array(fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constant(null))), fc.anything()),
      part: fc.oneof(fc.array(fc.integer({ min: -1, max: 9 })), fc.anything()),
      freeze: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.anything()),
      exclude: fc.oneof(fc.array(fc.integer({ min: -1, max: 9 })), fc.anything()),
      fixedCentre: fc.oneof(fc.double(), fc.anything()),
      screen: fc.anything(),
      threshold: fc.oneof(fc.integer({ min: -1, max: 12 }), fc.anything()),
      hideZeros: fc.anything(),
      districts: fc.oneof(fc.array(fc.array(fc.integer({ min: -1, max: 3 }))), fc.anything()),
    },
    { requiredKeys: [] },
  )

  it('never throws, and never gives a number that is none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(computes) as Kind[])), fc.oneof(anyFields, fc.anything()), (kind, fields) => {
        const computed = computes[kind]({ cases: [fields] })
        const isPlaced = computed.ok || computed.error.every(({ code, path }) => path !== undefined || code === 'compute.too_many_issues')
        expect(isPlaced).toBe(true)
        expect(numbersIn(computed.ok ? computed.value : []).filter(number => !Number.isFinite(number))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
