import type { Scale } from '@tilth/core/conditions'
import {
  type AgreementWord,
  agreementA,
  agreementIndex,
  agreementSentence,
  consensus,
  countMarks,
  cronbachAlpha,
  iccOneWay,
  iccTwoWay,
  interpolatedMedian,
  inWords,
  isPosition,
  krippendorffAlpha,
  type Mark,
  nothing,
  rankForDiscussion,
  rwg,
  rwgJ,
  type Statistic,
  type Tally,
  tallyOf,
} from '@tilth/core/rubrics'
import type { TeamRatings } from '@tilth/host/imports'
import type { Locale } from '@tilth/i18n'
import type { AgreementReport, ItemAcrossTeams, ItemSet, TeamItem, TeamReport, TeamSet } from './agreement-report.ts'
import type { RatedFile, RatedItemColumn } from './rated-file.ts'

/** Items of one scale, each with its place in a row of marks. */
interface Answered {
  readonly scale: Scale
  readonly items: readonly (RatedItemColumn & { readonly place: number })[]
}

/** Every number of the report, by the engines alone. */
export const measureFile = ({ title, isNumbered, items, teams }: RatedFile, locale: Locale): AgreementReport => {
  const answered = groupByScale(items)
  const rows = teams.flatMap(team => team.rows)
  return {
    title,
    isNumbered,
    people: rows.length,
    sets: answered.map(set => measureSet(set, rows)),
    items: orderAcross(items.map((item, place) => measureAcross(item, { place, teams }))),
    teams: teams.map(
      (team): TeamReport => ({
        team: team.team,
        raters: team.rows.length,
        sets: answered.map(set => measureTeam(set, { rows: team.rows, locale })),
      }),
    ),
  }
}

const groupByScale = (items: readonly RatedItemColumn[]): readonly Answered[] => {
  const placed = items.map((item, place) => ({ ...item, place }))
  const scales = new Map(placed.map(({ scale }) => [scale.id, scale]))
  return [...scales.values()].map(scale => ({ scale, items: placed.filter(item => item.scale.id === scale.id) }))
}

const metricOf = (scale: Scale): ItemSet['metric'] => (scale.kind === 'spectrum' ? 'interval' : 'ordinal')

/** Rows of marks at these items, without a mark null. */
const answersOf = (rows: readonly Uint8Array[], { items }: Answered): readonly (readonly (number | null)[])[] =>
  rows.map(row =>
    items.map(({ place }) => {
      const mark: Mark = row[place] ?? nothing
      return isPosition(mark) ? mark : null
    }),
  )

const measureSet = (set: Answered, rows: readonly Uint8Array[]): ItemSet => {
  const answers = answersOf(rows, set)
  return {
    scale: set.scale,
    codes: set.items.map(({ code }) => code),
    metric: metricOf(set.scale),
    cronbachAlpha: cronbachAlpha(answers),
    completeRows: answers.filter(row => row.every(answer => answer !== null)).length,
  }
}

const tallyAt = (rows: readonly Uint8Array[], { place, scale }: { readonly place: number; readonly scale: Scale }): Tally =>
  tallyOf(
    rows.map(row => row[place] ?? nothing),
    scale,
  )

const measureAcross = (
  { code, label, scale }: RatedItemColumn,
  { place, teams }: { readonly place: number; readonly teams: readonly TeamRatings[] },
): ItemAcrossTeams => {
  const tallies = teams.map(({ rows }) => tallyAt(rows, { place, scale }))
  const rated = tallies.filter(tally => countMarks(tally) > 0)
  const n = rated.reduce((sum, tally) => sum + countMarks(tally), 0)
  const { single, average, parts } = iccOneWay(tallies)
  const words: Record<AgreementWord, number> = { together: 0, leaning: 0, split: 0, 'poles-apart': 0, 'too-few': 0 }
  for (const tally of tallies) words[inWords(tally, scale)] += 1
  const weights = tallies.flatMap(tally => {
    const agreement = agreementIndex(tally, scale)
    return agreement === undefined ? [] : [(1 - agreement) / 2]
  })
  return {
    code,
    label,
    n,
    icc1: parts && 'value' in single ? ofMeanSize(parts, n / rated.length) : single,
    icc1Unequal: single,
    icc2: average,
    words,
    weight: weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0) / weights.length,
  }
}

/** (B - W) / (B + (n - 1) W) with n the mean size of the teams, as multilevel::ICC1. */
const ofMeanSize = ({ between, within }: { readonly between: number; readonly within: number }, size: number): Statistic => ({
  value: (between - within) / (between + (size - 1) * within),
})

/** Items without an order of their own stay behind, as they came. */
const orderAcross = (items: readonly ItemAcrossTeams[]): readonly ItemAcrossTeams[] =>
  items.toSorted((a, b) => Math.round(((b.weight ?? -1) - (a.weight ?? -1)) * 1e9))

const measureTeam = (set: Answered, { rows, locale }: { readonly rows: readonly Uint8Array[]; readonly locale: Locale }): TeamSet => {
  const { scale } = set
  const rated = set.items.map(({ code, label, place }) => ({ code, label, scale, tally: tallyAt(rows, { place, scale }) }))
  const tallies = rated.map(({ tally }) => tally)
  const answers = answersOf(rows, set)
  const { single, average } = iccTwoWay(set.items.map((_, item) => answers.map(row => row[item] ?? null)))
  const { ranked, tooFew } = rankForDiscussion(rated)
  const order = [...ranked, ...tooFew].map(({ code }) => code)
  return {
    alpha: krippendorffAlpha(tallies, metricOf(scale)),
    rwgJ: rwgJ(tallies, scale),
    iccSingle: single,
    iccAverage: average,
    items: rated
      .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
      .map(
        ({ code, label, tally }): TeamItem => ({
          code,
          label,
          n: countMarks(tally),
          tally,
          word: inWords(tally, scale),
          sentence: agreementSentence(tally, { scale, locale }),
          median: asPrinted(interpolatedMedian(tally, scale), scale),
          agreementA: agreementA(tally, scale),
          consensus: consensus(tally, scale),
          rwg: rwg(tally, scale),
        }),
      ),
  }
}

const asPrinted = (median: Statistic, scale: Scale): Statistic =>
  'value' in median && scale.kind === 'levels' ? { value: median.value + 1 } : median
