import type { ItemResult, ResultsView } from '../results/queries.ts'

const most = 5

type Known = Pick<ResultsView, 'items' | 'discussionOrder' | 'lenses'>

/**
 * The conditions a reader of one page should know: what differs most, what is furthest, and what is nearly there, in turn (two of the
 * first two, one of the third), then whatever is next in the order of the talk. None twice, five at most.
 */
export const fiveToKnow = (results: Known): readonly ItemResult[] => {
  const { urgent, leastAligned, nearlyThere } = results.lenses
  const first = [leastAligned[0], urgent[0], nearlyThere[0], leastAligned[1], urgent[1]].flatMap(entry => entry?.code ?? [])
  const codes = [...new Set([...first, ...results.discussionOrder])].slice(0, most)
  return codes.flatMap(code => results.items.find(item => item.code === code && item.shown !== null) ?? [])
}
