import { isNetwork } from './flow-network.ts'
import { type Cover, shield, type Task } from './shield.ts'

/** Searches times cells that the improvement of one breakdown may take, about half a second; searches beyond networks cost more. */
const effort = { network: 10_000_000, other: 300_000 }

/** Tables with more cells are left as first found. */
const largest = 1500

const lossOf = ({ prices, mustHide }: Pick<Task, 'prices' | 'mustHide'>, hidden: Uint8Array): number => {
  let loss = 0
  for (const [cell, isHidden] of hidden.entries()) if (isHidden === 1 && mustHide[cell] === 0) loss += prices[cell] as number
  return loss
}

/**
 * The best of several answers: each cell chosen is in turn kept shown and the rest chosen anew, from the others or from nothing, while
 * that loses less (a local search). The effort is bounded in steps, not in time, so the same table has the same answer everywhere.
 */
export const improve = (task: Task, first: Cover): Cover => {
  if (task.table.counts.length > largest) return first
  let left = isNetwork(task.table) ? effort.network : effort.other
  let searches = 0
  const prover: Task['prover'] = {
    ...task.prover,
    prove: (need, hidden) => {
      searches += 1
      return task.prover.prove(need, hidden)
    },
  }
  let best = first
  let loss = lossOf(task, best.hidden)
  const chosen = () => [...best.hidden.keys()].filter(cell => best.hidden[cell] === 1 && task.mustHide[cell] === 0)
  const byPrice = (a: number, b: number) => (task.prices[b] as number) - (task.prices[a] as number) || a - b
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const cell of chosen().toSorted(byPrice)) {
      const prices = task.prices.slice()
      prices[cell] = Number.POSITIVE_INFINITY
      for (const from of [best.hidden, task.mustHide]) {
        if (best.hidden[cell] === 0) continue
        if (left < 0) return best
        searches = 0
        const hidden = from.slice()
        hidden[cell] = 0
        const other = shield({ ...task, prices, prover }, { hidden, moves: best.moves })
        left -= (searches + chosen().length + 1) * task.table.counts.length
        const otherLoss = other ? lossOf(task, other.hidden) : Number.POSITIVE_INFINITY
        if (!other || otherLoss > loss - 1e-9) continue
        best = other
        loss = otherLoss
        isBetter = true
      }
    }
  }
  return best
}
