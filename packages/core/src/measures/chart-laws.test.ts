import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlChartOf, runChartOf } from './chart.fixture.ts'
import { type Chart, type ControlChartKind, controlChartKinds } from './chart.ts'
import { controlChart } from './control-chart.ts'
import { runChart } from './run-chart.ts'

/** Whole numbers, so that a map by whole numbers is exact and a point stays on its center. */
const values = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 1, arbitrary: fc.constant(null) }), {
  minLength: 1,
  maxLength: 60,
})

const options = fc.record({ freeze: fc.constantFrom(1), exclude: fc.constantFrom([], [1]) }, { requiredKeys: [] })

const judgments = ({ parts }: Chart) =>
  parts.map(({ useful, longestRun, crossings, longestRunMax, crossingsMin, signal }) => ({
    useful,
    longestRun,
    crossings,
    longestRunMax,
    crossingsMin,
    signal,
  }))

describe('run charts', () => {
  it('judge the same after a change of unit, also an upturned one', () => {
    fc.assert(
      fc.property(
        values,
        options,
        fc.constantFrom(-8, -2, -1, 2, 4),
        fc.integer({ min: -100, max: 100 }),
        (list, phases, factor, shift) => {
          const mapped = list.map(value => (value === null ? null : factor * value + shift))
          expect(judgments(runChartOf(mapped, phases))).toEqual(judgments(runChartOf(list, phases)))
        },
      ),
    )
  })

  it('judge the same read backwards', () => {
    fc.assert(
      fc.property(values, list => {
        expect(judgments(runChartOf(list.toReversed()))).toEqual(judgments(runChartOf(list)))
      }),
    )
  })

  it('judge each part as if it stood alone', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const split = runChartOf([...before, ...after], { split: [before.length] })
        expect(judgments(split)).toEqual([...judgments(runChartOf(before)), ...judgments(runChartOf(after))])
        expect(split.points).toEqual([...runChartOf(before).points, ...runChartOf(after).points])
      }),
    )
  })

  it('never signal under ten useful points', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('anhoj' as const, 'ihi' as const), (list, rules) => {
        const [part] = runChartOf(list, { rules }).parts
        expect(part?.signal && part.useful < 10).toBe(false)
        expect(part?.missing).toBe(Math.max(0, 10 - (part?.useful ?? 0)))
      }),
    )
  })
})

/** Stands for a limit that there is not; no chart here reaches it. */
const none = -1e6

