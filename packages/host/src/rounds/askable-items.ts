import { err, issue, ok, type Result } from '@tilth/core'
import { type Framework, type Instrument, itemsOfVariant } from '@tilth/core/conditions'

/** Codes of the items that a round of this variant may ask. Issue: `round.unknown_variant`. */
export const askableItems = (
  framework: Framework,
  { instrument, variant }: { readonly instrument: Instrument; readonly variant: string | null },
): Result<readonly string[]> =>
  variant !== null && !framework.variants?.some(candidate => candidate.id === variant)
    ? err(issue('round.unknown_variant', { path: ['variant'] }))
    : ok(itemsOfVariant(framework, { instrument, variant }).map(item => item.code))
