import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Framework } from '@tilth/core/conditions'
import type { DistrictContext } from '../use-case/context.ts'
import { stepsFrom } from './edition-chain.ts'
import { type EditionRef, isSameEdition, refOf } from './edition-ref.ts'
import { type EditionChange, readEditionChanges } from './edition-store.ts'
import { findEdition, offeredEditions } from './find-edition.ts'

export interface BothEditions {
  readonly from: EditionRef
  readonly to: EditionRef
}

export interface FoundEditions {
  readonly from: Framework
  readonly to: Framework
  readonly changes: readonly EditionChange[]
}

/**
 * Two documents of which one can take the other's place. Issues: `edition.unknown` (`path` says which), `edition.same`,
 * `edition.not_newer`, `edition.not_offered`, `edition.already_changed`, `edition.goes_round`.
 */
export const findEditions = async (context: DistrictContext, { from, to }: BothEditions): Promise<Result<FoundEditions, Issue>> => {
  if (isSameEdition(from, to)) return err(issue('edition.same', { path: ['to'] }))
  if (from.frameworkId === to.frameworkId && to.edition < from.edition) return err(issue('edition.not_newer', { path: ['to'] }))
  const [earlier, later, changes] = await Promise.all([findEdition(context, from), findEdition(context, to), readEditionChanges(context)])
  if (!earlier) return err(issue('edition.unknown', { path: ['from'] }))
  if (!later) return err(issue('edition.unknown', { path: ['to'] }))
  if (!offeredEditions(context).some(({ framework }) => isSameEdition(refOf(framework), to)))
    return err(issue('edition.not_offered', { path: ['to'] }))
  if (changes.some(change => isSameEdition(change.from, from))) return err(issue('edition.already_changed', { path: ['from'] }))
  if (stepsFrom(changes, to).some(step => isSameEdition(step.to, from))) return err(issue('edition.goes_round', { path: ['to'] }))
  return ok({ from: earlier, to: later, changes })
}