describe('control charts', () => {
  it('of single values go with the unit', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('i' as const, 'mr' as const), fc.integer({ min: -50, max: 50 }), (list, kind, shift) => {
        const moved = controlChartOf({ values: list.map(value => (value === null ? null : 2 * value + shift)) }, { kind })
        const plain = controlChartOf({ values: list }, { kind })
        const offset = kind === 'i' ? shift : 0
        const wanted = plain.points.map(({ upper }) => (upper === null ? none : 2 * upper + offset))
        expect(moved.points.map(({ upper }) => upper ?? none)).toEqual(wanted.map(upper => expect.closeTo(upper, 8)))
      }),
    )
  })

  it('of one value repeated have no limits when screened and none of width when not', () => {
    const series = { values: Array<number>(12).fill(3.1) }
    expect(controlChartOf(series, { kind: 'i' }).points[4]).toMatchObject({ center: 3.1, lower: null, upper: null, beyond: false })
    expect(controlChartOf(series, { kind: 'i', screen: false }).points[4]).toMatchObject({
      center: 3.1,
      lower: 3.1,
      upper: 3.1,
      beyond: false,
    })
  })

  it('say whether they were screened', () => {
    const series = { values: [1, 2, 3], denominators: [4, 5, 6] }
    const kinds = controlChartKinds.filter(kind => kind !== 'xbar' && kind !== 's')
    expect(kinds.filter(kind => controlChartOf(series, { kind }).isScreened)).toEqual(['i', 'mr', 'pp', 'up', 't'])
    expect(kinds.filter(kind => controlChartOf(series, { kind, screen: false }).isScreened)).toEqual([])
    expect(runChartOf([1, 2, 3]).isScreened).toBe(false)
  })

  it('bridge a point that is left out and not one that is missing', () => {
    const values = [10, 12, 90, 11, 13]
    const leftOut = controlChartOf({ values }, { kind: 'mr', exclude: [3], screen: false })
    expect(leftOut.points.map(({ y }) => y)).toEqual([null, 2, 78, 1, 2])
    expect(leftOut.points[0]).toMatchObject({ center: 5 / 3, lower: 0, upper: expect.closeTo((3.267 * 5) / 3, 9) })
    const missing = controlChartOf({ values: [10, 12, null, 11, 13] }, { kind: 'mr', screen: false })
    expect(missing.points.map(({ y }) => y)).toEqual([null, 2, null, null, 2])
    const single = controlChartOf({ values }, { kind: 'i', exclude: [3], screen: false }).points[0]
    expect(single?.upper).toBeCloseTo(11.5 + (3 * 5) / 3 / 1.128, 9)
  })

  it('take a fixed center in the unit that is plotted', () => {
    expect(controlChartOf({ values: [1, 2, 4, 8] }, { kind: 't', fixedCenter: 3 }).points[0]?.center).toBeCloseTo(3, 9)
    expect(controlChartOf({ values: [1, 2], denominators: [10, 10] }, { kind: 'p', fixedCenter: 0.5 }).points[0]).toMatchObject({
      center: 0.5,
      upper: expect.closeTo(0.5 + 3 * Math.sqrt(0.025), 9),
    })
    expect(controlChart({ values: [1, 2] }, { kind: 'g', fixedCenter: 3 })).toMatchObject({
      ok: false,
      error: [{ code: 'measure.center_not_taken', path: ['fixedCenter'] }],
    })
  })

  it('take a share of none and of all as center, and more events than exposures', () => {
    const series = { values: [1, 2], denominators: [10, 10] }
    expect([0, 1].map(fixedCenter => controlChartOf(series, { kind: 'p', fixedCenter }).points[0]?.center)).toEqual([0, 1])
    expect(controlChartOf({ values: [30, 10], denominators: [10, 10] }, { kind: 'u' }).points[0]).toMatchObject({ y: 3, center: 2 })
  })

  it('leave a missing count out of the center with its denominator', () => {
    const chart = controlChartOf({ values: [5, null, 5], denominators: [10, 80, 10] }, { kind: 'p' })
    expect(chart.points[1]).toMatchObject({ y: null, center: 0.5, upper: expect.closeTo(0.5 + 3 * Math.sqrt(0.25 / 80), 9) })
  })

  it('refuse a kind that is none, and what is not a number', () => {
    expect(controlChart({ values: [1] }, { kind: 'x' as ControlChartKind })).toMatchObject({
      ok: false,
      error: [{ code: 'measure.kind_unknown', path: ['kind'] }],
    })
    for (const kind of controlChartKinds.filter(kind => kind !== 'xbar' && kind !== 's'))
      expect(controlChart({ values: [1, Number.NaN], denominators: [2, 2] }, { kind })).toMatchObject({
        ok: false,
        error: [{ code: 'measure.not_a_number', path: ['values', 1] }],
      })
    expect(runChart({ values: [Number.POSITIVE_INFINITY] })).toMatchObject({ ok: false, error: [{ path: ['values', 0] }] })
    expect(controlChart({ values: [1] }, { kind: 's' })).toMatchObject({ ok: false, error: [{ code: 'measure.subgroups_missing' }] })
    expect(controlChart({ subgroups: [[1]] }, { kind: 'i' })).toMatchObject({ ok: false, error: [{ code: 'measure.values_missing' }] })
    expect(controlChart({ subgroups: [[1, Number.NaN]] }, { kind: 's' })).toMatchObject({
      ok: false,
      error: [{ path: ['subgroups', 0, 1] }],
    })
    expect(controlChart({ values: [1, 0] }, { kind: 't' })).toMatchObject({
      ok: false,
      error: [{ code: 'measure.time_not_positive', path: ['values', 1] }],
    })
  })
})
