import { shield, type Task } from './shield.ts'

/** Cells times searches that the improvement of one breakdown may take: about half a second. */
const effort = 40_000_000

export const lossOf = ({ prices, mustHide }: Pick<Task, 'prices' | 'mustHide'>, hidden: Uint8Array): number => {
  let loss = 0
  for (const [cell, isHidden] of hidden.entries()) if (isHidden === 1 && mustHide[cell] === 0) loss += prices[cell] as number
  return loss
}

/**
 * The best of several answers: each cell chosen is in turn kept shown and the rest chosen anew, while that loses less (a local search).
 * The effort is bounded in steps, not in time, so the same table has the same answer everywhere.
 */
export const improve = (task: Task, first: Uint8Array): Uint8Array => {
  let best = first
  let loss = lossOf(task, best)
  let left = effort
  const chosen = () => [...best.keys()].filter(cell => best[cell] === 1 && task.mustHide[cell] === 0)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const cell of chosen().toSorted((a, b) => (task.prices[b] as number) - (task.prices[a] as number) || a - b)) {
      if (best[cell] === 0) continue
      let searches = 0
      for (const isHidden of best) searches += isHidden
      left -= searches * task.table.counts.length
      if (left < 0) return best
      const prices = task.prices.slice()
      prices[cell] = Number.POSITIVE_INFINITY
      for (const from of [best, task.mustHide]) {
        const start = from.slice()
        start[cell] = 0
        const other = shield({ ...task, prices }, start)
        const otherLoss = other ? lossOf(task, other) : Number.POSITIVE_INFINITY
        if (other && otherLoss < loss - 1e-9) {
          best = other
          loss = otherLoss
          isBetter = true
          break
        }
      }
    }
  }
  return best
}
