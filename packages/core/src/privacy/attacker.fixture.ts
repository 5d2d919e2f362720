import type { Table } from './table.ts'

interface Equation {
  readonly parent: string
  readonly children: readonly string[]
}

interface Bounds {
  readonly low: Map<string, number>
  readonly high: Map<string, number>
}

const nodesOf = (table: Table, axisId: string) => {
  const axis = table.axes.find(candidate => candidate.id === axisId)
  if (!axis) throw new Error(`There is no axis ${axisId}.`)
  const groups = axis.groups ?? []
  const sums = groups.map(group => ({ parent: group.id, children: group.members.map(member => axis.values[member] ?? '') }))
  sums.push({ parent: '*', children: groups.length > 0 ? groups.map(group => group.id) : [...axis.values] })
  return { all: [...axis.values, ...groups.map(group => group.id), '*'], sums }
}

/** Everything a reader knows of the structure: every sum of every breakdown, written from the table alone. */
export const sumsOf = (table: Table): readonly Equation[] =>
  table.breakdowns.flatMap(({ axes }) =>
    axes.flatMap(along => {
      const others = axes.filter(id => id !== along)
      let places: Readonly<Record<string, string>>[] = [{}]
      for (const id of others) places = places.flatMap(place => nodesOf(table, id).all.map(node => ({ ...place, [id]: node })))
      const keyAt = (place: Readonly<Record<string, string>>) => table.axes.map(axis => place[axis.id] ?? '*').join(',')
      return places.flatMap(place =>
        nodesOf(table, along).sums.map(({ parent, children }) => ({
          parent: keyAt({ ...place, [along]: parent }),
          children: children.map(child => keyAt({ ...place, [along]: child })),
        })),
      )
    }),
  )

const tighten = (equations: readonly Equation[], { low, high }: Bounds): boolean => {
  const raise = (key: string, to: number) => (low.get(key) ?? 0) < to && low.set(key, to) !== undefined
  const lower = (key: string, to: number) => (high.get(key) ?? 0) > to && high.set(key, to) !== undefined
  for (let isChanging = true; isChanging; ) {
    isChanging = false
    for (const { parent, children } of equations) {
      const lows = children.reduce((sum, child) => sum + (low.get(child) ?? 0), 0)
      const highs = children.reduce((sum, child) => sum + (high.get(child) ?? 0), 0)
      isChanging = raise(parent, lows) || isChanging
      isChanging = lower(parent, highs) || isChanging
      for (const child of children) {
        isChanging = raise(child, (low.get(parent) ?? 0) - (highs - (high.get(child) ?? 0))) || isChanging
        isChanging = lower(child, (high.get(parent) ?? 0) - (lows - (low.get(child) ?? 0))) || isChanging
        if ((low.get(child) ?? 0) > (high.get(child) ?? 0)) return false
      }
      if ((low.get(parent) ?? 0) > (high.get(parent) ?? 0)) return false
      if (isChanging) break
    }
  }
  return true
}

const hasSolution = (equations: readonly Equation[], bounds: Bounds): boolean => {
  if (!tighten(equations, bounds)) return false
  let open: string | undefined
  let width = Number.POSITIVE_INFINITY
  for (const [key, low] of bounds.low) {
    const span = (bounds.high.get(key) ?? 0) - low
    if (span > 0 && span < width) {
      open = key
      width = span
    }
  }
  if (open === undefined) return true
  const low = bounds.low.get(open) ?? 0
  const middle = low + Math.floor(width / 2)
  const half = (side: 'low' | 'high') => {
    const copy = { low: new Map(bounds.low), high: new Map(bounds.high) }
    if (side === 'low') copy.high.set(open, middle)
    else copy.low.set(open, middle + 1)
    return hasSolution(equations, copy)
  }
  return half('low') || half('high')
}

/**
 * A reader who knows the shown counts, every sum and that counts are whole and not negative, and can reason without limit: whether a
 * table exists with the cell between two counts. A constraint search that shares nothing with the engine.
 */
export const attacker = (table: Table, shown: ReadonlyMap<string, number>) => {
  const equations = sumsOf(table)
  const keys = [...new Set(equations.flatMap(({ parent, children }) => [parent, ...children]))]
  const ceiling = 60 + [...shown.values()].reduce((most, count) => Math.max(most, count), 0)
  return (key: string, { from, to = ceiling }: { readonly from: number; readonly to?: number }): boolean => {
    const low = new Map(keys.map(each => [each, shown.get(each) ?? 0]))
    const high = new Map(keys.map(each => [each, shown.get(each) ?? ceiling]))
    low.set(key, Math.max(from, low.get(key) ?? 0))
    high.set(key, Math.min(to, high.get(key) ?? 0))
    return (low.get(key) ?? 0) <= (high.get(key) ?? 0) && hasSolution(equations, { low, high })
  }
}
