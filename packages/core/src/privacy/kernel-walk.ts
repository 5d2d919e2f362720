import type { Cube } from './cube.ts'
import type { Move, Need } from './witness.ts'

const snap = (value: number): number => {
  const near = Math.round(value)
  return Math.abs(value - near) < 1e-9 ? near : value
}

/** The least multiple of a unit step that keeps every rate whole, up to 12ths; 0 where there is none. */
const wholeStep = (rates: Float64Array): number => {
  for (let step = 1; step <= 12; step++) if (rates.every(rate => snap(rate * step) % 1 === 0)) return step
  return 0
}

/**
 * Searches tables of any dimension by the simplex method on the kernel of the sums: some cells (free) determine all others (tied), at
 * first the finest cells all totals, and each free cell is a direction in which the table can move. It starts from the true table, never
 * leaves whole numbers, and trades a tied cell that blocks against the free one that moved. Shown cells are kept from moving by making
 * them free and leaving them alone. Dantzig 1963, ch. 18 (upper bounded variables) with Bland's rule (1977) against cycles. What it finds
 * is a whole-number table; not finding one proves nothing.
 */
export const kernelWalk = (table: Cube) => {
  const cells = table.counts.length
  const free: number[] = []
  const tied: number[] = []
  for (let cell = 0; cell < cells; cell++) (table.height[cell] === 0 ? free : tied).push(cell)
  const width = free.length
  const place = new Int32Array(cells)
  for (const [column, cell] of free.entries()) place[cell] = column
  for (const [row, cell] of tied.entries()) place[cell] = -1 - row
  const rows = tied.map(() => new Float64Array(width))
  for (const [column, cell] of free.entries()) {
    let above = [0]
    for (const [axis, nodes] of table.axes.entries()) {
      const stride = table.strides[axis] as number
      const chain = nodes.chains[Math.floor(cell / stride) % (nodes.total + 1)] ?? []
      above = above.flatMap(base => chain.map(node => base + node * stride))
    }
    for (const at of above) if (at !== cell) (rows[-1 - (place[at] as number)] as Float64Array)[column] = 1
  }
  const values = new Float64Array(cells)
  const rates = new Float64Array(tied.length)
  const support = new Int32Array(width)

  const trade = (row: number, column: number): void => {
    const pivotRow = rows[row] as Float64Array
    const pivot = pivotRow[column] as number
    let used = 0
    for (let at = 0; at < width; at++) {
      const value = pivotRow[at] as number
      if (value === 0) continue
      support[used++] = at
      pivotRow[at] = at === column ? snap(1 / pivot) : snap(-value / pivot)
    }
    for (const [other, target] of rows.entries()) {
      const factor = target[column] as number
      if (other === row || factor === 0) continue
      target[column] = 0
      for (let at = 0; at < used; at++) {
        const index = support[at] as number
        target[index] = snap((target[index] as number) + factor * (pivotRow[index] as number))
      }
    }
    const [leaving, entering] = [tied[row] as number, free[column] as number]
    tied[row] = entering
    free[column] = leaving
    place[entering] = -1 - row
    place[leaving] = column
  }

  const releaseShown = (hidden: Uint8Array): void => {
    for (const [row, rates] of rows.entries()) {
      if (hidden[tied[row] as number] === 1) continue
      let chosen = -1
      for (let column = 0; column < width; column++) {
        if (rates[column] === 0 || hidden[free[column] as number] === 0) continue
        if (chosen === -1) chosen = column
        if (Math.abs(rates[column] as number) === 1) {
          chosen = column
          break
        }
      }
      if (chosen >= 0) trade(row, chosen)
    }
  }

  /** How far the table can move along a free cell in whole steps, and the tied row that stops it, -1 for the free cell itself. */
  const reach = (column: number, sign: 1 | -1): { readonly step: number; readonly row: number } => {
    for (const [row, target] of rows.entries()) rates[row] = sign * (target[column] as number)
    let limit = sign < 0 ? (values[free[column] as number] as number) : Number.POSITIVE_INFINITY
    let row = -1
    for (const [at, rate] of rates.entries()) {
      if (rate >= 0) continue
      const room = (values[tied[at] as number] as number) / -rate
      if (room < limit || (room === limit && row >= 0 && (tied[at] as number) < (tied[row] as number))) {
        limit = room
        row = at
      }
    }
    const unit = wholeStep(rates)
    return { step: unit === 0 ? 0 : Math.floor(limit / unit + 1e-9) * unit, row }
  }

  const advance = (column: number, { sign, step }: { readonly sign: 1 | -1; readonly step: number }): void => {
    const cell = free[column] as number
    values[cell] = (values[cell] as number) + sign * step
    for (const [row, target] of rows.entries()) {
      const rate = target[column] as number
      if (rate !== 0) values[tied[row] as number] = snap((values[tied[row] as number] as number) + sign * step * rate)
    }
  }

  /** One step of the walk that brings the cell nearer its goal; false where none is left. */
  const stepToward = (need: Need, { hidden, way }: { readonly hidden: Uint8Array; readonly way: 1 | -1 }): boolean => {
    const at = place[need.cell] as number
    const goal = (table.counts[need.cell] as number) + way * need.rise
    if (at >= 0) {
      const { step, row } = reach(at, way)
      const wanted = Math.abs(goal - (values[need.cell] as number))
      if (step > 0) advance(at, { sign: way, step: Math.min(step, wanted) })
      if (step >= wanted) return true
      if (row < 0) return false
      trade(row, at)
      return true
    }
    const own = rows[-1 - at] as Float64Array
    let stuck: { readonly column: number; readonly row: number } | undefined
    for (let column = 0; column < width; column++) {
      const rate = own[column] as number
      const cell = free[column] as number
      if (rate === 0 || hidden[cell] === 0) continue
      const sign = rate * way > 0 ? 1 : -1
      if (sign < 0 && values[cell] === 0) continue
      const { step, row } = reach(column, sign)
      const unit = wholeStep(rates)
      if (step > 0) {
        const wanted = Math.abs(goal - (values[need.cell] as number)) / Math.abs(rate)
        const taken = Math.min(step, Math.ceil(wanted / unit - 1e-9) * unit)
        advance(column, { sign, step: taken })
        if (taken === step && row >= 0 && row !== -1 - at) trade(row, column)
        return true
      }
      if (row >= 0 && (!stuck || cell < (free[stuck.column] as number))) stuck = { column, row }
    }
    if (!stuck) return false
    trade(stuck.row, stuck.column)
    return true
  }

  const walk = (need: Need, { hidden, way }: { readonly hidden: Uint8Array; readonly way: 1 | -1 }): Move | undefined => {
    values.set(table.counts)
    const hasArrived = () => ((values[need.cell] as number) - (table.counts[need.cell] as number)) * way >= need.rise
    for (let steps = 0; !hasArrived(); steps++) if (steps > 400 || !stepToward(need, { hidden, way })) return undefined
    const move = new Map<number, number>()
    for (let cell = 0; cell < cells; cell++) {
      const change = (values[cell] as number) - (table.counts[cell] as number)
      if (change !== 0) move.set(cell, change)
    }
    return move
  }

  return (need: Need, hidden: Uint8Array): Move | undefined => {
    releaseShown(hidden)
    const canFall = need.mayFall && (table.counts[need.cell] as number) >= need.rise
    return walk(need, { hidden, way: 1 }) ?? (canFall ? walk(need, { hidden, way: -1 }) : undefined)
  }
}
