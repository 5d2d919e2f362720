import { checkMarkup } from '../document/check-markup.ts'
import { checkTranslations } from '../document/check-translations.ts'
import { Names } from '../document/names.ts'
import { Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import { err, type Issue, ok, type Result } from '../result.ts'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkLimits, crosswalkShape } from './crosswalk-shape.ts'
import { crosswalkPlaces, linkName } from './crosswalk-texts.ts'

/**
 * Reads a crosswalk and collects every issue with its path. That its frameworks are installed is not asked here: links to others sleep.
 *
 * Issues, all `crosswalk.*`: those of the form (`missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`, `too_many_issues`), `markup`, `empty_list`,
 * `duplicate_code` (two links between the same two conditions), `links_itself`, `translates_own_language`, `unknown_path`.
 */
export const parseCrosswalk = (document: unknown): Result<Crosswalk, Issue[]> => {
  const spot = new Spot('crosswalk', crosswalkLimits.issues)
  const reading = crosswalkShape(document, spot)
  if (reading && !spot.isCutShort) {
    checkMarkup(reading, spot)
    const links = new Names(spot, 'link')
    if (reading.links?.length === 0) spot.at('links', () => spot.report('empty_list'))
    within(spot, 'links').each(reading.links, link => {
      if (!link.from?.code || !link.to?.code) return
      links.claim('to', linkName(link))
      if (link.from.code === link.to.code && link.from.framework === link.to.framework) spot.at('to', () => spot.report('links_itself'))
    })
    checkTranslations(reading, { spot, places: crosswalkPlaces(reading) })
  }
  return spot.issues.length === 0 ? ok(reading as Crosswalk) : err(spot.issues)
}
