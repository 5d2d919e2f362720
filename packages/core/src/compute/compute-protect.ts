import { Spot } from '../document/shape.ts'
import { type ProtectResult, computeProtect as protectCases } from '../privacy/index.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import { listCases } from './read-cases.ts'

/** Cases `{ id, counts, threshold, hideZeros, districts }`; what a table is refused for is reported as `privacy.*`. */
export const computeProtect = (document: unknown): Result<{ readonly results: readonly ProtectResult[] }, Issue[]> => {
  const spot = new Spot('compute', 1)
  const cases = listCases(document, spot)
  if (!cases) return err(spot.issues)
  const computed = protectCases(cases.map(withoutNulls))
  return computed.ok ? ok({ results: computed.value }) : computed
}

/** A null stands for absent, as in every other kind. */
const withoutNulls = (fields: unknown): unknown =>
  typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null))
    : fields
