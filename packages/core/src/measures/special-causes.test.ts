import { describe, expect, it } from 'vitest'
import runcharts from '../../test/vectors/runcharts.json' with { type: 'json' }
import { assurance } from './assurance.ts'
import { controlChartOf } from './chart.fixture.ts'
import { type SpecialCause, specialCauses } from './special-causes.ts'
import { variation } from './variation.ts'

interface Peer {
  readonly mean: readonly number[]
  readonly lpl: readonly number[]
  readonly upl: readonly number[]
  readonly specialCause: readonly string[]
}

const peerWords = (cause: SpecialCause | null): string => {
  if (!cause) return 'Common Cause'
  const above = cause.side === 'above' ? 'Above' : 'Below'
  if (cause.rule === 'beyond-limits') return `${above} ${cause.side === 'above' ? 'UCL' : 'LCL'}`
  if (cause.rule === 'seven-point-trend') return `7 Point Trend (${cause.side === 'rising' ? 'Increasing' : 'Decreasing'})`
  return cause.rule === 'two-in-three' ? `2 in 3 ${above} CL` : `7 Points ${above} CL`
}

const isPeer = (peer: unknown): peer is Readonly<Record<'screened' | 'unscreened', Peer>> =>
  typeof peer === 'object' && peer !== null && 'screened' in peer

const charts = runcharts.cases.flatMap(unit => {
  const peer = 'NHSRplotthedots' in unit.expected ? unit.expected.NHSRplotthedots : undefined
  return isPeer(peer) ? [{ ...unit, peer }] : []
})

describe('specialCauses', () => {
  it('has other software to be held against', () => {
    expect(charts.length).toBe(13)
  })

  it.each(charts.map(chart => [chart.id, chart] as const))(
    'agree with NHSRplotthedots at every point: %s',
    (_, { y, freeze, part, peer }) => {
      const phases = { ...(freeze === null ? {} : { freeze }), ...(part === null ? {} : { split: part }) }
      for (const screen of [true, false]) {
        const theirs = screen ? peer.screened : peer.unscreened
        const chart = controlChartOf({ values: y }, { kind: 'i', screen, ...phases })
        expect(specialCauses(chart).map(peerWords)).toEqual(theirs.specialCause)
        for (const [index, { center, lower, upper }] of chart.points.entries()) {
          const width = (upper ?? 0) - (lower ?? 0)
          expect(center).toBeCloseTo(theirs.mean[index] ?? Number.NaN, 9)
          expect(Math.abs((lower ?? 0) - (theirs.lpl[index] ?? Number.NaN))).toBeLessThan(width * 2e-4)
          expect(Math.abs((upper ?? 0) - (theirs.upl[index] ?? Number.NaN))).toBeLessThan(width * 2e-4)
        }
      }
    },
  )

  it('passes over missing points and those left out', () => {
    const steady = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5]
    const high = controlChartOf({ values: [...steady, 50, null] }, { kind: 'i', freeze: 10 })
    expect(specialCauses(high).slice(9)).toEqual([null, { rule: 'beyond-limits', side: 'above' }, null])
    const leftOut = controlChartOf({ values: [...steady, 50] }, { kind: 'i', freeze: 10, exclude: [11] })
    expect(specialCauses(leftOut).at(-1)).toBeNull()
  })
})

const steady = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5]
const risen = controlChartOf({ values: [...steady, 50] }, { kind: 'i', freeze: 10 })
const fallen = controlChartOf({ values: [...steady, -50, null] }, { kind: 'i', freeze: 10 })
const rising = controlChartOf({ values: [1, 2, 3, 4, 5, 6, 7] }, { kind: 'i' })

describe('variation', () => {
  it('is the state of the last point against the direction of improvement', () => {
    expect(variation(controlChartOf({ values: steady }, { kind: 'i' }), 'increase')).toBe('common')
    expect([variation(risen, 'increase'), variation(risen, 'decrease'), variation(risen, null)]).toEqual([
      'improvement-high',
      'concern-high',
      'neutral-high',
    ])
    expect([variation(fallen, 'increase'), variation(fallen, 'decrease'), variation(fallen, null)]).toEqual([
      'concern-low',
      'improvement-low',
      'neutral-low',
    ])
    expect(variation(rising, 'increase')).toBe('improvement-high')
    expect(variation(controlChartOf({ values: [5] }, { kind: 'i' }), 'increase')).toBe('common')
    const lastSeven = controlChartOf({ values: [...steady, 6, 6, 6, 6, 6, 6, 6] }, { kind: 'i', freeze: 10 })
    expect(variation(lastSeven, 'decrease')).toBe('concern-high')
    expect(variation(controlChartOf({ values: [null, null] }, { kind: 'i' }), 'increase')).toBeUndefined()
  })
})

describe('assurance', () => {
  it('is the target against the last limits', () => {
    const chart = controlChartOf({ values: steady }, { kind: 'i' })
    const asked = (target: number, improvement: 'increase' | 'decrease' | null) => assurance(chart, { target, improvement })
    expect([asked(100, 'increase'), asked(5, 'increase'), asked(-100, 'increase')]).toEqual(['failing', 'hit-and-miss', 'passing'])
    expect([asked(100, 'decrease'), asked(5, 'decrease'), asked(-100, 'decrease')]).toEqual(['passing', 'hit-and-miss', 'failing'])
    expect(asked(5, null)).toBeUndefined()
    expect(assurance(controlChartOf({ values: [null] }, { kind: 'i' }), { target: 1, improvement: 'increase' })).toBeUndefined()
  })
})
