import { coverageOf, type Localized, sayFields, sayIn } from '../document/say-in.ts'
import type { Crosswalk } from './crosswalk.ts'
import { crosswalkTexts, linkName } from './crosswalk-texts.ts'

/** A crosswalk whose texts are in another language as far as they are translated; what it links is the same. */
export interface LocalizedCrosswalk extends Crosswalk, Localized {}

/** How much of a crosswalk exists in a language, in texts. */
export const crosswalkCoverage = (crosswalk: Crosswalk, locale: string): { readonly translated: number; readonly total: number } =>
  coverageOf(crosswalk, { texts: crosswalkTexts(crosswalk), locale })

/** The same crosswalk with its texts in `locale`; a text without a translation stays as it is and its path is in `missing`. */
export const localizeCrosswalk = (crosswalk: Crosswalk, locale: string): LocalizedCrosswalk => {
  const { say, localized } = sayIn(crosswalk, { texts: crosswalkTexts(crosswalk), locale })
  return {
    ...sayFields(crosswalk, { place: '', fields: ['title', 'summary'], say }),
    links: crosswalk.links.map(link => sayFields(link, { place: `links/${linkName(link)}`, fields: ['note'], say })),
    ...localized,
  }
}
