import { axisNodes } from './axis-nodes.ts'
import { type Cube, cube, nodeAt } from './cube.ts'
import type { Table } from './table.ts'

/** The breakdowns of a table with all their sums, and the places where the same number stands in several of them. */
export interface Release {
  readonly cubes: readonly Cube[]
  /** The key of each cell: the node on each axis of the table, joined by commas, `*` for a total and for an axis left out. */
  readonly keys: readonly (readonly string[])[]
  /** Where each key stands, as pairs of breakdown and cell. */
  readonly places: ReadonlyMap<string, readonly (readonly [number, number])[]>
}

export const release = (table: Table): Release => {
  const nodes = new Map(table.axes.map(axis => [axis.id, axisNodes(axis)]))
  const cubes = table.breakdowns.map(({ axes, counts }) =>
    cube(
      axes.flatMap(id => nodes.get(id) ?? []),
      counts,
    ),
  )
  const places = new Map<string, (readonly [number, number])[]>()
  const keys = cubes.map((breakdown, index) => {
    const positions = table.axes.map(axis => breakdown.axes.findIndex(other => other.id === axis.id))
    return Array.from(breakdown.counts, (_, cell) => {
      const key = positions.map(axis => (axis < 0 ? '*' : (breakdown.axes[axis]?.keys[nodeAt(breakdown, { cell, axis })] ?? ''))).join(',')
      const standing = places.get(key)
      if (standing) standing.push([index, cell])
      else places.set(key, [[index, cell]])
      return key
    })
  })
  return { cubes, keys, places }
}
