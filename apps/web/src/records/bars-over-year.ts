export interface Bar {
  readonly id: string
  /** Shares of the year, 0 to 1. */
  readonly from: number
  readonly width: number
  /** It begins before or goes on after what is drawn. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

export interface YearPicture {
  /** Days, both included. */
  readonly first: string
  readonly last: string
  readonly months: readonly { readonly month: number; readonly at: number }[]
  readonly today: number | null
  readonly bars: readonly Bar[]
}

const dayMilliseconds = 86_400_000
const narrowest = 0.006

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) / dayMilliseconds
const dayOf = (number: number): string => new Date(number * dayMilliseconds).toISOString().slice(0, 10)
const monthStart = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / dayMilliseconds

/** Records as bars over the school year in which `today` lies. What lies wholly outside of it has no bar. */
export const barsOverYear = (
  rows: readonly { readonly id: string; readonly from: string | null; readonly until: string | null }[],
  { today, startMonth }: { readonly today: string; readonly startMonth: number },
): YearPicture => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const begin = month >= startMonth ? year : year - 1
  const first = monthStart(begin, startMonth)
  const last = monthStart(begin + 1, startMonth) - 1
  const length = last - first + 1
  const share = (day: number): number => (day - first) / length
  const bars = rows.flatMap(({ id, from, until }): readonly Bar[] => {
    if (from === null) return []
    const start = numberOf(from)
    // What has no last day yet goes on until the end of what is drawn.
    const end = until === null ? Math.max(start, last) : Math.max(start, numberOf(until))
    if (end < first || start > last) return []
    const [drawnFrom, drawnUntil] = [Math.max(start, first), Math.min(end, last)]
    const width = Math.max(narrowest, share(drawnUntil + 1) - share(drawnFrom))
    return [
      { id, from: Math.min(share(drawnFrom), 1 - width), width, isCutBefore: start < first, isCutAfter: end > last || until === null },
    ]
  })
  const months = Array.from({ length: 12 }, (_, index) => {
    const at = monthStart(begin, startMonth + index)
    return { month: ((startMonth - 1 + index) % 12) + 1, at: share(at) }
  })
  const now = numberOf(today)
  return { first: dayOf(first), last: dayOf(last), months, today: now < first || now > last ? null : share(now), bars }
}
