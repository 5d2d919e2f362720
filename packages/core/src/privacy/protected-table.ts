import type { Policy } from './policy.ts'
import type { Release } from './release.ts'
import type { Table } from './table.ts'

/** A cell as a reader gets it. Nothing tells a small cell from an empty one or from one hidden to protect another. */
export type ProtectedCell =
  | { readonly key: string; readonly state: 'shown'; readonly count: number }
  | { readonly key: string; readonly state: 'protected' }

export interface ProtectedTable {
  readonly policy: string
  readonly threshold: number
  readonly breakdowns: readonly { readonly axes: readonly string[]; readonly cells: readonly ProtectedCell[] }[]
  /** The keys of all protected cells, each once. */
  readonly hidden: readonly string[]
  /** Protected values of one line shown as one group, where the policy merges and their sum follows from shown cells anyway. */
  readonly merged: readonly { readonly keys: readonly string[]; readonly count: number }[]
}

const mergedLines = (released: Release, { policy, hidden }: { readonly policy: Policy; readonly hidden: readonly Uint8Array[] }) => {
  const merged: { readonly keys: readonly string[]; readonly count: number }[] = []
  const axes = policy.companions.flatMap(companion => (companion.kind === 'merge-next-smallest' ? [companion.axis] : []))
  for (const [index, { axes: nodes, strides, counts }] of released.cubes.entries())
    for (const [axis, { id, total, leaves, sums }] of nodes.entries()) {
      const stride = strides[axis] ?? 1
      const top = sums.at(-1)
      if (!axes.includes(id) || !top) continue
      for (let cell = 0; cell < counts.length; cell++) {
        const isTotal = Math.floor(cell / stride) % (total + 1) === total
        const isOpen = (at: number) => hidden[index]?.[at] === 0
        if (!isTotal || !isOpen(cell) || total !== leaves) continue
        const line = top.children.map(node => cell + (node - total) * stride)
        const away = line.filter(at => !isOpen(at))
        const rest = line.filter(isOpen).reduce((sum, at) => sum + (counts[at] as number), 0)
        if (away.length > 1) merged.push({ keys: away.map(at => released.keys[index]?.[at] ?? ''), count: (counts[cell] as number) - rest })
      }
    }
  return merged
}

export const protectedTable = (
  released: Release,
  { policy, table, hidden }: { readonly policy: Policy; readonly table: Table; readonly hidden: readonly Uint8Array[] },
): ProtectedTable => {
  const unit = policy.rounding.counts
  const rounded = (count: number) => Math.round(count / unit) * unit
  const away = new Set<string>()
  const breakdowns = table.breakdowns.map(({ axes }, index) => ({
    axes,
    cells: (released.keys[index] ?? []).map((key, cell): ProtectedCell => {
      if (hidden[index]?.[cell] === 0) return { key, state: 'shown', count: rounded(released.cubes[index]?.counts[cell] ?? 0) }
      away.add(key)
      return { key, state: 'protected' }
    }),
  }))
  const merged = mergedLines(released, { policy, hidden }).map(({ keys, count }) => ({ keys, count: rounded(count) }))
  return { policy: policy.id, threshold: policy.threshold, breakdowns, hidden: [...away], merged }
}
