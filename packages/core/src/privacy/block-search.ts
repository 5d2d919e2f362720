import type { AxisNodes } from './axis-nodes.ts'
import { type Cube, nodeAt } from './cube.ts'
import type { Move, Need } from './witness.ts'

/** A change along one axis that keeps all its sums: at each node, one more or one fewer. */
interface Swap {
  readonly nodes: readonly number[]
  readonly signs: readonly number[]
}

interface Block {
  readonly cells: number[]
  readonly signs: number[]
}

export interface Route {
  readonly price: number
  readonly added: readonly number[]
  readonly move: Move
}

/** All ways to have one more at a node of an axis: a value and its totals up, or that with another value and its totals down. */
const swapsAt = (axis: AxisNodes, node: number): readonly Swap[] => {
  const swaps: Swap[] = []
  const lift = (up: readonly number[], down: readonly number[]): void => {
    const nodes = [...up.filter(at => !down.includes(at)), ...down.filter(at => !up.includes(at))]
    if (nodes.includes(node)) swaps.push({ nodes, signs: nodes.map(at => (up.includes(at) ? 1 : -1)) })
  }
  for (const chain of axis.chains.filter(candidate => candidate.includes(node))) {
    lift(chain, [])
    for (const other of axis.chains) if (other !== chain && !other.includes(node)) lift(chain, other)
  }
  return swaps
}

/**
 * Searches tables of any dimension by blocks: the product of one change along each axis (in three dimensions the hypercube of Repsilber
 * 1994 and Giessing 2001: eight cells up and down in turn, totals included). Every block keeps every sum, so blocks added up are a move.
 */
export const blockSearch = (table: Cube) => {
  const swaps = table.axes.map(axis => axis.keys.map((_, node) => swapsAt(axis, node)))
  const change = new Map<number, number>()

  const forEachBlock = (cell: number, visit: (block: Block) => void): void => {
    const extend = (depth: number, block: Block): void => {
      const stride = table.strides[depth]
      if (stride === undefined) return visit(block)
      for (const swap of swaps[depth]?.[nodeAt(table, { cell, axis: depth })] ?? []) {
        const longer: Block = { cells: [], signs: [] }
        for (let from = 0; from < block.cells.length; from++)
          for (let at = 0; at < swap.nodes.length; at++) {
            longer.cells.push((block.cells[from] as number) + (swap.nodes[at] as number) * stride)
            longer.signs.push((block.signs[from] as number) * (swap.signs[at] as number))
          }
        extend(depth + 1, longer)
      }
    }
    extend(0, { cells: [0], signs: [1] })
  }

  const roomOf = ({ cells, signs }: Block): number => {
    let room = Number.POSITIVE_INFINITY
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as number
      if ((signs[at] as number) < 0) room = Math.min(room, (table.counts[cell] as number) + (change.get(cell) ?? 0))
    }
    return room
  }

  const findBlock = (cell: number, { missing, isWide, priceOf }: { missing: number; isWide: boolean; priceOf: (cell: number) => number }) => {
    let best: { readonly block: Block; readonly room: number } | undefined
    let least = Number.POSITIVE_INFINITY
    forEachBlock(cell, block => {
      let price = 0
      for (const part of block.cells) price += priceOf(part)
      if (price === Number.POSITIVE_INFINITY || (isWide && price >= least)) return
      const room = Math.min(missing, roomOf(block))
      if (room < (isWide ? missing : 1)) return
      const rate = isWide ? price : price / room
      if (rate >= least) return
      least = rate
      best = { block, room }
    })
    return best
  }

  /** The cheapest blocks found that let the cell rise; `isWide` asks for one block that carries all. */
  return (need: Need, view: { readonly hidden: Uint8Array; readonly prices?: Float64Array; readonly isWide: boolean }): Route | undefined => {
    change.clear()
    const added = new Set<number>()
    const priceOf = (cell: number) => (view.hidden[cell] === 1 || added.has(cell) ? 0 : (view.prices?.[cell] ?? Number.POSITIVE_INFINITY))
    let price = 0
    for (let missing = need.rise; missing > 0; ) {
      const found: { readonly block: Block; readonly room: number } | undefined = findBlock(need.cell, { missing, isWide: view.isWide, priceOf })
      if (!found) return undefined
      for (const [at, cell] of found.block.cells.entries()) {
        price += priceOf(cell)
        if (view.hidden[cell] === 0) added.add(cell)
        change.set(cell, (change.get(cell) ?? 0) + (found.block.signs[at] as number) * found.room)
      }
      missing -= found.room
    }
    return { price, added: [...added], move: new Map([...change].filter(([, by]) => by !== 0)) }
  }
}
