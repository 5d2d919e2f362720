import type { Policy } from './policy.ts'

/** The count of a shown cell as it may be said: a band where the policy has one for it, else a multiple of its unit. */
export const shownCount = (
  count: number,
  { rounding }: Policy,
): { readonly count: number } | { readonly from: number; readonly to: number } => {
  const band = rounding.bands.find(([from, to]) => count >= from && count <= to)
  return band ? { from: band[0], to: band[1] } : { count: Math.round(count / rounding.counts) * rounding.counts }
}
