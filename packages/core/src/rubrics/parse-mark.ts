import type { Scale } from '../conditions/framework.ts'
import { err, issue, ok, type Result } from '../result.ts'
import { isPosition, type Mark, notApplicable, nothing, notMine, notObservable, notSure } from './mark.ts'
import { positionCount } from './tally.ts'

const isAllowed = (code: number, { allows }: Scale): boolean | undefined => {
  if (code === nothing) return true
  if (code === notSure) return allows.notSure
  if (code === notMine) return allows.notMine
  if (code === notApplicable) return allows.notApplicable
  if (code === notObservable) return allows.notObservable
  return undefined
}

/**
 * A mark that may be given on this scale; `nothing` always may, it takes a mark back. Issues: `mark.malformed` (not a mark at all),
 * `mark.off_scale` (no such level or position), `mark.not_offered` (an answer this scale does not allow).
 */
export const parseMark = (raw: unknown, scale: Scale): Result<Mark> => {
  if (typeof raw !== 'number' || !Number.isInteger(raw)) return err(issue('mark.malformed'))
  if (isPosition(raw)) {
    const highest = positionCount(scale) - 1
    return raw <= highest ? ok(raw) : err(issue('mark.off_scale', { params: { mark: raw, highest } }))
  }
  const allowed = isAllowed(raw, scale)
  if (allowed === undefined) return err(issue('mark.malformed'))
  return allowed ? ok(raw) : err(issue('mark.not_offered', { params: { mark: raw } }))
}
