import type { MapRow } from './queries.ts'

type Carry = MapRow['carry']
type Relation = MapRow['relation']

/** What somebody says an earlier condition became: the later codes, and how much of it is the same. */
export interface Became {
  readonly to: readonly string[]
  /** Where one became one. */
  readonly wording: 'same' | 'reworded'
  readonly carry: Carry
  readonly note: string
}

const allowed: Readonly<Record<Relation, readonly Carry[]>> = {
  same: ['yes', 'provisional', 'no'],
  reworded: ['yes', 'provisional', 'no'],
  split: ['provisional', 'no'],
  merged: ['provisional', 'no'],
  new: ['no'],
  gone: ['no'],
}

export const carriesOf = (relation: Relation): readonly Carry[] => allowed[relation]

const fitting = (carry: Carry, relation: Relation): Carry => (allowed[relation].includes(carry) ? carry : (allowed[relation][0] ?? 'no'))

const count = (rows: readonly MapRow[], side: 'from' | 'to'): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const code = row[side]
    if (code !== null && row.from !== null && row.to !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

/** What each pair is follows from how many there are of it: split, merged, or one to one as it was said. */
const relate = (rows: readonly MapRow[]): readonly MapRow[] => {
  const parts = count(rows, 'from')
  const sources = count(rows, 'to')
  return rows.map(row => {
    if (row.from === null || row.to === null) return row
    const isSplit = (parts.get(row.from) ?? 0) > 1
    const isMerged = (sources.get(row.to) ?? 0) > 1
    const oneToOne = row.relation === 'same' ? 'same' : 'reworded'
    const relation: Relation = isMerged ? 'merged' : isSplit ? 'split' : oneToOne
    return { ...row, relation, carry: fitting(row.carry, relation) }
  })
}

/** What an earlier condition became, as a map has it. */
export const becameOf = (map: readonly MapRow[], code: string): Became => {
  const rows = map.filter(row => row.from === code)
  const [first] = rows
  return {
    to: rows.flatMap(row => row.to ?? []),
    wording: first?.relation === 'same' ? 'same' : 'reworded',
    carry: first?.carry ?? 'no',
    note: first?.note ?? '',
  }
}

/**
 * The map after saying what one earlier condition became. What it no longer leads to is new again, what it leads to is new no more, and
 * the others stay what they were.
 */
export const withBecame = (
  map: readonly MapRow[],
  { code, became }: { readonly code: string; readonly became: Became },
): readonly MapRow[] => {
  const { to, wording, carry, note } = became
  const own: readonly MapRow[] =
    to.length === 0
      ? [{ from: code, to: null, relation: 'gone', carry: 'no', note }]
      : to.map(later => ({ from: code, to: later, relation: wording, carry, note }))
  const at = map.findIndex(row => row.from === code)
  const others = map.filter(row => row.from !== code && !(row.from === null && row.to !== null && to.includes(row.to)))
  const before = map.slice(0, Math.max(0, at)).filter(row => others.includes(row)).length
  const led = new Set([...others, ...own].flatMap(row => (row.from === null ? [] : (row.to ?? []))))
  const orphaned = map
    .filter(row => row.from === code && row.to !== null && !led.has(row.to))
    .map((row): MapRow => ({ from: null, to: row.to, relation: 'new', carry: 'no', note: '' }))
  return relate([...others.slice(0, before), ...own, ...others.slice(before), ...orphaned])
}
