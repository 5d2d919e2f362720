import { californiaPolicy, protect } from '@tilth/core/privacy'
import type { TableDeclaration } from '@tilth/plugin-kit'
import type { TableRow } from '@tilth/plugin-kit/server'

/** Students and families: nothing is said of fewer. What a table counts is not declared more finely, so this holds for all. */
export const countsFloor = californiaPolicy().threshold

/** Zeros that no row speaks of are known; those that a row speaks of look like a few, and are hidden beside this. */
const policy = { ...californiaPolicy(), hideZeros: false }

/** From here on the exact way takes too long for a screen, and the coarse one hides more. */
const mostCells = 1500

/** How people are told apart in a row: where, as what, and when. */
interface Counted {
  readonly index: number
  readonly orgId: string
  readonly category: string
  readonly on: string
  readonly count: number
}

const isCategory: ReadonlySet<string> = new Set(['text', 'yes-no', 'words', 'person', 'student', 'record'])

const countedRows = (rows: readonly TableRow[], table: TableDeclaration): readonly Counted[] => {
  const orgColumn = table.columns.find(({ kind }) => kind === 'org')?.id
  const idsOf = (isOne: (kind: string) => boolean): readonly string[] =>
    table.columns.filter(({ id, kind }) => id !== orgColumn && isOne(kind)).map(({ id }) => id)
  const categories = idsOf(kind => isCategory.has(kind) || kind === 'org')
  const days = idsOf(kind => kind === 'date')
  const cells = (row: TableRow, ids: readonly string[]): string => JSON.stringify(ids.map(id => row[id] ?? null))
  const seen = new Map<string, number>()
  return rows.map((row, index) => {
    const orgId = orgColumn === undefined ? '' : String(row[orgColumn] ?? '')
    const on = cells(row, days)
    const category = cells(row, categories)
    // Rows that nothing tells apart are taken for parts of their own, and so is the second in every day.
    const same = JSON.stringify([orgId, category, on])
    const nth = seen.get(same) ?? 0
    seen.set(same, nth + 1)
    return { index, orgId, on, category: `${category}${nth}`, count: Number(row[table.counts ?? ''] ?? 0) }
  })
}

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(item)
  }
  return groups
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** One place with its parts: whoever is in no part is one too. Gives what is hidden as `[place, category]`, places by position, -1 the whole. */
const hiddenAmong = (parts: readonly (readonly number[])[], whole: readonly number[] | null): readonly (readonly [number, number])[] => {
  const rest = whole?.map((count, at) => Math.max(0, count - sum(parts.map(part => part[at] ?? 0)))) ?? []
  const rows = rest.some(count => count > 0) ? [...parts, rest] : parts
  const width = rows[0]?.length ?? 0
  const all = [...parts.keys(), -1].flatMap(place => Array.from({ length: width }, (_, at) => [place, at] as const))
  const isSmall = rows.flat().some(count => count > 0 && count < countsFloor)
  if ((rows.length + 1) * (width + 1) > mostCells) return isSmall ? all : []
  const axes = [
    { id: 'place', values: rows.map((_, at) => `p${at}`) },
    { id: 'category', values: Array.from({ length: width }, (_, at) => `c${at}`) },
  ]
  const found = protect({ axes, breakdowns: [{ axes: ['place', 'category'], counts: rows.map(row => [...row]) }] }, policy)
  if (!found.ok) return all
  const hidden = new Set(found.value.hidden)
  return all.filter(([place, at]) => hidden.has(`${place < 0 ? '*' : `p${place}`},c${at}`))
}

const keyOf = (orgId: string, category: string): string => JSON.stringify([orgId, category])

type PathOf = (orgId: string) => readonly string[]

const hiddenKeys = (counted: readonly Counted[], pathOf: PathOf): ReadonlySet<string> => {
  const hidden = new Set(counted.filter(({ count }) => count < countsFloor).map(({ orgId, category }) => keyOf(orgId, category)))
  for (const day of byKey(counted, ({ on }) => on).values()) {
    const places = new Set(day.map(({ orgId }) => orgId))
    const parentOf = (orgId: string): string | null =>
      pathOf(orgId)
        .slice(0, -1)
        .findLast(above => places.has(above)) ?? null
    const categories = [...new Set(day.map(({ category }) => category))]
    const counts = new Map(day.map(({ orgId, category, count }) => [keyOf(orgId, category), count]))
    const countsOf = (orgId: string): readonly number[] => categories.map(category => counts.get(keyOf(orgId, category)) ?? 0)
    for (const [parent, children] of byKey([...places], orgId => parentOf(orgId) ?? '')) {
      const whole = parent === '' ? null : parent
      for (const [place, at] of hiddenAmong(children.map(countsOf), whole === null ? null : countsOf(whole))) {
        const orgId = place < 0 ? whole : children[place]
        if (orgId !== null && orgId !== undefined) hidden.add(keyOf(orgId, categories[at] ?? ''))
      }
    }
  }
  return hidden
}

/**
 * Which rows of a table of counts nobody may see, by position: those of a few people, none at all included, and as many others as it
 * takes that no few can be found out from what is shown. Places that stand below other places of the table are their parts, and a row
 * that is hidden hides what is below it. What is hidden on one day is hidden on all, and what is hidden in a table `beside` this one (the
 * same of an org above) is hidden here.
 */
export const protectCounts = (
  rows: readonly TableRow[],
  {
    table,
    pathOf,
    beside,
  }: { readonly table: TableDeclaration; readonly pathOf: PathOf; readonly beside: readonly (readonly TableRow[])[] },
): ReadonlySet<number> => {
  const counted = countedRows(rows, table)
  const hidden = new Set([rows, ...beside].flatMap(each => [...hiddenKeys(countedRows(each, table), pathOf)]))
  const isHidden = ({ orgId, category }: Counted): boolean =>
    hidden.has(keyOf(orgId, category)) || pathOf(orgId).some(above => hidden.has(keyOf(above, category)))
  return new Set(counted.filter(isHidden).map(({ index }) => index))
}
