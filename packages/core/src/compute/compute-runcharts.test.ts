import { describe, expect, it } from 'vitest'
import runcharts from '../../test/vectors/runcharts.json' with { type: 'json' }
import { countAgreeing } from './agreeing-values.fixture.ts'
import { computeRuncharts, type RunchartResult } from './compute-runcharts.ts'

interface PeerChart {
  readonly parts: readonly Readonly<
    Record<'nUseful' | 'longestRun' | 'longestRunMax' | 'crossings' | 'crossingsMin' | 'runsSignal', unknown>
  >[]
  readonly y: readonly (number | null)[]
  readonly cl: readonly (number | null)[]
  readonly lcl: readonly (number | null)[]
  readonly ucl: readonly (number | null)[]
  readonly sigmaSignal: readonly boolean[]
}

const isPeerChart = (peer: unknown): peer is PeerChart => typeof peer === 'object' && peer !== null && 'parts' in peer

interface Qcc {
  readonly center: number
  /** One for all points, or one each. */
  readonly lcl: readonly number[]
  readonly ucl: readonly number[]
  readonly beyondLimits: readonly number[]
}

const isQcc = (peer: unknown): peer is Qcc => typeof peer === 'object' && peer !== null && 'beyondLimits' in peer

const resultsOf = (document: unknown): readonly RunchartResult[] => {
  const computed = computeRuncharts(document)
  if (!computed.ok) throw new Error(JSON.stringify(computed.error))
  return computed.value.results
}

const values = countAgreeing()

const compareCharts = (document: { readonly cases: readonly object[] }, peer: 'qicharts2' | 'qicharts2.unscreenedMR'): void => {
  const results = resultsOf(document)
  for (const [index, unit] of runcharts.cases.entries()) {
    const expected: Readonly<Record<string, unknown>> = unit.expected
    const theirs = expected[peer]
    const ours = results[index]
    if (!isPeerChart(theirs)) continue
    if (!ours || 'none' in ours.parts || 'none' in ours.points) throw new Error(unit.id)
    for (const [place, part] of theirs.parts.entries()) {
      const own = ours.parts[place]
      const where = `${unit.id} part ${place}`
      const isEmpty = part.nUseful === 0
      values.compare(`${where} useful`, { found: own?.useful, peer: part.nUseful })
      values.compare(`${where} longestRun`, { found: own?.longestRun, peer: isEmpty ? 0 : part.longestRun })
      values.compare(`${where} longestRunMax`, { found: own?.longestRunMax, peer: isEmpty ? null : part.longestRunMax })
      values.compare(`${where} crossings`, { found: own?.crossings, peer: isEmpty ? 0 : part.crossings })
      values.compare(`${where} crossingsMin`, { found: own?.crossingsMin, peer: isEmpty ? null : part.crossingsMin })
      values.compare(`${where} signal`, { found: own?.signal, peer: part.runsSignal })
    }
    for (const [place, point] of ours.points.entries()) {
      const where = `${unit.id} ${peer} point ${place + 1}`
      for (const [name, list] of Object.entries({ y: theirs.y, center: theirs.cl, lower: theirs.lcl, upper: theirs.ucl }))
        values.compare(`${where} ${name}`, {
          found: point[name as keyof typeof point],
          peer: list[place],
          tolerance: 1e-9 * Math.max(1, Math.abs(list[place] ?? 0)),
        })
      values.compare(`${where} beyond`, { found: point.beyond, peer: theirs.sigmaSignal[place] })
    }
  }
}

describe('charts against qicharts2', () => {
  it('agree in every value, screened and not', () => {
    compareCharts(runcharts, 'qicharts2')
    compareCharts({ cases: runcharts.cases.map(unit => ({ ...unit, screen: false })) }, 'qicharts2.unscreenedMR')
    expect(values.differing).toEqual([])
    expect(values.agreeing()).toBe(13383)
  })
  it('agree with qcc, which does not screen and divides by 1.128379', () => {
    const results = resultsOf({ cases: runcharts.cases.map(unit => ({ ...unit, screen: false })) })
    const qcc = countAgreeing()
    const departed: string[] = []
    for (const [index, unit] of runcharts.cases.entries()) {
      const peer = 'qcc' in unit.expected ? unit.expected.qcc : undefined
      const ours = results[index]?.points
      if (!isQcc(peer) || !ours || 'none' in ours) continue
      if (unit.chart === 'g') {
        departed.push(unit.id)
        continue
      }
      const tolerance = unit.chart === 'i' ? 1e-3 : 1e-9
      for (const [place, point] of ours.entries()) {
        const [lower, upper] = [peer.lcl, peer.ucl].map(limits => limits[limits.length === 1 ? 0 : place] ?? Number.NaN)
        qcc.compare(`${unit.id} center`, { found: point.center, peer: peer.center })
        qcc.compare(`${unit.id} lower`, { found: point.lower, peer: lower, tolerance: tolerance * ((upper ?? 0) - (lower ?? 0)) + 1e-9 })
        qcc.compare(`${unit.id} upper`, { found: point.upper, peer: upper, tolerance: tolerance * ((upper ?? 0) - (lower ?? 0)) + 1e-9 })
      }
      const beyond = ours.flatMap((point, place) => (point.beyond ? [place + 1] : []))
      qcc.compare(`${unit.id} beyond`, { found: beyond, peer: peer.beyondLimits })
    }
    expect(qcc.differing).toEqual([])
    expect(departed, 'qcc draws a G chart around its mean, by sqrt(m (m - 1)); qicharts2 and we follow Montgomery').toEqual([
      'spc-105',
      'spc-107',
    ])
    expect(qcc.agreeing()).toBe(2245)
  })

  it('has no T chart where time stood still, as qicharts2 refuses it', () => {
    const [index, unit] = [...runcharts.cases.entries()].find(([, { id }]) => id === 'spc-103') ?? []
    expect(unit?.expected.qicharts2).toMatchObject({ status: 'error' })
    expect(resultsOf(runcharts)[index ?? -1]).toMatchObject({
      id: 'spc-103',
      parts: { none: 'not-defined' },
      points: { none: 'not-defined' },
    })
  })
})
