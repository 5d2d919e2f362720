import type { Chart, ChartPart } from '../chart.ts'
import { fewestUseful } from '../run-limits.ts'
import { writeAmount } from './write-amount.ts'

/** What a chart shows, before it is said in a language. Of a split series it is about the last part. */
export interface ChartFact {
  /** What the center is called. */
  readonly middle: 'median' | 'mean' | 'center'
  readonly center: string
  /** Where the series is split. */
  readonly since?: { readonly point: number; readonly before: string }
  readonly news: News
  /** Points strictly beyond the limits; undefined where there are no limits. */
  readonly beyond?: readonly number[]
}

type News =
  | { readonly kind: 'too-few'; readonly useful: number; readonly needed: number; readonly areOnTheCenter: boolean }
  | { readonly kind: 'no-rules' }
  | { readonly kind: 'chance'; readonly useful: number }
  | {
      readonly kind: 'signal'
      readonly run?: { readonly length: number; readonly most: number; readonly side: 'above' | 'below' }
      readonly crossings?: { readonly count: number; readonly fewest: number }
      readonly trend?: true
      readonly runs?: { readonly count: number; readonly fewest: number; readonly most: number }
    }

const middles = { run: 'median', g: 'median', i: 'mean', c: 'mean', xbar: 'mean' } as const

const middleOf = (kind: Chart['kind']): ChartFact['middle'] =>
  Object.hasOwn(middles, kind) ? middles[kind as keyof typeof middles] : 'center'

const times = (amount: number | null, multiplier: number): number | null => (amount === null ? null : amount * multiplier)

export const chartFact = (
  { kind, points, parts }: Chart,
  {
    isShare = kind === 'p' || kind === 'pp',
    multiplier = 1,
  }: { readonly isShare?: boolean | undefined; readonly multiplier?: number | undefined } = {},
): ChartFact => {
  const part = parts.at(-1)
  const before = parts.at(-2)
  const write = (center: number | null | undefined): string => writeAmount(times(center ?? null, isShare ? 1 : multiplier), isShare)
  const own = points.slice((part?.first ?? 1) - 1)
  const hasLimits = own.some(({ lower, upper }) => lower !== null || upper !== null)
  const beyond = own.flatMap((point, index) => (point.beyond ? [(part?.first ?? 1) + index] : []))
  const measured = own.filter(({ y, isExcluded }) => y !== null && !isExcluded).length
  return {
    middle: middleOf(kind),
    center: write(part?.center),
    news: kind === 'mr' ? { kind: 'no-rules' } : part ? newsOf(part, measured) : tooFew(0, 0),
    ...(part && before ? { since: { point: part.first, before: write(before.center) } } : {}),
    ...(hasLimits ? { beyond } : {}),
  }
}

const tooFew = (useful: number, measured: number): News => ({
  kind: 'too-few',
  useful,
  needed: fewestUseful,
  areOnTheCenter: measured > useful,
})

const newsOf = (part: ChartPart, measured: number): News => {
  if (part.missing > 0) return tooFew(part.useful, measured)
  if (!part.signal) return { kind: 'chance', useful: part.useful }
  const side = part.longestRunSide ?? 'above'
  if (part.ihi) {
    const { shift, trend, runs, fewestRuns, mostRuns, tooFewRuns, tooManyRuns } = part.ihi
    return {
      kind: 'signal',
      ...(shift ? { run: { length: part.longestRun, most: 5, side } } : {}),
      ...(trend ? { trend: true as const } : {}),
      ...(tooFewRuns || tooManyRuns ? { runs: { count: runs, fewest: fewestRuns, most: mostRuns } } : {}),
    }
  }
  const most = part.longestRunMax ?? 0
  const fewest = part.crossingsMin ?? 0
  return {
    kind: 'signal',
    ...(part.longestRun > most ? { run: { length: part.longestRun, most, side } } : {}),
    ...(part.crossings < fewest ? { crossings: { count: part.crossings, fewest } } : {}),
  }
}
