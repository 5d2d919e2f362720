import type { Cube } from './cube.ts'

/** What a subtotal or total costs beside a finest cell with as many people: it is read by more people and more is computed from it. */
const heightPrice = 1.5

/**
 * What is lost by hiding each cell: about one each, so that few cells go; a little more the more people it holds, up to half a cell for
 * everybody, so that small ones go first; totals more than what they add up. Ours.
 */
export const cellPrices = ({ counts, height }: Cube): Float64Array => {
  const all = Math.max(1, counts.at(-1) as number)
  return counts.map((count, cell) => (1 + Math.sqrt(count / all) / 2) * heightPrice ** (height[cell] as number))
}
