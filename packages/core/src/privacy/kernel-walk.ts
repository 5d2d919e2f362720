import { type Cube, nodeAt } from './cube.ts'
import { type Move, meets, type Need } from './witness.ts'

interface Direction {
  readonly hidden: Uint8Array
  readonly way: 1 | -1
  readonly isReversed: boolean
}

const snap = (value: number): number => {
  if (value === (value | 0)) return value
  const near = Math.round(value)
  return Math.abs(value - near) < 1e-9 ? near : value
}

const isWhole = (value: number): boolean => Math.round(value) === value

/** The least multiple of a unit step, up to 12, that makes every rate whole; 0 where there is none. */
const wholeMultiple = (rates: readonly number[]): number => {
  for (let step = 1; step <= 12; step++) if (rates.every(rate => isWhole(snap(rate * step)))) return step
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
  const height = tied.length
  /** For each free cell the rates at which the tied ones change with it. */
  const columns = free.map(cell => {
    const column = new Float64Array(height)
    let above = [0]
    for (const [axis, nodes] of table.axes.entries()) {
      const stride = table.strides[axis] as number
      const chain = nodes.chains[nodeAt(table, { cell, axis })] ?? []
      above = above.flatMap(base => chain.map(node => base + node * stride))
    }
    for (const at of above) if (at !== cell) column[-1 - (place[at] as number)] = 1
    return column
  })
  const values = new Float64Array(cells)
  const support = new Int32Array(height)

  const trade = (row: number, column: number): void => {
    const own = columns[column] as Float64Array
    const pivot = own[row] as number
    let used = 0
    for (let at = 0; at < height; at++) if (own[at] !== 0 && at !== row) support[used++] = at
    for (let other = 0; other < width; other++) {
      const target = columns[other] as Float64Array
      const rate = target[row] as number
      if (rate === 0 || other === column) continue
      const factor = snap(-rate / pivot)
      target[row] = factor
      for (let at = 0; at < used; at++) {
        const index = support[at] as number
        target[index] = snap((target[index] as number) + factor * (own[index] as number))
      }
    }
    for (let at = 0; at < used; at++) {
      const index = support[at] as number
      own[index] = snap((own[index] as number) / pivot)
    }
    own[row] = snap(1 / pivot)
    const [leaving, entering] = [tied[row] as number, free[column] as number]
    tied[row] = entering
    free[column] = leaving
    place[entering] = -1 - row
    place[leaving] = column
  }

  const releaseShown = (hidden: Uint8Array): void => {
    for (let row = 0; row < height; row++) {
      if (hidden[tied[row] as number] === 1) continue
      let chosen = -1
      for (let column = 0; column < width; column++) {
        const rate = (columns[column] as Float64Array)[row] as number
        if (rate === 0 || hidden[free[column] as number] === 0) continue
        if (chosen === -1) chosen = column
        if (Math.abs(rate) === 1) {
          chosen = column
          break
        }
      }
      if (chosen >= 0) trade(row, chosen)
    }
  }

  /** How far the table can move along a free cell in whole steps, the tied row that stops it (-1: the free cell itself), and the unit of a step. */
  const reach = (column: number, sign: 1 | -1): { readonly step: number; readonly row: number; readonly unit: number } => {
    let limit = sign < 0 ? (values[free[column] as number] as number) : Number.POSITIVE_INFINITY
    let row = -1
    const fractions: number[] = []
    const own = columns[column] as Float64Array
    for (let at = 0; at < height; at++) {
      const rate = sign * (own[at] as number)
      if (rate === 0) continue
      if (!isWhole(rate)) fractions.push(rate)
      if (rate > 0) continue
      const room = (values[tied[at] as number] as number) / -rate
      if (room < limit || (room === limit && row >= 0 && (tied[at] as number) < (tied[row] as number))) {
        limit = room
        row = at
        if (limit === 0 && fractions.length > 0) break
      }
    }
    const unit = fractions.length === 0 ? 1 : wholeMultiple(fractions)
    return unit === 0 ? { step: 0, row, unit: 1 } : { step: Math.floor(limit / unit + 1e-9) * unit, row, unit }
  }

  const advance = (column: number, { sign, step }: { readonly sign: 1 | -1; readonly step: number }): void => {
    const cell = free[column] as number
    values[cell] = (values[cell] as number) + sign * step
    const own = columns[column] as Float64Array
    for (let row = 0; row < height; row++) {
      const rate = own[row] as number
      if (rate !== 0) values[tied[row] as number] = snap((values[tied[row] as number] as number) + sign * step * rate)
    }
  }

  /** One step of the walk that brings the cell nearer its goal; false where none is left. */
  const stepToward = (need: Need, { hidden, way, isReversed }: Direction): boolean => {
    const at = place[need.cell] as number
    const goal = (table.counts[need.cell] as number) + way * need.rise
    if (at >= 0) {
      const { step, row, unit } = reach(at, way)
      const wanted = Math.abs(goal - (values[need.cell] as number))
      const taken = Math.min(step, Math.ceil(wanted / unit) * unit)
      if (taken > 0) advance(at, { sign: way, step: taken })
      if (taken >= wanted) return true
      if (row < 0) return false
      trade(row, at)
      return true
    }
    let stuck: { readonly column: number; readonly row: number } | undefined
    for (let turn = 0; turn < width; turn++) {
      const column = isReversed ? width - 1 - turn : turn
      const rate = (columns[column] as Float64Array)[-1 - at] as number
      const cell = free[column] as number
      if (rate === 0 || hidden[cell] === 0) continue
      const sign = rate * way > 0 ? 1 : -1
      if (sign < 0 && values[cell] === 0) continue
      const { step, row, unit } = reach(column, sign)
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

  const walk = (need: Need, direction: Direction): Move => {
    values.set(table.counts)
    const hasArrived = () => ((values[need.cell] as number) - (table.counts[need.cell] as number)) * direction.way >= need.rise
    for (let steps = 0; steps < 400 && !hasArrived(); steps++) if (!stepToward(need, direction)) break
    const move = new Map<number, number>()
    for (let cell = 0; cell < cells; cell++) {
      const change = (values[cell] as number) - (table.counts[cell] as number)
      if (change !== 0) move.set(cell, change)
    }
    return move
  }

  /** The move that comes nearest to the need: it meets it or goes up as far as the walk got. */
  return (need: Need, hidden: Uint8Array): Move => {
    releaseShown(hidden)
    let farthest: Move = new Map()
    const ways: (1 | -1)[] = need.mayFall && (table.counts[need.cell] as number) >= need.rise ? [1, -1] : [1]
    for (const isReversed of [false, true])
      for (const way of ways) {
        const move = walk(need, { hidden, way, isReversed })
        if (meets(move, need)) return move
        if ((move.get(need.cell) ?? 0) > (farthest.get(need.cell) ?? 0)) farthest = move
      }
    return farthest
  }
}
