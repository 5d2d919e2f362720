import type { ItemResult, LensName, ResultsView } from './queries.ts'

export type ReadingName = 'talk' | LensName | 'all'

export const readingNames: readonly ReadingName[] = ['talk', 'urgent', 'leastAligned', 'nearlyThere', 'all']

type Read = Pick<ResultsView, 'items' | 'discussionOrder' | 'tooFew' | 'lenses'>

/** How many conditions a meeting can hold: six in an hour. The rest of the order is one press away. */
export const firstToTalkAbout = 6

const inOrder = (results: Pick<ResultsView, 'items'>, codes: readonly string[]): readonly ItemResult[] =>
  codes.flatMap(code => results.items.find(item => item.code === code) ?? [])

/** The conditions under one tab, in its order; those that are too few to say stand apart, in `tooFewOf`. */
export const readingOf = (results: Read, name: ReadingName): readonly ItemResult[] => {
  if (name === 'all') return results.items
  if (name === 'talk') return inOrder(results, results.discussionOrder)
  return inOrder(
    results,
    results.lenses[name].map(entry => entry.code),
  )
}

export const tooFewOf = (results: Read): readonly ItemResult[] => inOrder(results, results.tooFew)

/** The order one walks through conditions in: as they are talked about, then those too few to say. */
export const walkOf = (results: Read): readonly string[] => [
  ...results.discussionOrder,
  ...results.tooFew.filter(code => !results.discussionOrder.includes(code)),
]

/** Who stands before and after a condition on the walk; null at an end. */
export const neighborsOf = (results: Read, code: string): { readonly before: ItemResult | null; readonly after: ItemResult | null } => {
  const walk = walkOf(results)
  const at = walk.indexOf(code)
  const find = (index: number): ItemResult | null => (at < 0 ? null : (results.items.find(item => item.code === walk[index]) ?? null))
  return { before: find(at - 1), after: find(at + 1) }
}
