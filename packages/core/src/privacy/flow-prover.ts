import type { Cube } from './cube.ts'
import { flowNetwork } from './flow-network.ts'
import { LeastFirstQueue } from './least-first-queue.ts'
import type { Prover } from './prover.ts'
import type { Move, Need } from './witness.ts'

interface Trip {
  readonly from: number
  readonly to: number
  /** The cell that the flow is to come back through. */
  readonly around: number
  /** The least that every edge of the way must be able to carry. */
  readonly atLeast: number
}

interface Pricing {
  readonly hidden: Uint8Array
  readonly prices: Float64Array
  readonly isWide: boolean
  /** Ways that cost as much are given up. */
  readonly most: number
}

/** One end of a search: what it has found, in the order it will look on, and the edge by which each was found. */
interface Side {
  readonly mark: number
  readonly other: number
  readonly line: Int32Array
  readonly by: Int32Array
  next: number
  last: number
  looked: number
}

/**
 * Searches a two-way table as a network. A cell rises by as much as can flow from its head back to its tail through other hidden cells
 * without emptying any below zero: the maximum flow, by augmenting paths (Ford and Fulkerson 1956), which is the exact whole-number bound. Cells to hide as well are those on cheapest ways back (Dijkstra), hidden cells being free: either one way wide enough for all,
 * or several narrow ones, whichever costs less.
 */
