import type { Axis } from './table.ts'

/** A sum along one axis: the parent is the sum of its children. Nodes are numbers: values first, then groups, the total last. */
export interface AxisSum {
  readonly parent: number
  readonly children: readonly number[]
}

/** An axis with its subtotals and total as nodes, and the sums that tie them. */
export interface AxisNodes {
  readonly id: string
  readonly keys: readonly string[]
  readonly leaves: number
  readonly total: number
  readonly hasGroups: boolean
  readonly sums: readonly AxisSum[]
  /** The sums a node takes part in, with +1 as child and -1 as parent. */
  readonly partOf: readonly (readonly { readonly sum: number; readonly sign: 1 | -1 }[])[]
  /** For each value: itself, its group if any, the total. One more person at the value is one more at each of these. */
  readonly chains: readonly (readonly number[])[]
}

export const axisNodes = ({ id, values, groups = [] }: Axis): AxisNodes => {
  const leaves = values.length
  const total = leaves + groups.length
  const sums: AxisSum[] = groups.map(({ members }, index) => ({ parent: leaves + index, children: members }))
  const top = groups.length > 0 ? groups.map((_, index) => leaves + index) : values.map((_, index) => index)
  sums.push({ parent: total, children: top })
  const partOf: { sum: number; sign: 1 | -1 }[][] = Array.from({ length: total + 1 }, () => [])
  const chains: number[][] = values.map((_, index) => [index])
  for (const [sum, { parent, children }] of sums.entries()) {
    partOf[parent]?.push({ sum, sign: -1 })
    for (const child of children) {
      partOf[child]?.push({ sum, sign: 1 })
      if (parent !== total) chains[child]?.push(parent)
    }
  }
  for (const chain of chains) chain.push(total)
  return { id, keys: [...values, ...groups.map(group => group.id), '*'], leaves, total, hasGroups: groups.length > 0, sums, partOf, chains }
}
