import type { Formula } from './formula.ts'
import { individuals } from './individuals.ts'

const power = 3.6

const straighten = (time: number): number => time ** (1 / power)

/** Back into time; what falls below 0 is 0. */
const bend = (root: number): number => (root < 0 ? 0 : root ** power)

/** T chart: an I chart of y^(1/3.6), bent back (Nelson 1994, Montgomery 7.28). Times are above 0. */
export const timeBetween: Formula = part => {
  const values = part.values.map(time => (time === null ? null : straighten(time)))
  const fixedCenter = part.fixedCenter === undefined ? undefined : straighten(part.fixedCenter)
  const { center, lower, upper } = individuals({ ...part, values, fixedCenter })
  return { center: bend(center), lower: lower.map(bend), upper: upper.map(bend) }
}
