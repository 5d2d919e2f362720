import { describe, expect, it } from 'vitest'
import agreement from '../../test/vectors/agreement.json' with { type: 'json' }
import { countAgreeing } from './agreeing-values.fixture.ts'
import { type AgreementResult, computeAgreement, type UnitResult } from './compute-agreement.ts'

interface PeerUnit {
  readonly n: number
  readonly freq: readonly number[]
  readonly interpMedian?: unknown
  readonly consensus?: unknown
  readonly agreementA?: unknown
  readonly rwg?: unknown
}

const resultsOf = (document: unknown): readonly AgreementResult[] => {
  const computed = computeAgreement(document)
  if (!computed.ok) throw new Error(JSON.stringify(computed.error))
  return computed.value.results
}

const results = resultsOf(agreement)

/** The only deliberate departures from the peers named, each with its reason. */
const departures: ReadonlyMap<string, string> = new Map([
  ['agr-081 irr.kripp.alpha.naPath', 'one pairable unit: its alpha is 0 whatever the ratings, so there is none'],
  ['agr-081 py.krippendorff.alpha', 'one pairable unit: its alpha is 0 whatever the ratings, so there is none'],
  ['agr-083 irr.kripp.alpha.naPath', 'one pairable unit: its alpha is 0 whatever the ratings, so there is none'],
  ['agr-083 py.krippendorff.alpha', 'one pairable unit: its alpha is 0 whatever the ratings, so there is none'],
  ['agr-001 irr.kripp.alpha.naPath', 'all ratings equal: irr gives 1, Python gives none'],
  ['agr-073 irr.kripp.alpha.naPath', 'all ratings equal: irr gives 1, Python gives none'],
])

const weightings = ['unweighted', 'linear', 'quadratic', 'ordinal'] as const

const allAlike = (ratings: readonly (readonly (number | null)[])[]): boolean =>
  new Set(ratings.flat().filter(rating => rating !== null)).size <= 1

describe('agreement against irr, irrCAC, psych, scikit-learn, statsmodels, agrmt, multilevel and Python', () => {
  it('gives one result for each case in order', () => {
    expect(results.map(result => 'id' in result && result.id)).toEqual(agreement.cases.map(({ id }) => id))
  })

  it('agrees in every value that they have', () => {
    const values = countAgreeing()
    const reasons = countAgreeing()
    const departed = new Set<string>()
    for (const [index, unit] of agreement.cases.entries()) {
      const result = results[index]
      if (!result) throw new Error(unit.id)
      const peers: Readonly<Record<string, unknown>> = unit.expected
      const check = (peer: string, found: unknown): void => {
        const theirs = peers[peer]
        if (typeof theirs !== 'number') return
        const departure = [...departures.keys()].find(key => `${unit.id} ${peer}`.startsWith(key))
        if (departure) {
          departed.add(departure)
          reasons.compare(departure, { found: Object.keys(Object(found)), peer: ['none'] })
        } else values.compare(`${unit.id} ${peer}`, { found, peer: theirs })
      }
      for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
        check(`irr.kripp.alpha.naPath.${metric}`, result.krippendorff[metric])
        check(`py.krippendorff.alpha.${metric}`, result.krippendorff[metric])
      }
      for (const weighting of weightings) {
        check(`irrCAC.pa.${weighting}`, result.percentAgreement[weighting])
        check(`irrCAC.gwet.${weighting}`, result.gwet[weighting])
        if (allAlike(unit.ratings))
          reasons.compare(`${unit.id} fleiss.${weighting}`, { found: result.fleiss[weighting], peer: { none: 'no-variation' } })
        else check(`irrCAC.fleiss.${weighting}`, result.fleiss[weighting])
      }
      for (const weighting of ['unweighted', 'linear', 'quadratic'] as const)
        check(`sklearn.cohen_kappa.${weighting}`, result.cohen?.[weighting])
      check('irr.kappa2.unweighted', result.cohen?.unweighted)
      check('psych.cohen.kappa', result.cohen?.unweighted)
      check('psych.cohen.kappa.quadratic', result.cohen?.quadratic)
      check('irr.icc.A1', result.icc.twoOne)
      check('irr.icc.Ak', result.icc.twoK)
      check('irr.icc.oneway1', result.icc.oneWay)
      const compareUnit = (where: string, { found, peer }: { readonly found: UnitResult | undefined; readonly peer: PeerUnit }): void => {
        if (!found) throw new Error(where)
        values.compare(`${where} n`, { found: found.n, peer: peer.n })
        const theirs = { interpolatedMedian: peer.interpMedian, consensus: peer.consensus, agreementA: peer.agreementA }
        for (const [name, value] of Object.entries(theirs))
          if (typeof value === 'number') values.compare(`${where} ${name}`, { found: found[name as keyof UnitResult], peer: value })
        if (typeof peer.rwg === 'number' && typeof found.rwg === 'number')
          values.compare(`${where} rwg, cut at 0 as multilevel does`, { found: Math.max(0, found.rwg), peer: peer.rwg })
        else
          reasons.compare(`${where} rwg`, {
            found: [found.rwg, typeof peer.rwg],
            peer: [{ none: 'too-few-raters' }, peer.rwg === undefined ? 'undefined' : 'object'],
          })
      }
      for (const [place, peer] of unit.perUnit.entries()) compareUnit(`${unit.id} unit ${place}`, { found: result.units[place], peer })
      compareUnit(`${unit.id} pooled`, { found: result.pooled, peer: unit.pooled })
    }
    expect(values.differing).toEqual([])
    expect(reasons.differing).toEqual([])
    expect([...departed].sort()).toEqual([...departures.keys()].sort())
    expect(values.agreeing()).toBe(6093)
  })
})
