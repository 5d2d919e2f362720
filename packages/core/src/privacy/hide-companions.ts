import { type Cube, nodeAt } from './cube.ts'
import type { Companion, Policy } from './policy.ts'

/** Lines of an axis that hold a hidden value: the finest cells along it, in the order of its values. */
const linesAlong = (
  table: Cube,
  { axis, hidden }: { readonly axis: number; readonly hidden: Uint8Array },
): readonly (readonly number[])[] => {
  const { leaves } = table.axes[axis] ?? { leaves: 0 }
  const stride = table.strides[axis] ?? 1
  const found: number[][] = []
  for (let cell = 0; cell < table.counts.length; cell++) {
    if (nodeAt(table, { cell, axis }) !== 0) continue
    const line = Array.from({ length: leaves }, (_, node) => cell + node * stride)
    if (line.some(at => hidden[at] === 1)) found.push(line)
  }
  return found
}

const joinLine = (
  companion: Companion,
  line: readonly number[],
  view: { table: Cube; axis: number; hidden: Uint8Array; threshold: number },
): number[] => {
  const { table, axis, hidden, threshold } = view
  if (companion.kind === 'complement-group') return [...line]
  if (companion.kind === 'not-reported') return line.filter((_, node) => companion.values.includes(table.axes[axis]?.keys[node] ?? ''))
  const shown = line
    .filter(cell => hidden[cell] === 0)
    .toSorted((a, b) => (table.counts[a] as number) - (table.counts[b] as number) || a - b)
  const joined: number[] = []
  let people = line.reduce((sum, cell) => sum + (hidden[cell] === 1 ? (table.counts[cell] as number) : 0), 0)
  let merged = line.length - shown.length
  for (const cell of shown) {
    if (merged >= 2 && people >= threshold) break
    joined.push(cell)
    people += table.counts[cell] as number
    merged += 1
  }
  return joined
}

/** Hides what the policy says goes along with cells hidden already. A published practice, never the protection itself: that is proved after it. */
export const hideCompanions = (table: Cube, { policy, hidden }: { readonly policy: Policy; readonly hidden: Uint8Array }): boolean => {
  let hasAdded = false
  for (const companion of policy.companions)
    for (const [axis, { id, leaves }] of table.axes.entries()) {
      const applies = companion.kind === 'complement-group' ? leaves === 2 : companion.axis === id
      if (!applies) continue
      for (const line of linesAlong(table, { axis, hidden }))
        for (const cell of joinLine(companion, line, { table, axis, hidden, threshold: policy.threshold }))
          if (hidden[cell] === 0) {
            hidden[cell] = 1
            hasAdded = true
          }
    }
  return hasAdded
}
