import type { Field, FieldValue, FieldValues } from '../fields/field.ts'
import { checkValue, type ValueFacts } from '../records/check-value.ts'
import { err, type Issue, issue, ok, type Result } from '../result.ts'

/** A setting points to nothing in the district: it means the same wherever it is inherited. */
const noFacts: ValueFacts = { isPerson: () => false, orgKind: () => null, isThere: () => false }

/**
 * Settings as somebody sends them, as they are kept, or everything that is wrong with them, each path beginning with `settings`. Null and
 * what is empty mean that nothing is set here: the field is left out, whether it is required or not, because what is above it or the
 * default stands.
 *
 * Issues: those of `checkValue`, `plugin.unknown_setting`.
 */
export const checkSettings = (fields: readonly Field[], raw: Readonly<Record<string, unknown>>): Result<FieldValues, Issue[]> => {
  const issues: Issue[] = []
  const kept: Record<string, FieldValue> = {}
  for (const [id, value] of Object.entries(raw)) {
    const field = fields.find(candidate => candidate.id === id)
    const checked = field ? checkValue(field, { value, facts: noFacts }) : err(issue('plugin.unknown_setting'))
    if (!checked.ok) issues.push({ ...checked.error, path: ['settings', id] })
    else if (checked.value !== null) kept[id] = checked.value
  }
  return issues.length > 0 ? err(issues) : ok(kept)
}
