import { type Issue, issue } from '@tilth/core'
import { checkMarkup, type Reading, Spot } from '@tilth/core/document'
import { checkManifestParts } from './check-manifest-parts.ts'
import type { Manifest } from './manifest.ts'
import { manifestLimits, manifestShape } from './manifest-shape.ts'

const documentLists = ['frameworks', 'cycleModels', 'planTemplates', 'recordTypes', 'crosswalks'] as const

/** A plugin brings documents of some kind; one that brings none has forgotten its frameworks. */
const bringsNothing = (manifest: Reading<Manifest>): boolean =>
  manifest.frameworks?.length === 0 && documentLists.every(list => !manifest[list] || manifest[list].length === 0)

/** Documents that look for markup themselves say so in their own words. */
const findMarkup = ({ frameworks: _, recordTypes: __, crosswalks: ___, ...rest }: Reading<Manifest>, spot: Spot): void =>
  checkMarkup(rest, spot)

/** The version of the contract that this kit speaks. */
const api = 1

const saysOtherApi = (manifest: unknown): boolean =>
  typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest) && Reflect.get(manifest, 'api') !== api

/**
 * What a manifest says of itself, without what its documents say: its form, and what its parts say about one another. A manifest made for
 * another version of the contract is refused for that alone, because its other fields may mean something else.
 *
 * Issues, all `plugin.*`: `unsupported_api`, `missing_field`, `unknown_field`, `wrong_type`, `unknown_value`, `empty_text`,
 * `text_too_long`, `forbidden_character`, `malformed`, `out_of_range`, `too_many`, `too_many_issues`, `empty_list`, `markup`, and those
 * of `checkManifestParts`.
 */
export const checkManifest = (manifest: unknown): { readonly issues: readonly Issue[]; readonly reading: Reading<Manifest> } => {
  if (saysOtherApi(manifest))
    return { issues: [issue('plugin.unsupported_api', { path: ['api'], params: { supported: api } })], reading: {} }
  const spot = new Spot('plugin', manifestLimits.issues)
  const reading = manifestShape(manifest, spot) ?? {}
  if (bringsNothing(reading)) spot.at('frameworks', () => spot.report('empty_list'))
  if (!spot.isCutShort) {
    findMarkup(reading, spot)
    checkManifestParts(reading, spot)
  }
  return { issues: spot.issues, reading }
}