export const flowProver = (table: Cube): Prover => {
  const { nodes, tails, heads, starts, edges } = flowNetwork(table)
  const flow = new Float64Array(table.counts.length)
  const touched: number[] = []
  const arrivedBy = new Int32Array(nodes)
  const seen = new Int32Array(nodes)
  const leftBy = new Int32Array(nodes)
  const best = new Float64Array(nodes)
  const forwardLine = new Int32Array(nodes)
  const backwardLine = new Int32Array(nodes)
  const queue = new LeastFirstQueue()
  let round = 0

  const rest = (cell: number): void => {
    for (const at of touched) flow[at] = 0
    touched.length = 0
    flow[cell] = 0
  }

  const roomFrom = (node: number, edge: number): number =>
    tails[edge] === node ? Number.POSITIVE_INFINITY : (table.counts[edge] as number) + (flow[edge] as number)

  const otherEnd = (node: number, edge: number): number => (tails[edge] === node ? (heads[edge] as number) : (tails[edge] as number))

  /** Breadth first from both ends at once, whichever has looked at fewer edges so far; where they meet the way is laid in `arrivedBy`. */
  const findShort = (trip: Trip, hidden: Uint8Array): boolean => {
    round += 2
    const ahead: Side = { mark: round, other: round + 1, line: forwardLine, by: arrivedBy, next: 0, last: 1, looked: 0 }
    const back: Side = { mark: round + 1, other: round, line: backwardLine, by: leftBy, next: 0, last: 1, looked: 0 }
    ahead.line[0] = trip.from
    back.line[0] = trip.to
    seen[trip.from] = ahead.mark
    seen[trip.to] = back.mark
    while (ahead.next < ahead.last && back.next < back.last) {
      const side = ahead.looked <= back.looked ? ahead : back
      const node = side.line[side.next++] as number
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
        side.looked += 1
        const edge = edges[at] as number
        if (hidden[edge] === 0 || edge === trip.around) continue
        const end = otherEnd(node, edge)
        if (seen[end] === side.mark || roomFrom(side === ahead ? node : end, edge) < trip.atLeast) continue
        if (seen[end] === side.other) {
          if (side === ahead) layWay(trip, { edge, node: end })
          else layWay(trip, { edge, node })
          return true
        }
        seen[end] = side.mark
        side.by[end] = edge
        side.line[side.last++] = end
      }
    }
    return false
  }

  const findCheapest = (trip: Trip, priceOf: (edge: number) => number): boolean => {
    best.fill(Number.POSITIVE_INFINITY)
    queue.clear()
    best[trip.from] = 0
    queue.add(trip.from, 0)
    while (queue.size > 0) {
      const { item: node, price } = queue.take()
      if (price > (best[node] as number)) continue
      if (node === trip.to) return true
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at++) {
        const edge = edges[at] as number
        if (edge === trip.around) continue
        const reached = price + priceOf(edge)
        const end = otherEnd(node, edge)
        if (reached >= (best[end] as number) || reached >= (best[trip.to] as number) || roomFrom(node, edge) < trip.atLeast) continue
        best[end] = reached
        arrivedBy[end] = edge
        queue.add(end, reached)
      }
    }
    return false
  }

  /** From a node that the forward side reached last by `edge`, on along what the backward side found. */
  const layWay = (trip: Trip, { edge, node }: { readonly edge: number; readonly node: number }): void => {
    arrivedBy[node] = edge
    for (let at = node; at !== trip.to; ) {
      const onward = leftBy[at] as number
      at = otherEnd(at, onward)
      arrivedBy[at] = onward
    }
  }

  const wayBack = (trip: Trip): { readonly edge: number; readonly sign: 1 | -1 }[] => {
    const way: { readonly edge: number; readonly sign: 1 | -1 }[] = []
    for (let node = trip.to; node !== trip.from; ) {
      const edge = arrivedBy[node] as number
      const isForward = heads[edge] === node
      way.push({ edge, sign: isForward ? 1 : -1 })
      node = isForward ? (tails[edge] as number) : (heads[edge] as number)
    }
    return way
  }

  const send = (trip: Trip, wanted: number): { readonly sent: number; readonly way: readonly { readonly edge: number }[] } => {
    const way = wayBack(trip)
    let sent = wanted
    for (const { edge, sign } of way) if (sign < 0) sent = Math.min(sent, (table.counts[edge] as number) + (flow[edge] as number))
    for (const { edge, sign } of way) {
      flow[edge] = (flow[edge] as number) + sign * sent
      touched.push(edge)
    }
    return { sent, way }
  }

  const tripOf = (cell: number, { isFall, atLeast }: { readonly isFall: boolean; readonly atLeast: number }): Trip => {
    const [head, tail] = [heads[cell] as number, tails[cell] as number]
    return { from: isFall ? tail : head, to: isFall ? head : tail, around: cell, atLeast }
  }

  const moveWith = (cell: number, by: number): Move => {
    const move = new Map([[cell, by]])
    for (const edge of touched) if (flow[edge] !== 0) move.set(edge, flow[edge] as number)
    return move
  }

  const proveOneWay = (need: Need, { hidden, isFall }: { readonly hidden: Uint8Array; readonly isFall: boolean }): Move | undefined => {
    if (isFall && (table.counts[need.cell] as number) < need.rise) return undefined
    rest(need.cell)
    const trip = tripOf(need.cell, { isFall, atLeast: 1 })
    let missing = need.rise
    while (missing > 0) {
      if (!findShort(trip, hidden)) return undefined
      missing -= send(trip, missing).sent
    }
    return moveWith(need.cell, isFall ? -need.rise : need.rise)
  }

  const route = (need: Need, view: Pricing) => {
    rest(need.cell)
    const added = new Set<number>()
    const isFree = (edge: number) => view.hidden[edge] === 1 || added.has(edge)
    const priceOf = (edge: number) => (isFree(edge) ? 0 : (view.prices[edge] as number))
    let price = 0
    let missing = need.rise
    while (missing > 0) {
      if (price >= view.most) return undefined
      const trip = tripOf(need.cell, { isFall: false, atLeast: view.isWide ? missing : 1 })
      if (!findCheapest(trip, priceOf)) return undefined
      const { sent, way } = send(trip, missing)
      for (const { edge } of way)
        if (!isFree(edge)) {
          price += view.prices[edge] as number
          added.add(edge)
        }
      missing -= sent
    }
    if (price >= view.most) return undefined
    return { price, added: [...added], move: moveWith(need.cell, need.rise) }
  }

  return {
    prove: (need, hidden) =>
      proveOneWay(need, { hidden, isFall: false }) ?? (need.mayFall ? proveOneWay(need, { hidden, isFall: true }) : undefined),
    suggest: (need, view) => {
      const wide = route(need, { ...view, isWide: true, most: Number.POSITIVE_INFINITY })
      if (need.rise === 1) return wide
      return route(need, { ...view, isWide: false, most: wide?.price ?? Number.POSITIVE_INFINITY }) ?? wide
    },
  }
}
