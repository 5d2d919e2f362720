import type { Condition } from '../conditions/framework.ts'
import type { Crosswalk, CrosswalkEnd, CrosswalkLink } from './crosswalk.ts'

interface SplitLinks {
  /** Both conditions are here. */
  readonly live: readonly CrosswalkLink[]
  /** A framework is not here, or the edition that is here has no such condition. Kept, and shown as soon as it is. */
  readonly dormant: readonly CrosswalkLink[]
}

/** Which links of a crosswalk lead from somewhere to somewhere among the frameworks that are here, in the crosswalk's order. */
export const splitLinks = (
  { links }: Pick<Crosswalk, 'links'>,
  frameworks: readonly { readonly id: string; readonly conditions: readonly Pick<Condition, 'code'>[] }[],
): SplitLinks => {
  const codes = new Map(frameworks.map(({ id, conditions }) => [id, new Set(conditions.map(({ code }) => code))]))
  const isHere = ({ framework, code }: CrosswalkEnd): boolean => codes.get(framework)?.has(code) ?? false
  const isLive = ({ from, to }: CrosswalkLink): boolean => isHere(from) && isHere(to)
  return { live: links.filter(isLive), dormant: links.filter(link => !isLive(link)) }
}
