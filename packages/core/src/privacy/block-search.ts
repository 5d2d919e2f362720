import type { AxisNodes } from './axis-nodes.ts'
import { type Cube, nodeAt } from './cube.ts'
import type { Move, Need } from './witness.ts'

/** A change along one axis that keeps all its sums: at each node, one more or one fewer. */
interface Swap {
  readonly nodes: readonly number[]
  readonly signs: readonly number[]
}

interface Block {
  readonly cells: Int32Array
  readonly signs: Int8Array
  readonly length: number
}

/** Two nodes and their subtotals along each of three axes. */
const blockLimit = 4 ** 3

/** Tables with more cells than this do without the last touch. */
const polishLimit = 2000

interface View {
  readonly hidden: Uint8Array
  /** Without prices shown cells stay shown. */
  readonly prices?: Float64Array
  readonly isWide: boolean
  readonly after?: Move
}

interface Route {
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
  const change = new Float64Array(table.counts.length)
  const touched = new Set<number>()

  const parts = [new Int32Array(1), ...table.axes.map(() => new Int32Array(blockLimit))]
  const turns = [new Int8Array([1]), ...table.axes.map(() => new Int8Array(blockLimit))]

  /**
   * Visits every block that has the cell going up. The block is the same object each time, with another content. A part of a block
   * along the first axes is a part of all that grow from it, so where `isHopeless` says so none of them is made.
   */
  const forEachBlock = (cell: number, visit: (block: Block) => void, isHopeless?: (part: Block) => boolean): void => {
    const own = table.axes.map((_, axis) => nodeAt(table, { cell, axis }))
    const offsets = own.map((node, axis) => node * (table.strides[axis] as number))
    const extend = (depth: number, length: number): void => {
      const from = parts[depth] as Int32Array
      const signs = turns[depth] as Int8Array
      const stride = table.strides[depth]
      if (stride === undefined) {
        visit({ cells: from, signs, length })
        return
      }
      const into = parts[depth + 1] as Int32Array
      const turned = turns[depth + 1] as Int8Array
      const offset = offsets[depth] as number
      for (const swap of swaps[depth]?.[own[depth] as number] ?? []) {
        let used = 0
        for (let part = 0; part < length; part++)
          for (let at = 0; at < swap.nodes.length; at++) {
            into[used] = (from[part] as number) - offset + (swap.nodes[at] as number) * stride
            turned[used++] = (signs[part] as number) * (swap.signs[at] as number)
          }
        if (depth + 1 < own.length && isHopeless?.({ cells: into, signs: turned, length: used })) continue
        extend(depth + 1, used)
      }
    }
    const start = parts[0] as Int32Array
    start[0] = cell
    extend(0, 1)
  }

  const keep = ({ cells, signs, length }: Block): Block => ({ cells: cells.slice(0, length), signs: signs.slice(0, length), length })

  const roomOf = ({ cells, signs, length }: Block): number => {
    let room = Number.POSITIVE_INFINITY
    for (let at = 0; at < length; at++) {
      const cell = cells[at] as number
      if ((signs[at] as number) < 0) room = Math.min(room, (table.counts[cell] as number) + (change[cell] as number))
    }
    return room
  }

  const findBlock = (
    cell: number,
    { missing, isWide, priceOf }: { missing: number; isWide: boolean; priceOf: (cell: number) => number },
  ) => {
    let best: { readonly block: Block; readonly room: number } | undefined
    let least = Number.POSITIVE_INFINITY
    const enough = isWide ? missing : 1
    const priceUpTo = ({ cells, length }: Block, most: number): number => {
      let price = 0
      for (let at = 0; at < length && price < most; at++) price += priceOf(cells[at] as number)
      return price
    }
    const isHopeless = (part: Block) => {
      const most = least * (isWide ? 1 : missing)
      return least === 0 || priceUpTo(part, most) >= most || roomOf(part) < enough
    }
    forEachBlock(
      cell,
      block => {
        if (isHopeless(block)) return
        const room = Math.min(missing, roomOf(block))
        const price = priceUpTo(block, Number.POSITIVE_INFINITY)
        const rate = isWide ? price : price / room
        if (rate >= least) return
        least = rate
        best = { block: keep(block), room }
      },
      isHopeless,
    )
    return best
  }

  const apply = ({ cells, signs, length }: Block, by: number): void => {
    for (let at = 0; at < length; at++) {
      const cell = cells[at] as number
      change[cell] = (change[cell] as number) + by * (signs[at] as number)
      touched.add(cell)
    }
  }

  /** Adds blocks that cancel the change of a cell still shown, while that makes the move cheaper and keeps the cell that is to rise. */
  const polish = ({ cell, rise }: Need, ownPrice: (cell: number) => number): void => {
    for (;;) {
      let best: { readonly block: Block; readonly by: number } | undefined
      let least = -1e-9
      for (const shown of touched) {
        const by = change[shown] as number
        if (by === 0 || ownPrice(shown) === 0) continue
        forEachBlock(shown, block => {
          let saving = 0
          for (let at = 0; at < block.length; at++) {
            const part = block.cells[at] as number
            const before = change[part] as number
            const after = before - by * (block.signs[at] as number)
            if ((table.counts[part] as number) + after < 0 || (part === cell && after < rise)) return
            if (before === 0) saving += ownPrice(part)
            else if (after === 0) saving -= ownPrice(part)
          }
          if (saving >= least) return
          least = saving
          best = { block: keep(block), by: -by }
        })
      }
      const chosen: { readonly block: Block; readonly by: number } | undefined = best
      if (!chosen) return
      apply(chosen.block, chosen.by)
    }
  }

  /** Cheap blocks that together, and with a move known to be free, let the cell rise; `isWide`: one block that carries all that is missing. */
  return (need: Need, view: View): Route | undefined => {
    for (const cell of touched) change[cell] = 0
    touched.clear()
    for (const [cell, by] of view.after ?? []) {
      change[cell] = by
      touched.add(cell)
    }
    const ownPrice = (cell: number) => (view.hidden[cell] === 1 ? 0 : (view.prices?.[cell] ?? Number.POSITIVE_INFINITY))
    const priceOf = (cell: number) => (change[cell] === 0 ? ownPrice(cell) : 0)
    const missing = () => need.rise - (change[need.cell] as number)
    while (missing() > 0) {
      const found: { readonly block: Block; readonly room: number } | undefined = findBlock(need.cell, {
        missing: missing(),
        isWide: view.isWide,
        priceOf,
      })
      if (!found) return undefined
      apply(found.block, found.room)
    }
    if (view.prices && table.counts.length <= polishLimit) polish(need, ownPrice)
    const move = new Map([...touched].map(cell => [cell, change[cell] as number] as const).filter(([, by]) => by !== 0))
    const added = [...move.keys()].filter(cell => view.hidden[cell] === 0)
    return { price: added.reduce((sum, cell) => sum + ownPrice(cell), 0), added, move }
  }
}
