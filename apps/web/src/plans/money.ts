import type { ContentOf } from './queries.ts'

/** Whole cents of what somebody typed (`1,250`, `$1,250.50`); null for nothing, undefined for what is no amount. */
export const parseMoney = (typed: string): number | null | undefined => {
  const text = typed.replaceAll(/[\s$]/g, '')
  if (text === '') return null
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?$/.test(text)) return undefined
  return Math.round(Number(text.replaceAll(',', '')) * 100)
}

/** An amount as it is typed. */
export const typedMoney = (cents: number | null): string => (cents === null ? '' : String(cents / 100))

export interface FundTotal {
  /** Empty for what has no fund yet. */
  readonly fund: string
  readonly cents: number
  readonly actions: number
}

/** What the actions that stand cost, by fund: the largest first, what has no fund last. A dropped action costs nothing. */
export const fundTotals = (actions: readonly Pick<ContentOf<'action'>, 'status' | 'cost' | 'fund'>[]): readonly FundTotal[] => {
  const totals = new Map<string, FundTotal>()
  for (const { status, cost, fund } of actions) {
    if (status === 'dropped' || cost === null) continue
    const key = fund.trim().toLocaleLowerCase('en')
    const before = totals.get(key) ?? { fund: fund.trim(), cents: 0, actions: 0 }
    totals.set(key, { fund: before.fund, cents: before.cents + cost, actions: before.actions + 1 })
  }
  return [...totals.values()].toSorted((a, b) => Number(a.fund === '') - Number(b.fund === '') || b.cents - a.cents)
}
