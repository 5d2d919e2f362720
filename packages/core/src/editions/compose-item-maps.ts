import { groupedBy } from './grouped-by.ts'
import type { Carry, EditionRelation, ItemMap, ItemMapRow } from './item-map.ts'
import { itemMapLimits } from './item-map.ts'

const worth: Readonly<Record<Carry, number>> = { yes: 2, provisional: 1, no: 0 }

const leastOf = (a: Carry, b: Carry): Carry => (worth[a] <= worth[b] ? a : b)

interface Way {
  readonly from: string
  readonly to: string
  readonly isSame: boolean
  readonly wasMerged: boolean
  readonly carry: Carry
  readonly notes: readonly string[]
}

const waysThrough = (first: ItemMap, second: ItemMap): readonly Way[] => {
  const onwards = groupedBy(second, row => row.from)
  const ways = new Map<string, Way>()
  for (const before of first) {
    if (before.from === null || before.to === null) continue
    for (const after of onwards.get(before.to) ?? []) {
      if (after.to === null) continue
      const key = JSON.stringify([before.from, after.to])
      const known = ways.get(key)
      const carry = leastOf(before.carry, after.carry)
      ways.set(key, {
        from: before.from,
        to: after.to,
        isSame: !known && before.relation === 'same' && after.relation === 'same',
        wasMerged: (known?.wasMerged ?? false) || before.relation === 'merged' || after.relation === 'merged',
        carry: known ? leastOf(known.carry, carry) : carry,
        notes: [...(known?.notes ?? []), before.note, after.note],
      })
    }
  }
  return [...ways.values()]
}

/**
 * Two maps after each other as one, from the first edition to the third. A condition is never worth more after two steps than after the
 * weaker of them. Where a part of something split was then merged with something else, several earlier conditions lie behind several
 * later ones; those rows are `merged`, nothing is carried, and `parseItemMap` would not take such a map from a person.
 */
export const composeItemMaps = (first: ItemMap, second: ItemMap): ItemMap => {
  const ways = waysThrough(first, second)
  const waysOn = groupedBy(ways, way => way.from)
  const waysTo = groupedBy(ways, way => way.to)
  const rowOf = ({ from, to, isSame, wasMerged, carry, notes }: Way): ItemMapRow => {
    const parts = waysOn.get(from)?.length ?? 0
    const sources = waysTo.get(to)?.length ?? 0
    const relation: EditionRelation = sources > 1 ? 'merged' : parts > 1 ? 'split' : isSame ? 'same' : 'reworded'
    // Merged with something that had no level, or with a part of something else: what there was is not a level of the whole.
    const isMixed = sources > 1 ? parts > 1 : wasMerged
    const note = [...new Set(notes)].filter(text => text !== '').join(' · ')
    return { from, to, relation, carry: isMixed ? 'no' : carry, note: note.slice(0, itemMapLimits.note) }
  }
  const codes = (map: ItemMap, side: 'from' | 'to'): readonly string[] => [...new Set(map.flatMap(row => row[side] ?? []))]
  return [
    ...ways.map(rowOf),
    ...codes(second, 'to').flatMap((to): ItemMapRow[] =>
      waysTo.has(to) ? [] : [{ from: null, to, relation: 'new', carry: 'no', note: '' }],
    ),
    ...codes(first, 'from').flatMap((from): ItemMapRow[] =>
      waysOn.has(from) ? [] : [{ from, to: null, relation: 'gone', carry: 'no', note: '' }],
    ),
  ]
}
