import { type Issue, issue } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import type { PlacedFramework } from './check-references.ts'

type Path = readonly (string | number)[]

/** A licence whose own name forbids derived works. */
const isNoDerivatives = (licenceId: string): boolean => licenceId === 'restricted' || /(^|-)ND(-|$)/.test(licenceId)

const checkLicence = ({ licence, officialText }: Framework): { readonly path: Path; readonly code: string }[] => [
  ...(licence.derivativesAllowed && isNoDerivatives(licence.id)
    ? [{ path: ['licence', 'derivativesAllowed'], code: 'plugin.licence_contradicts_itself' }]
    : []),
  ...(officialText && !licence.redistributable ? [{ path: ['officialText'], code: 'plugin.text_not_redistributable' }] : []),
]

const findDerived = (framework: Framework): { readonly path: Path; readonly code: string }[] => [
  ...framework.conditions.flatMap((condition, at) =>
    condition.rubrics.flatMap((rubric, index) =>
      rubric.owner === 'ours' ? [{ path: ['conditions', at, 'rubrics', index, 'owner'], code: 'plugin.derivation_forbidden' }] : [],
    ),
  ),
  ...framework.texts.flatMap((block, index) =>
    block.adapted === undefined ? [] : [{ path: ['texts', index, 'adapted'], code: 'plugin.derivation_forbidden' }],
  ),
]

const findMisattributed = (framework: Framework): { readonly path: Path; readonly code: string }[] =>
  framework.texts.flatMap((block, index) =>
    block.verbatim && block.owner === 'ours' ? [{ path: ['texts', index, 'owner'], code: 'plugin.verbatim_needs_owner' }] : [],
  )

/** Whether a framework may be worked on at all: a licence against it, or the owner's own text under terms that do not allow it. */
const isClosedToDerivation = ({ licence, officialText }: Framework): boolean =>
  isNoDerivatives(licence.id) || (officialText && !licence.derivativesAllowed)

/**
 * Third pass: what the licences of a plugin's frameworks allow. That a labels-only document holds none of its owner's descriptors, and
 * that no translation of ours stands over a text that may not be derived from, is already refused by the framework's own reading.
 *
 * Issues, all `plugin.*`: `licence_contradicts_itself`, `text_not_redistributable`, `derivation_forbidden`, `verbatim_needs_owner`.
 */
export const checkPolicy = (frameworks: readonly PlacedFramework[]): Issue[] =>
  frameworks.flatMap(({ framework, index }) =>
    [...checkLicence(framework), ...(isClosedToDerivation(framework) ? findDerived(framework) : []), ...findMisattributed(framework)].map(
      ({ path, code }) => issue(code, { path: ['frameworks', index, ...path], params: { framework: framework.id } }),
    ),
  )
