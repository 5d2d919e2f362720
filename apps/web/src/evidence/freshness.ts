export type Freshness =
  | { readonly kind: 'past'; readonly day: string }
  | { readonly kind: 'aged'; readonly day: string; readonly months: number }
  | { readonly kind: 'undated' }

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** How old evidence is on a calendar day, in whole months; past its day counts first. Days are `YYYY-MM-DD`. */
export const freshnessOf = (
  { observedOn, expiresOn }: { readonly observedOn: string | null; readonly expiresOn: string | null },
  today: string,
): Freshness => {
  if (expiresOn !== null && expiresOn < today) return { kind: 'past', day: expiresOn }
  if (observedOn === null) return { kind: 'undated' }
  const months = monthOf(today) - monthOf(observedOn) - (today.slice(8) < observedOn.slice(8) ? 1 : 0)
  return { kind: 'aged', day: observedOn, months: Math.max(0, months) }
}
