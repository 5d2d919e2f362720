import type { AxisNodes } from './axis-nodes.ts'
import type { Counts } from './table.ts'

/** One breakdown with every margin and subtotal: a cell is a place in `counts`, its node on axis d is `nodeAt(cell, d)`. */
export interface Cube {
  readonly axes: readonly AxisNodes[]
  readonly strides: readonly number[]
  readonly counts: Float64Array
  /** How many of its coordinates are a subtotal or total: 0 for the finest cells. */
  readonly height: Uint8Array
}

export const nodeAt = ({ axes, strides }: Cube, { cell, axis }: { readonly cell: number; readonly axis: number }): number =>
  Math.floor(cell / (strides[axis] ?? 1)) % ((axes[axis]?.total ?? 0) + 1)

/** Adds every margin and subtotal to counts that were checked before. */
export const cube = (axes: readonly AxisNodes[], counts: Counts): Cube => {
  const strides: number[] = []
  let size = 1
  for (const axis of axes.toReversed()) {
    strides.unshift(size)
    size *= axis.total + 1
  }
  const filled = new Float64Array(size)
  const fill = (part: unknown, { depth, base }: { readonly depth: number; readonly base: number }): void => {
    const axis = axes[depth]
    if (!axis || !Array.isArray(part)) {
      filled[base] = Number(part)
      return
    }
    for (const [index, inner] of part.entries()) fill(inner, { depth: depth + 1, base: base + index * (strides[depth] ?? 0) })
  }
  fill(counts, { depth: 0, base: 0 })
  const height = new Uint8Array(size)
  for (const [depth, axis] of axes.entries()) {
    const stride = strides[depth] ?? 1
    const span = stride * (axis.total + 1)
    for (let outer = 0; outer < size; outer += span)
      for (let inner = outer; inner < outer + stride; inner++) {
        for (const { parent, children } of axis.sums) {
          let sum = 0
          for (const child of children) sum += filled[inner + child * stride] ?? 0
          filled[inner + parent * stride] = sum
        }
        for (let node = axis.leaves; node <= axis.total; node++) height[inner + node * stride] = (height[inner + node * stride] ?? 0) + 1
      }
  }
  return { axes, strides, counts: filled, height }
}
