import { type Issue, issue } from '@tilth/core'
import type { Framework, Licence, Translation } from '@tilth/core/conditions'
import type { PlanTemplate } from '@tilth/core/plans'
import type { Placed, ReadDocuments } from './read-documents.ts'

type Path = readonly (string | number)[]

interface Fault {
  readonly path: Path
  readonly code: string
}

/** A licence whose own name forbids derived works. */
const isNoDerivatives = (licenceId: string): boolean => licenceId === 'restricted' || /(^|-)ND(-|$)/.test(licenceId)

const checkLicence = ({ licence, officialText }: Framework): Fault[] => [
  ...(licence.derivativesAllowed && isNoDerivatives(licence.id)
    ? [{ path: ['licence', 'derivativesAllowed'], code: 'plugin.licence_contradicts_itself' }]
    : []),
  ...(officialText && !licence.redistributable ? [{ path: ['officialText'], code: 'plugin.text_not_redistributable' }] : []),
]

/** What a condition holds beside its label, by the field that holds it: each part says whose it is. */
const ownedParts = ['rubrics', 'lookFors', 'recommendations'] as const

const findDerived = (framework: Framework): Fault[] => [
  ...framework.conditions.flatMap((condition, at) =>
    ownedParts.flatMap(list =>
      (condition[list] ?? []).flatMap(({ owner }, index) =>
        owner === 'ours' ? [{ path: ['conditions', at, list, index, 'owner'], code: 'plugin.derivation_forbidden' }] : [],
      ),
    ),
  ),
  ...framework.texts.flatMap((block, index) =>
    block.adapted === undefined ? [] : [{ path: ['texts', index, 'adapted'], code: 'plugin.derivation_forbidden' }],
  ),
]

const findMisattributed = (framework: Framework): Fault[] =>
  framework.texts.flatMap((block, index) =>
    block.verbatim && block.owner === 'ours' ? [{ path: ['texts', index, 'owner'], code: 'plugin.verbatim_needs_owner' }] : [],
  )

/** Whether a framework may be worked on at all: a licence against it, or the owner's own text under terms that do not allow it. */
const isClosedToDerivation = ({ licence, officialText }: Framework): boolean =>
  isNoDerivatives(licence.id) || (officialText && !licence.derivativesAllowed)

interface WorkDocument {
  readonly id: string
  readonly licence: Licence
  readonly translations: Readonly<Record<string, Translation>>
}

/** Whoever uses such a document prints it, changes its words and passes it on, so its terms must let them. */
const checkWorkLicence = ({ licence, translations }: WorkDocument): Fault[] => [
  ...(licence.derivativesAllowed && isNoDerivatives(licence.id)
    ? [{ path: ['licence', 'derivativesAllowed'], code: 'plugin.licence_contradicts_itself' }]
    : []),
  ...(licence.redistributable ? [] : [{ path: ['licence', 'redistributable'], code: 'plugin.text_not_redistributable' }]),
  ...Object.entries(translations).flatMap(([language, { by }]) =>
    by === 'ours' && !licence.derivativesAllowed ? [{ path: ['translations', language, 'by'], code: 'plugin.derivation_forbidden' }] : [],
  ),
]

const checkParts = ({ parts, licence }: PlanTemplate): Fault[] =>
  parts.flatMap((part, at) => [
    ...(part.verbatim && part.owner === 'ours' ? [{ path: ['parts', at, 'owner'], code: 'plugin.verbatim_needs_owner' }] : []),
    ...(part.adapted !== undefined && !licence.derivativesAllowed
      ? [{ path: ['parts', at, 'adapted'], code: 'plugin.derivation_forbidden' }]
      : []),
  ])

const checkFramework = (framework: Framework): Fault[] => [
  ...checkLicence(framework),
  ...(isClosedToDerivation(framework) ? findDerived(framework) : []),
  ...findMisattributed(framework),
]

const issuesOf = <Document extends { readonly id: string }>(
  placed: readonly Placed<Document>[],
  check: (document: Document) => readonly Fault[],
): Issue[] =>
  placed.flatMap(({ list, index, document }) =>
    check(document).map(({ path, code }) => issue(code, { path: [list, index, ...path], params: { document: document.id } })),
  )

/**
 * Third pass: what the licences of a plugin's documents allow. That a labels-only framework holds none of its owner's descriptors, and
 * that no translation of ours stands over a framework's text that may not be derived from, is already refused by its own reading.
 *
 * Issues, all `plugin.*`: `licence_contradicts_itself`, `text_not_redistributable`, `derivation_forbidden`, `verbatim_needs_owner`.
 */
export const checkPolicy = (read: Omit<ReadDocuments, 'issues'>): Issue[] => [
  ...issuesOf(read.frameworks, checkFramework),
  ...issuesOf(read.cycleModels, checkWorkLicence),
  ...issuesOf(read.planTemplates, template => [...checkWorkLicence(template), ...checkParts(template)]),
  ...issuesOf(read.recordTypes, checkWorkLicence),
  ...issuesOf(read.crosswalks, checkWorkLicence),
]
