import { composeItemMaps, type ItemMap } from '@tilth/core/editions'
import { type EditionRef, editionKey, isSameEdition } from './edition-ref.ts'
import type { EditionChange } from './edition-store.ts'

type Changes = readonly EditionChange[]

/** What an edition became, step by step. Each has at most one successor, and none comes round to itself. */
export const stepsFrom = (changes: Changes, from: EditionRef): Changes => {
  const steps: EditionChange[] = []
  for (let at: EditionRef | null = from; at !== null; ) {
    const here: EditionRef = at
    const next: EditionChange | undefined = changes.find(change => isSameEdition(change.from, here))
    if (next) steps.push(next)
    at = next && steps.length <= changes.length ? next.to : null
  }
  return steps
}

/** The map from one edition to a later one, over all between them; null where none leads there. */
export const mapBetween = (changes: Changes, { from, to }: { readonly from: EditionRef; readonly to: EditionRef }): ItemMap | null => {
  const steps = stepsFrom(changes, from)
  const last = steps.findIndex(step => isSameEdition(step.to, to))
  const [first, ...others] = last < 0 ? [] : steps.slice(0, last + 1)
  return first ? others.reduce((map, step) => composeItemMaps(map, step.map), first.map) : null
}

/** Every edition that led to this one or came of it, itself among them. */
export const relatedEditions = (changes: Changes, ref: EditionRef): readonly EditionRef[] => {
  const known = new Map([[editionKey(ref), ref]])
  for (let size = 0; size < known.size; ) {
    size = known.size
    for (const { from, to } of changes)
      if (known.has(editionKey(from)) || known.has(editionKey(to))) known.set(editionKey(from), from).set(editionKey(to), to)
  }
  return [...known.values()]
}
