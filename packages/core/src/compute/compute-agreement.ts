import type { Issue, Result } from '../result.ts'
import {
  type AgreementWord,
  agreementA,
  cohenKappa,
  consensus,
  countMarks,
  crossTable,
  fleissKappa,
  gwetAC,
  iccOneWay,
  iccTwoWay,
  interpolatedMedian,
  inWords,
  krippendorffAlpha,
  percentAgreement,
  rwg,
  type Tally,
  tallyOf,
} from '../rubrics/index.ts'
import { addTally, emptyTally } from '../rubrics/tally.ts'
import { numberedScale } from './numbered-scale.ts'
import { type Plain, plainValue } from './plain-value.ts'
import { levelCount, levelNumber, type Named, readCases } from './read-cases.ts'

type Weighted = { readonly [Weighting in 'unweighted' | 'linear' | 'quadratic' | 'ordinal']: Plain }

/** What one histogram says; the median counts levels from 1. */
export interface UnitResult {
  readonly n: number
  readonly interpolatedMedian: Plain
  readonly consensus: Plain
  readonly agreementA: Plain
  /** May be negative. */
  readonly rwg: Plain
  readonly words: AgreementWord
}

export interface AgreementResult {
  readonly krippendorff: { readonly nominal: Plain; readonly ordinal: Plain; readonly interval: Plain }
  readonly fleiss: Weighted
  readonly gwet: Weighted
  readonly percentAgreement: Weighted & { readonly adjacent: Plain }
  /** Of exactly two raters. */
  readonly cohen?: { readonly unweighted: Plain; readonly linear: Plain; readonly quadratic: Plain }
  /** Of units without gaps. */
  readonly icc: { readonly twoOne: Plain; readonly twoK: Plain; readonly oneWay: Plain }
  readonly units: readonly UnitResult[]
  /** Of all ratings together. */
  readonly pooled: UnitResult
}

type Ratings = readonly (readonly (number | null)[])[]

const unitResult = (tally: Tally): UnitResult => {
  const scale = numberedScale(tally.counts.length)
  const median = interpolatedMedian(tally, scale)
  return {
    n: countMarks(tally),
    interpolatedMedian: 'value' in median ? median.value + 1 : median,
    consensus: plainValue(consensus(tally, scale)),
    agreementA: plainValue(agreementA(tally, scale)),
    rwg: plainValue(rwg(tally, scale)),
    words: inWords(tally, scale),
  }
}

const weighted = (statistic: (weighting: keyof Weighted) => Plain): Weighted => ({
  unweighted: statistic('unweighted'),
  linear: statistic('linear'),
  quadratic: statistic('quadratic'),
  ordinal: statistic('ordinal'),
})

const cohenOf = (ratings: Ratings, levels: number): NonNullable<AgreementResult['cohen']> => {
  const pairs = ratings.flatMap(([first, second]) =>
    typeof first === 'number' && typeof second === 'number' ? [[first - 1, second - 1] as const] : [],
  )
  const table = crossTable(pairs, numberedScale(levels))
  return {
    unweighted: plainValue(cohenKappa(table, 'unweighted')),
    linear: plainValue(cohenKappa(table, 'linear')),
    quadratic: plainValue(cohenKappa(table, 'quadratic')),
  }
}

const iccOf = (ratings: Ratings, levels: number): AgreementResult['icc'] => {
  const scale = numberedScale(levels)
  const complete = ratings.filter((row): row is readonly number[] => row.every(rating => rating !== null))
  const hasRaters = (ratings[0]?.length ?? 0) >= 2
  const twoWay = iccTwoWay(ratings)
  const oneWay = iccOneWay(
    complete.map(row =>
      tallyOf(
        row.map(rating => rating - 1),
        scale,
      ),
    ),
  )
  return {
    twoOne: plainValue(twoWay.single),
    twoK: plainValue(twoWay.average),
    oneWay: hasRaters && complete.length < 2 ? { none: 'too-few-units' } : plainValue(oneWay.single),
  }
}

const agreementOf = (ratings: Ratings, levels: number): AgreementResult => {
  const scale = numberedScale(levels)
  const tallies = ratings.map(row =>
    tallyOf(
      row.flatMap(rating => (rating === null ? [] : [rating - 1])),
      scale,
    ),
  )
  return {
    krippendorff: {
      nominal: plainValue(krippendorffAlpha(tallies, 'nominal')),
      ordinal: plainValue(krippendorffAlpha(tallies, 'ordinal')),
      interval: plainValue(krippendorffAlpha(tallies, 'interval')),
    },
    fleiss: weighted(weighting => plainValue(fleissKappa(tallies, weighting))),
    gwet: weighted(weighting => plainValue(gwetAC(tallies, weighting))),
    percentAgreement: {
      ...weighted(weighting => plainValue(percentAgreement(tallies, weighting))),
      adjacent: plainValue(percentAgreement(tallies, 'adjacent')),
    },
    ...(ratings[0]?.length === 2 ? { cohen: cohenOf(ratings, levels) } : {}),
    icc: iccOf(ratings, levels),
    units: tallies.map(unitResult),
    pooled: unitResult(tallies.reduce((pooled, tally) => addTally(pooled, tally), emptyTally(scale))),
  }
}

/** Cases `{ id, levels, ratings }`: rows are units, columns raters, ratings 1..levels or null. */
export const computeAgreement = (document: unknown): Result<{ readonly results: readonly Named<AgreementResult>[] }, Issue[]> =>
  readCases(document, fields => {
    const levels = fields.required('levels', levelCount)
    if (levels === undefined) return undefined
    const ratings = fields.table('ratings', levelNumber(levels))
    return ratings && agreementOf(ratings, levels)
  })
