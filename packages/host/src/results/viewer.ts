import type { RoundFacts } from '../rounds/round-facts.ts'
import { isTeamOfItem } from '../rounds/round-team.ts'
import type { DistrictContext } from '../use-case/context.ts'

/** From how many marks on a condition its marks are shown (the design's table of floors); no number is enough for what is held back. */
const floors = { namedTeam: 1, confidentialTeam: 3, outside: 5, heldBack: Number.MAX_SAFE_INTEGER }

export interface Viewer {
  readonly seenAs: 'team' | 'outside'
  readonly floor: number
}

/** As whom somebody sees one condition (`isTeamOfItem`). The floor of a confidential round holds for the team as well. */
export const viewerOfItem = (context: DistrictContext, { facts, item }: { readonly facts: RoundFacts; readonly item: string }): Viewer => {
  if (!isTeamOfItem(context, { look: facts, item }))
    return { seenAs: 'outside', floor: facts.isOpenToOutside ? floors.outside : floors.heldBack }
  return { seenAs: 'team', floor: facts.round.visibility === 'named' ? floors.namedTeam : floors.confidentialTeam }
}

/** Whether this person may read what the team wrote about a condition: the team may, and from outside whoever may see its marks. */
export const mayReadWords = (
  context: DistrictContext,
  { facts, item, counted }: { readonly facts: RoundFacts; readonly item: string; readonly counted: number },
): boolean => {
  const viewer = viewerOfItem(context, { facts, item })
  return viewer.seenAs === 'team' || counted >= viewer.floor
}

/** The stricter of all revealed conditions: for what speaks of the whole round at once. */
export const viewerOf = (context: DistrictContext, facts: RoundFacts): Viewer =>
  facts.round.items
    .filter(item => facts.reveals.has(item))
    .map(item => viewerOfItem(context, { facts, item }))
    .reduce<Viewer | null>((strictest, viewer) => (strictest && strictest.floor >= viewer.floor ? strictest : viewer), null) ?? {
    seenAs: 'outside',
    floor: floors.outside,
  }
