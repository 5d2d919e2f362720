import { err, issue, ok, type Result } from '../result.ts'
import type { Policy } from './policy.ts'

/** A rate as it may be said: a percentage, or only that it is at least or at most one. */
export type ShownRate = { readonly percent: number } | { readonly atLeast: number } | { readonly atMost: number }

/**
 * The rate of a shown cell in percent, rounded and capped by its denominator as the policy says; counts never stand beside a capped rate.
 * Issues: `privacy.bad_rate` where the part is not a whole number between 0 and the denominator; `privacy.below_threshold` where the
 * denominator is too small to be shown at all.
 */
export const shownRate = ({ part, of }: { readonly part: number; readonly of: number }, policy: Policy): Result<ShownRate> => {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(of) || part < 0 || of < part || of === 0) return err(issue('privacy.bad_rate'))
  if (of < policy.threshold) return err(issue('privacy.below_threshold', { params: { threshold: policy.threshold } }))
  const percent = (100 * part) / of
  const cap = policy.caps.find(({ from }) => of >= from)
  if (cap && percent >= cap.high) return ok({ atLeast: cap.high })
  if (cap && percent <= cap.low) return ok({ atMost: cap.low })
  const unit = of < policy.rounding.wholePercentsBelow ? 1 : 10
  return ok({ percent: Math.round(percent * unit) / unit })
}
