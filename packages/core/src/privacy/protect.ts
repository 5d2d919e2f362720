import { err, type Issue, issue, ok, type Result } from '../result.ts'
import { audit } from './audit.ts'
import { cellPrices } from './cell-prices.ts'
import { isNetwork } from './flow-network.ts'
import { flowProver } from './flow-prover.ts'
import { hideCompanions } from './hide-companions.ts'
import { hideShared } from './hide-shared.ts'
import { improve } from './improve.ts'
import { parseTable } from './parse-table.ts'
import type { Policy } from './policy.ts'
import { type ProtectedTable, protectedTable } from './protected-table.ts'
import { type Release, release } from './release.ts'
import { type Cover, shield, type Task } from './shield.ts'
import type { Table } from './table.ts'
import { walkProver } from './walk-prover.ts'

/** Numbers that stand in several breakdowns and differ are a mistake in the counts. */
const findDisagreements = ({ cubes, places }: Release): Issue[] => {
  const found = new Set<number>()
  for (const standing of places.values()) {
    const [first] = standing
    for (const [index, cell] of standing) if (first && cubes[index]?.counts[cell] !== cubes[first[0]]?.counts[first[1]]) found.add(index)
  }
  return [...found].map(index => issue('privacy.totals_disagree', { path: ['breakdowns', index, 'counts'] }))
}

/** A shared total is dear: all that hangs on it goes too. */
const priceShared = (released: Release, prices: readonly Float64Array[]): void => {
  for (const standing of released.places.values())
    if (standing.length > 1)
      for (const [index, cell] of standing) {
        const breakdown = prices[index]
        if (breakdown) breakdown[cell] = (breakdown[cell] as number) * Math.sqrt(breakdown.length) * standing.length
      }
}

const tasksOf = (released: Release, { policy, table }: { readonly policy: Policy; readonly table: Table }): readonly Task[] => {
  const prices = released.cubes.map(cellPrices)
  if (released.cubes.length > 1) priceShared(released, prices)
  const tasks = released.cubes.map((breakdown, index) => {
    const small = Uint8Array.from(breakdown.counts, count => (count < policy.threshold && (count > 0 || policy.hideZeros) ? 1 : 0))
    const prover = isNetwork(breakdown) ? flowProver(breakdown) : walkProver(breakdown)
    return { table: breakdown, prover, threshold: policy.threshold, small, mustHide: small.slice(), prices: prices[index] as Float64Array }
  })
  for (const key of table.earlier?.hidden ?? [])
    for (const [index, cell] of released.places.get(key) ?? []) (tasks[index] as Task).mustHide[cell] = 1
  for (const key of table.earlier?.shown ?? [])
    for (const [index, cell] of released.places.get(key) ?? []) (tasks[index] as Task).prices[cell] = Number.POSITIVE_INFINITY
  return tasks
}

/** Adds what goes along with cells hidden in any breakdown until nothing more does; whether something was added. */
const spread = (
  released: Release,
  { policy, tasks, covers }: { policy: Policy; tasks: readonly Task[]; covers: readonly Cover[] },
): boolean => {
  const hidden = tasks.map(({ mustHide }, index) => covers[index]?.hidden.slice() ?? mustHide.slice())
  const before = hidden.map(cells => cells.slice())
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = hideShared(released, hidden)
    for (const [index, { table }] of tasks.entries())
      if (hideCompanions(table, { policy, hidden: hidden[index] as Uint8Array })) isGrowing = true
  }
  let hasAdded = false
  for (const [index, { mustHide }] of tasks.entries())
    for (const [cell, isHidden] of (hidden[index] as Uint8Array).entries())
      if (isHidden === 1 && before[index]?.[cell] === 0) {
        mustHide[cell] = 1
        hasAdded = true
      }
  for (const standing of released.places.values())
    if (standing.length > 1)
      for (const [index, cell] of standing) if (hidden[index]?.[cell] === 1) (tasks[index] as Task).mustHide[cell] = 1
  return hasAdded
}

const areShared = (released: Release, covers: readonly Cover[]): boolean =>
  [...released.places.values()].every(standing =>
    standing.every(([index, cell]) => covers[index]?.hidden[cell] === covers[standing[0]?.[0] ?? 0]?.hidden[standing[0]?.[1] ?? 0]),
  )

const coverAll = (released: Release, { policy, tasks }: { policy: Policy; tasks: readonly Task[] }): readonly Cover[] | undefined => {
  spread(released, { policy, tasks, covers: [] })
  let covers: readonly Cover[] = []
  do {
    const found: Cover[] = []
    for (const [index, task] of tasks.entries()) {
      const first = shield(task, covers[index])
      if (!first) return undefined
      found.push(covers.length === 0 ? improve(task, first) : first)
    }
    covers = found
  } while (spread(released, { policy, tasks, covers }))
  return covers
}

const hideAll = (tasks: readonly Task[]): readonly Cover[] =>
  tasks.map(({ small }) => ({ hidden: new Uint8Array(small.length).fill(1), moves: [] }))

/**
 * Hides the cells with fewer people than the policy's threshold, what its companions add, and as many others as it takes that no hidden
 * cell can be found out from the shown ones, over all breakdowns together: small cells may be as large as the threshold for all a reader
 * can tell, others are off by one at least. The answer is audited before it is returned; if a cell lacks its proof everything is hidden.
 * One pattern for a release: it is made from the people per cell and holds for every item, rate and count shown of them. The same table
 * and policy always give the same answer.
 *
 * Issues: those of `parseTable`; `privacy.totals_disagree` where breakdowns of the same people do not add up alike;
 * `privacy.unknown_cell` where the earlier release showed a cell of none of these breakdowns; `privacy.earlier_release_reveals` where
 * what was shown earlier leaves no way to protect a cell.
 */
export const protect = (input: Table, policy: Policy): Result<ProtectedTable, Issue[]> => {
  const checked = parseTable(input, policy)
  if (!checked.ok) return checked
  const table = checked.value
  const released = release(table)
  const disagreements = findDisagreements(released)
  if (disagreements.length > 0) return err(disagreements)
  const shown = table.earlier?.shown ?? []
  const unknown = shown.flatMap((key, index) =>
    released.places.has(key) ? [] : [issue('privacy.unknown_cell', { path: ['earlier', 'shown', index] })],
  )
  if (unknown.length > 0) return err(unknown)
  const tasks = tasksOf(released, { policy, table })
  const covers = coverAll(released, { policy, tasks })
  const isKnown = ({ prices }: Task, { hidden }: Cover) =>
    hidden.some((isHidden, cell) => isHidden === 1 && prices[cell] === Number.POSITIVE_INFINITY)
  const isSafe =
    covers !== undefined &&
    areShared(released, covers) &&
    tasks.every((task, index) => {
      const cover = covers[index]
      return cover !== undefined && !isKnown(task, cover) && audit(task.table, { ...task, ...cover }).length === 0
    })
  if (!isSafe && shown.length > 0) return err([issue('privacy.earlier_release_reveals', { path: ['earlier', 'shown'] })])
  return ok(protectedTable(released, { policy, table, hidden: (isSafe ? covers : hideAll(tasks)).map(cover => cover.hidden) }))
}
