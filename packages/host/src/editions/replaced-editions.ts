import type { Framework } from '@tilth/core/conditions'
import type { DistrictContext } from '../use-case/context.ts'
import { readEditionChanges } from './edition-store.ts'
import { offeredEditions } from './find-edition.ts'

/**
 * Whether another framework took a framework's place: then it is not offered for anything new, as long as the one that took it is here. A
 * later edition than the one that was replaced is offered again.
 */
export const readIsReplaced = async (context: DistrictContext): Promise<(framework: Framework) => boolean> => {
  const changes = (await readEditionChanges(context)).filter(({ from, to }) => from.frameworkId !== to.frameworkId)
  if (changes.length === 0) return () => false
  const offered = offeredEditions(context)
  const inForce = changes.filter(({ to }) =>
    offered.some(({ framework }) => framework.id === to.frameworkId && framework.edition >= to.edition),
  )
  return framework => inForce.some(({ from }) => from.frameworkId === framework.id && framework.edition <= from.edition)
}
