import { type Cube, nodeAt } from './cube.ts'

/** A table as a network: nodes are sums, each cell is an edge between the two sums it belongs to; a person more in the cell is a unit more of flow. */
export interface FlowNetwork {
  readonly nodes: number
  readonly tails: Int32Array
  readonly heads: Int32Array
  /** The edges at a node are `edges` from `starts[node]` up to `starts[node + 1]`. */
  readonly starts: Int32Array
  readonly edges: Int32Array
}

/** A table is a network when it has two axes and subtotals along at most one of them. */
export const isNetwork = ({ axes }: Cube): boolean => axes.length === 2 && axes.filter(axis => axis.hasGroups).length <= 1

/**
 * The network of a two-way table with margins, one axis perhaps with subtotals (Cox, Journal of the American Statistical Association 90,
 * 1995; a tree on one axis keeps it a network). Sums along the other axis are kept for values alone and sums along the tree for every
 * column, the totals' column turned round; all other sums follow from these, and the last node stands for them.
 */
export const flowNetwork = (table: Cube): FlowNetwork => {
  const [first, second] = table.axes
  if (!first || !second) throw new Error('A network needs two axes.')
  const treeAt = second.hasGroups ? 1 : 0
  const [tree, other] = treeAt === 0 ? [first, second] : [second, first]
  const width = other.total + 1
  const inner = tree.total + 1 - tree.leaves
  const outside = tree.leaves + inner * width
  const columnNode = (node: number, column: number): number => tree.leaves + (node - tree.leaves) * width + column
  const cells = table.counts.length
  const tails = new Int32Array(cells)
  const heads = new Int32Array(cells)
  const degrees = new Int32Array(outside + 2)
  for (let cell = 0; cell < cells; cell++) {
    const node = nodeAt(table, { cell, axis: treeAt })
    const column = nodeAt(table, { cell, axis: 1 - treeAt })
    const above = tree.chains[node]?.[1] ?? tree.total
    const from = node < tree.leaves ? node : columnNode(node, column)
    const to = node === tree.total ? outside : columnNode(above, column)
    const isTurned = column === other.total
    tails[cell] = isTurned ? to : from
    heads[cell] = isTurned ? from : to
    for (const end of [from, to]) degrees[end + 1] = (degrees[end + 1] as number) + 1
  }
  for (let node = 0; node <= outside; node++) degrees[node + 1] = (degrees[node + 1] as number) + (degrees[node] as number)
  const starts = degrees.slice()
  const edges = new Int32Array(2 * cells)
  for (let cell = 0; cell < cells; cell++)
    for (const end of [tails[cell] as number, heads[cell] as number]) {
      edges[degrees[end] as number] = cell
      degrees[end] = (degrees[end] as number) + 1
    }
  return { nodes: outside + 1, tails, heads, starts, edges }
}
