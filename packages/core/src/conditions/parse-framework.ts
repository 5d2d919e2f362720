import { checkMarkup } from '../document/check-markup.ts'
import { Spot } from '../document/shape.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import { checkPolicy } from './check-policy.ts'
import { checkReferences } from './check-references.ts'
import type { Framework } from './framework.ts'
import { frameworkShape, limits } from './framework-shape.ts'

/**
 * Reads a framework document in three passes (shape, references, policy) and collects every issue of all three with its path; the
 * later passes look at whatever the first could read, but not at all where a list is longer than it may be. Linear in the size of the document, also of a hostile one. The result is a copy.
 *
 * Issues, all `framework.*`: `missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`, `text_too_long`,
 * `forbidden_character`, `markup`, `malformed`, `out_of_range`, `empty_list`, `too_many`, `too_many_conditions`, `too_many_items`,
 * `too_many_issues` (the last one, where there are more), `duplicate_code`, `dangling_reference`, `cycle`, `descriptor_count`,
 * `not_ratable`, `scale_size`, `scale_out_of_order`, `unknown_path`, `translates_own_language`, `official_text_forbidden`,
 * `translation_forbidden`, `access_in_rounds`, `field_not_in_rounds`.
 */
export const parseFramework = (document: unknown): Result<Framework, Issue[]> => {
  const spot = new Spot('framework', limits.issues)
  const reading = frameworkShape(document, spot)
  if (reading && !spot.isCutShort) {
    checkMarkup(reading, spot)
    checkReferences(reading, spot)
    checkPolicy(reading, spot)
  }
  return spot.issues.length === 0 ? ok(reading as Framework) : err(spot.issues)
}
