import type { Chart } from '../chart.ts'
import { longRuns } from '../signal-points.ts'
import { type ChartFact, chartFact } from './chart-fact.ts'
import type { ChartWords, PointUnit } from './chart-words.ts'

/** How a point is called: by its day, with the year where the series knows more than one, or by its number. */
export type PointName =
  | { readonly kind: 'day'; readonly month: number; readonly day: number; readonly year: number | null }
  | { readonly kind: 'number'; readonly number: number }

/** When a run lies, as far as it can be said. */
export type RunTime =
  | { readonly kind: 'cycle'; readonly number: number }
  | { readonly kind: 'since'; readonly first: PointName }
  | { readonly kind: 'between'; readonly first: PointName; readonly last: PointName }

/** What a chart shows, with days, cycles and directions put to it, before it is said in a language. */
export interface ToldFact extends ChartFact {
  /** The center comes from a frozen baseline that ends before the run. */
  readonly isOldCenter: boolean
  readonly hasPoints: boolean
  readonly useful: number
  /** By the rules of the IHI and not by Anhøj's. */
  readonly isIhi: boolean
  readonly run?: { readonly time: RunTime; readonly unit: PointUnit | 'point'; readonly isWanted: boolean | null }
  readonly sinceName?: PointName
  readonly beyondNames: readonly PointName[]
}

const yearOf = (day: string): string => day.slice(0, 4)

const namesOf = (days: readonly string[] | undefined): ((point: number) => PointName) => {
  const hasYears = days !== undefined && new Set(days.map(yearOf)).size > 1
  return point => {
    const day = days?.[point - 1]
    if (day === undefined) return { kind: 'number', number: point }
    return { kind: 'day', month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)), year: hasYears ? Number(yearOf(day)) : null }
  }
}

/** The last cycle whose first point with a say is the first of the run. */
const cycleOf = (chart: Chart, { first, words }: { readonly first: number; readonly words: ChartWords }): number | undefined => {
  const { days, cycles = [] } = words
  if (days === undefined) return undefined
  const opens = cycles.filter(({ on }) => {
    const point = chart.points.findIndex(
      ({ y, center, isExcluded }, index) => (days[index] ?? '') >= on && y !== null && y !== center && !isExcluded,
    )
    return point + 1 === first
  })
  return opens.toSorted((a, b) => a.on.localeCompare(b.on) || a.number - b.number).at(-1)?.number
}

const timeOf = (
  chart: Chart,
  { first, last, words }: { readonly first: number; readonly last: number; readonly words: ChartWords },
): RunTime => {
  const name = namesOf(words.days)
  const lastWithSay = chart.points.findLastIndex(({ y, center, isExcluded }) => y !== null && y !== center && !isExcluded) + 1
  if (last < lastWithSay || words.days === undefined) return { kind: 'between', first: name(first), last: name(last) }
  const number = cycleOf(chart, { first, words })
  return number === undefined ? { kind: 'since', first: name(first) } : { kind: 'cycle', number }
}

const toldRun = (chart: Chart, words: ChartWords): ToldFact['run'] | undefined => {
  const runs = longRuns(chart)
  const longest = Math.max(...runs.map(({ points }) => points.length))
  const run = runs.find(({ points }) => points.length === longest)
  const first = run?.points.at(0)
  const last = run?.points.at(-1)
  if (run === undefined || first === undefined || last === undefined) return undefined
  const isUnbroken = last - first + 1 === run.points.length
  const { improvement = null } = words
  return {
    time: timeOf(chart, { first, last, words }),
    unit: isUnbroken ? (words.every ?? 'point') : 'point',
    isWanted: improvement === null ? null : (improvement === 'increase') === (run.side === 'above'),
  }
}

/** Thousands as both languages write them in the United States. From 100 on a number has no decimals here. */
const grouped = (amount: string): string =>
  amount.includes('.') ? amount : amount.replaceAll(/\d(?=(?:\d{3})+(?!\d))/g, digit => `${digit},`)

export const toldFact = (chart: Chart, words: ChartWords): ToldFact => {
  const fact = chartFact(chart, words)
  const part = chart.parts.at(-1)
  const name = namesOf(words.days)
  const run = toldRun(chart, words)
  const { baselineUntil, days } = words
  const firstOfRun = longRuns(chart).at(0)?.points.at(0)
  const startsAfter = firstOfRun === undefined ? undefined : days?.[firstOfRun - 1]
  return {
    ...fact,
    center: grouped(fact.center),
    ...(fact.since ? { since: { ...fact.since, before: grouped(fact.since.before) } } : {}),
    isOldCenter: chart.parts.length === 1 && Boolean(baselineUntil) && (startsAfter ?? '') > (baselineUntil ?? ''),
    hasPoints: chart.points.some(({ y }) => y !== null),
    useful: part?.useful ?? 0,
    isIhi: part?.ihi !== undefined,
    ...(run ? { run } : {}),
    ...(fact.since ? { sinceName: name(fact.since.point) } : {}),
    beyondNames: (fact.beyond ?? []).map(name),
  }
}
